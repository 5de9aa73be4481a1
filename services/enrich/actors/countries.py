"""The countries of the world: from the two letters of a location to the three letters and the name of a government."""

from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).parent / "tables" / "countries.tsv"


class Country(NamedTuple):
    """A country as actors need it."""

    code3: str
    name: str


def load_countries() -> dict[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code."""
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {alpha2: Country(code3, name) for alpha2, code3, name in rows}
