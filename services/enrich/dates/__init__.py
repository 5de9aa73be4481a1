"""Finds temporal expressions and says which dates they mean."""

from datetime import date, datetime

from schemas.enriched import DateTag
from services.enrich.tagging import Tagging
from services.enrich.text import Document


def tag(document: Document, published: date | datetime | None) -> Tagging[DateTag]:
    """Return the dates of a document, read against its publication date if there is one."""
    raise NotImplementedError
