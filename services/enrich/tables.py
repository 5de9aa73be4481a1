"""Tables of knowledge: lines of cells between tabs, with comments behind #."""

from collections.abc import Iterator
from pathlib import Path


def rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of each line of a table."""
    return (cells for _, cells in numbered(path.read_text(encoding="utf-8")))


def numbered(table: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the cells of each line of a table's text."""
    for number, line in enumerate(table.splitlines(), start=1):
        if not line.startswith("#"):
            yield number, line.split("\t")
