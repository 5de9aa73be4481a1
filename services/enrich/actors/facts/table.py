"""The tables of facts: lines of cells between tabs, with comments behind #."""

from collections.abc import Iterator
from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"


def rows(name: str) -> Iterator[list[str]]:
    """Yield the cells of each line of a table."""
    for line in (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def listed(cell: str) -> tuple[str, ...]:
    """Return the names of a cell."""
    return tuple(cell.split("|")) if cell else ()
