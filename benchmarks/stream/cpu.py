"""Processor time of other processes, as the kernel counts it."""

import os
from pathlib import Path

_TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


def processor_seconds(pid: int) -> float:
    """Return the processor time of a running process and its running children so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    user, system = map(int, fields[11:13])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return (user + system) / _TICKS_PER_SECOND + sum(processor_seconds(int(child)) for child in children)
