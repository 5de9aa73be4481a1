"""How much memory another process has."""

import resource
from pathlib import Path


def resident_bytes(pid: int | None) -> int:
    """Return the resident memory of a process; 0 of one that is gone, and where there is no `/proc`."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    except OSError:
        return 0
    return int(pages) * resource.getpagesize()
