"""What the operating system says of a process."""

import re
from pathlib import Path


def peak(pid: int) -> int:
    """Return the largest resident sets of a process and its children so far, in bytes; 0 if it is gone."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return 0
    found = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    return (int(found[1]) * 1024 if found else 0) + sum(peak(int(child)) for child in children)


def frozen(pid: int) -> bool:
    """Return whether a process stands still."""
    return "\nState:\tT" in Path(f"/proc/{pid}/status").read_text()
