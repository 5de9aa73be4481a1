"""Aliases: which short name may stand for which full one."""

from functools import lru_cache

from services.enrich.actors import body_aliases, person_aliases
from services.enrich.actors.mention import Kind


WHOLE = 3
"""The likeness of two names that both are whole ones."""


@lru_cache(maxsize=65536)
def likeness(kind: Kind, short: str, full: str) -> int:
    """Return how well a short name fits a full one of the same kind, from WHOLE to 0, not at all."""
    if kind == "person":
        return person_aliases.likeness(short, full)
    return body_aliases.likeness(short, full) if kind == "organisation" else 0
