"""The tables beside this package."""

from collections.abc import Iterator
from pathlib import Path

from services.enrich import tables


def rows(name: str) -> Iterator[list[str]]:
    """Return the cells of each line of a table."""
    return tables.rows(Path(__file__).with_name(f"{name}.tsv"))
