"""Writes decisions down as location tags."""

from functools import lru_cache
from typing import Any

from schemas.enriched import Candidate, LocationTag
from services.enrich.places.decide import Decision
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Confidence
from services.enrich.places.roles import Mention, Role
from services.enrich.text import Passage

METHOD = "places.ranker"
_REMEMBERED = 1 << 13
_SURE = 0.6
"""Below this the tag is ambiguous and shows its candidates."""
_WORTH_SHOWING = 0.05
_CONFIDENCE_OF_UNKNOWN = 0.6


def tag(mention: Mention, decision: Decision, role: Role, gazetteer: Gazetteer, confidence: Confidence) -> LocationTag:
    """Return the tag of a decision. It is not validated again: the tests hold every tag against the model."""
    place, likely = decision.rows[0], decision.likely[0]
    ambiguous = likely < _SURE
    about_the_mention: dict[str, Any] = {
        "field": mention.passage.field,
        "start": mention.start,
        "end": mention.end,
        "exact": mention.passage.text[mention.start : mention.end],
        "confidence": confidence.of(decision.kept, likely),
        "status": "ambiguous" if ambiguous else "resolved",
        "reason": "several places of this name are about as likely" if ambiguous else None,
        "role": role,
        "demonym": mention.demonym,
        "candidates": _candidates(decision, gazetteer) if ambiguous else (),
    }
    return LocationTag.known(_of_place(place, gazetteer) | about_the_mention)


@lru_cache(_REMEMBERED)
def _of_place(row: int, gazetteer: Gazetteer) -> dict[str, Any]:
    """Return what all tags of a place have in common; what they have not keeps its place in the order of fields."""
    of_place = {"method": METHOD, "name": gazetteer.label(row), "geonames_id": gazetteer.geonames_id(row)}
    return dict.fromkeys(LocationTag.model_fields) | gazetteer.whereabouts(row) | of_place


def unknown(
    passage: Passage, start: int, end: int, seat: dict[str, Any], method: str, feature_code: str | None = None
) -> LocationTag:
    """Return the tag of a place that the gazetteer does not know, given what the text says of where it is."""
    return LocationTag(
        field=passage.field,
        start=start,
        end=end,
        exact=passage.text[start:end],
        feature_code=feature_code,
        confidence=_CONFIDENCE_OF_UNKNOWN,
        method=method,
        **seat,
    )


def _candidates(decision: Decision, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    return tuple(
        Candidate.known(
            gazetteer.whereabouts(row)
            | {"name": gazetteer.label(row), "geonames_id": geonames_id, "score": round(likely, 3)}
        )
        for row, likely in zip(decision.rows, decision.likely, strict=True)
        if likely >= _WORTH_SHOWING and (geonames_id := gazetteer.geonames_id(row))
    )
