"""Bodies of which the name is known, and perhaps the sector, but neither the country nor a code."""

from services.enrich.actors.facts.table import rows

_SECTOR_OF_TABLE = {
    "associations": None, "clubs": None, "companies": "BUS", "household": None, "media": "MED", "parties": "PTY",
}  # fmt: skip

SECTOR_OF_NAME = {name: sector for table, sector in _SECTOR_OF_TABLE.items() for (name,) in rows(table)}

SHARED = frozenset(name for (name,) in rows("shared"))
"""The names of known bodies that many countries have, so that a text may well mean another."""
