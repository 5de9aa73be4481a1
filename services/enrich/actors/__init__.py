"""Finds people and bodies, and gathers the mentions of each into one actor."""

from schemas.enriched import Actor, LocationTag
from services.enrich.tagging import Tagging
from services.enrich.text import Document


def tag(document: Document, locations: tuple[LocationTag, ...]) -> Tagging[Actor]:
    """Return the actors of a document, given its locations: a capital may speak for a government."""
    raise NotImplementedError
