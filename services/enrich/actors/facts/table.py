"""The tables of facts."""

from collections.abc import Iterator
from pathlib import Path

from services.enrich import tables

_FOLDER = Path(__file__).parent / "tables"


def rows(name: str) -> Iterator[list[str]]:
    """Return the cells of each line of a table."""
    return tables.rows(_FOLDER / f"{name}.tsv")


def listed(cell: str) -> tuple[str, ...]:
    """Return the names of a cell."""
    return tuple(cell.split("|")) if cell else ()
