"""Bodies of which the name tells the sector, and perhaps the country, but which have no code in the tables."""

from services.enrich.actors.facts.sectors import sector_of_body
from services.enrich.actors.facts.table import rows

_SECTOR_OF_TABLE = {
    "associations": "NGO", "clubs": "CVL", "companies": "BUS", "household": None, "media": "MED", "parties": "PTY",
}  # fmt: skip
_AS_CALLED = ("associations",)
"""Whose names may tell another sector: a union, a college."""

SECTOR_OF_NAME = {
    name: (sector_of_body(name) if table in _AS_CALLED else None) or sector
    for table, sector in _SECTOR_OF_TABLE.items()
    for name, *_ in rows(table)
}
HOME_OF_NAME = {name: home for table in _SECTOR_OF_TABLE for name, *homes in rows(table) for home in homes if home}
"""The country, as ISO 3166-1 alpha-3, of those at home in one."""

SHARED = frozenset(name for (name,) in rows("shared"))
"""The names of known bodies that many countries have, so that a text may well mean another."""
