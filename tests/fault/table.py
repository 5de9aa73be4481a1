"""The table of all faults: what each cost, written into benchmarks/RESULTS.md by `make fault`."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

RESULTS = Path("benchmarks/RESULTS.md")
START, END = "<!-- faults -->\n", "\n<!-- end of faults -->"


@dataclass(frozen=True)
class Row:
    """What a fault did, as a read_committed reader and the operating system saw it."""

    fault: str
    broker: str
    accepted: int
    lost: int
    duplicated: int
    recovery_seconds: float | None
    peak_memory: int

    def cells(self) -> tuple[str, ...]:
        """Return the cells of the row."""
        recovery = "–" if self.recovery_seconds is None else f"{self.recovery_seconds:.1f}"
        numbers = (self.accepted, self.lost, self.duplicated, recovery, self.peak_memory // 2**20)
        return (self.fault, self.broker, *map(str, numbers))


ROWS: list[Row] = []
"""What was measured in this run."""


def markdown(rows: Sequence[Row]) -> str:
    """Return the table."""
    head = ("fault", "broker", "articles", "lost", "duplicated", "recovery s", "peak MiB")
    lines = [head, ("---", "---", "--:", "--:", "--:", "--:", "--:"), *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def write(rows: Sequence[Row]) -> None:
    """Put the table in its place among the results."""
    before, _, rest = RESULTS.read_text().partition(START)
    RESULTS.write_text(before + START + markdown(rows) + END + rest.partition(END)[2])
