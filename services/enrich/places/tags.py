"""Writes decisions down as location tags."""

from functools import lru_cache
from typing import Any

from schemas.enriched import Candidate, LocationTag
from services.enrich.places.decide import Decision
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.relations import relation
from services.enrich.places.roles import Mention, Role
from services.enrich.text import Passage

METHOD = "places.ranker"
_REMEMBERED = 1 << 13
_SURE = 0.5
"""A tag that is likelier wrong than right is ambiguous and shows its candidates."""
_NAMESAKES = 0.6
"""So is one whose place is hardly likelier than others of its name."""
_WORTH_SHOWING = 0.05
_NAMESAKES_LIKELY, _HARDLY = "several places of this name are about as likely", "may be no place, or another one"
_NONE = "no place of this name fits"
_CONFIDENCE_OF_UNKNOWN = 0.6


def tag(mention: Mention, decision: Decision, role: Role, gazetteer: Gazetteer, confidence: float) -> LocationTag:
    """Return the tag of a decision. It is not validated again: the tests hold every tag against the model."""
    place, namesakes = decision.rows[0], decision.likely[0] < _NAMESAKES
    ambiguous = namesakes or confidence < _SURE
    about_the_mention: dict[str, Any] = {
        "field": mention.passage.field,
        "start": mention.start,
        "end": mention.end,
        "exact": mention.passage.text[mention.start : mention.end],
        "confidence": confidence,
        "status": "ambiguous" if ambiguous else "resolved",
        "reason": (_NAMESAKES_LIKELY if namesakes else _HARDLY) if ambiguous else None,
        "role": role,
        "demonym": mention.demonym,
        "candidates": _candidates(decision, gazetteer) if ambiguous else (),
        "relation": relation(mention.passage.text, mention.start),
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
    said = {"feature_code": feature_code, "confidence": _CONFIDENCE_OF_UNKNOWN, "method": method, **seat}
    return LocationTag(field=passage.field, start=start, end=end, exact=passage.text[start:end], **said)


def none(mention: Mention, confidence: float) -> LocationTag:
    """Return the tag of a place that is none of those that the gazetteer knows by its name."""
    field, start, end = mention.passage.field, mention.start, mention.end
    said = {"confidence": confidence, "method": METHOD, "status": "unresolved", "reason": _NONE}
    return LocationTag(field=field, start=start, end=end, exact=mention.passage.text[start:end], **said)


def _candidates(decision: Decision, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    return tuple(
        Candidate.known(
            gazetteer.whereabouts(row)
            | {"name": gazetteer.label(row), "geonames_id": geonames_id, "score": round(likely, 3)}
        )
        for row, likely in zip(decision.rows, decision.likely, strict=True)
        if likely >= _WORTH_SHOWING and (geonames_id := gazetteer.geonames_id(row))
    )
