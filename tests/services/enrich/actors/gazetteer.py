"""A gazetteer of a few places, so that these tests do not depend on the place tagger."""

import re
from typing import NamedTuple

from schemas.enriched import LocationTag
from services.enrich.text import Document


class _Place(NamedTuple):
    country_code: str
    feature_code: str
    demonym: bool = False


_PLACES = {
    "Ukraine": _Place("UA", "PCLI"),
    "Ukrainian": _Place("UA", "PCLI", demonym=True),
    "Kyiv": _Place("UA", "PPLC"),
    "Donetsk": _Place("UA", "PPLA"),
    "Kherson": _Place("UA", "PPLA"),
    "Luhansk": _Place("UA", "PPLA"),
    "Zaporizhzhia": _Place("UA", "PPLA"),
    "Crimea": _Place("UA", "ADM1"),
    "Russia": _Place("RU", "PCLI"),
    "Russian": _Place("RU", "PCLI", demonym=True),
    "Moscow": _Place("RU", "PPLC"),
    "New York": _Place("US", "PPL"),
}
_PATTERN = re.compile(r"\b(?:" + "|".join(sorted(_PLACES, key=len, reverse=True)) + r")\b")


def locate(document: Document) -> tuple[LocationTag, ...]:
    """Return the places of the small gazetteer that stand in a document."""
    return tuple(
        LocationTag(
            **dict(passage.span(*match.span())),
            confidence=1,
            method="test",
            status="resolved",
            country_code=place.country_code,
            feature_code=place.feature_code,
            demonym=place.demonym,
        )
        for passage in document.passages
        for match in _PATTERN.finditer(passage.text)
        for place in [_PLACES[match.group()]]
    )
