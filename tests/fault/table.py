"""The table of all faults: what each cost, kept in benchmarks/RESULTS.md by `make fault` and `make soak`."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.fault.extent import THOROUGH

RESULTS = Path("benchmarks/RESULTS.md")
NAME = "soak" if THOROUGH else "faults"
START, END = f"<!-- {NAME} -->\n", f"\n<!-- end of {NAME} -->"
HEAD = """\
| fault | broker | articles | lost | duplicated | recovery s | peak MiB |
| --- | --- | --: | --: | --: | --: | --: |
"""


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

    def __str__(self) -> str:
        recovery = "–" if self.recovery_seconds is None else f"{self.recovery_seconds:.1f}"
        counts = f"{self.accepted} | {self.lost} | {self.duplicated} | {recovery} | {self.peak_memory // 2**20}"
        return f"| {self.fault} | {self.broker} | {counts} |"


ROWS: list[Row] = []
"""What was measured in this run."""


def markdown(rows: Iterable[Row | str]) -> str:
    """Return the table."""
    return HEAD + "\n".join(map(str, rows))


def write(rows: Iterable[Row]) -> None:
    """Put rows in their place among the results, each instead of the one that it repeats."""
    before, _, rest = RESULTS.read_text().partition(START)
    table, _, after = rest.partition(END)
    lines = {_identity(line): line for line in table.removeprefix(HEAD).splitlines()}
    lines |= {_identity(str(row)): str(row) for row in rows}
    RESULTS.write_text(before + START + markdown(lines.values()) + END + after)


def _identity(line: str) -> tuple[str, ...]:
    return tuple(line.split("|")[1:3])
