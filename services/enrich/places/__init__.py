"""Finds toponyms and says which places they mean."""

from typing import Self

from schemas.enriched import LocationTag
from services.enrich.tagging import Tagging
from services.enrich.text import Document


class PlaceTagger:
    """Toponym recogniser and resolver over one gazetteer."""

    gazetteer: str
    """Name and version of the gazetteer."""

    @classmethod
    def load(cls) -> Self:
        """Load the gazetteer."""
        raise NotImplementedError

    def tag(self, document: Document) -> Tagging[LocationTag]:
        """Return the locations of a document."""
        raise NotImplementedError
