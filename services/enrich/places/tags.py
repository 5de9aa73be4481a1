"""Writes decisions down as location tags."""

from functools import lru_cache

from schemas.enriched import Candidate, LocationTag, Span
from services.enrich.places.decide import Decision
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Confidence
from services.enrich.places.roles import Mention, Role

METHOD = "places.ranker"
_REMEMBERED = 1 << 13
_SURE = 0.6
"""Below this the tag is ambiguous and shows its candidates."""
_WORTH_SHOWING = 0.05
_UNKNOWN_METHOD = "places.introduced"
_CONFIDENCE_OF_UNKNOWN = 0.6


def tag(mention: Mention, decision: Decision, role: Role, gazetteer: Gazetteer, confidence: Confidence) -> LocationTag:
    """Return the tag of a decision. It is not validated again: the tests hold every tag against the model."""
    place, likely = decision.rows[0], decision.likely[0]
    ambiguous = likely < _SURE
    about_the_mention = {
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
    return _of_place(place, gazetteer).model_copy(update=about_the_mention)


@lru_cache(_REMEMBERED)
def _of_place(row: int, gazetteer: Gazetteer) -> LocationTag:
    """Return what all tags of a place have in common; what they have not keeps its place in the order of fields."""
    return LocationTag.model_construct(
        field="body",
        start=0,
        end=0,
        exact="",
        confidence=0.0,
        method=METHOD,
        status="resolved",
        **gazetteer.whereabouts(row),
        name=gazetteer.label(row),
        geonames_id=gazetteer.geonames_id(row),
    )


def unknown(span: Span) -> LocationTag:
    """Return the tag of a place that the gazetteer does not know."""
    return LocationTag(
        **dict(span),
        confidence=_CONFIDENCE_OF_UNKNOWN,
        method=_UNKNOWN_METHOD,
        status="unresolved",
        reason="not in the gazetteer",
    )


def _candidates(decision: Decision, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    return tuple(
        Candidate.model_construct(
            **gazetteer.whereabouts(row),
            name=gazetteer.label(row),
            geonames_id=geonames_id,
            score=round(likely, 3),
        )
        for row, likely in zip(decision.rows, decision.likely, strict=True)
        if likely >= _WORTH_SHOWING and (geonames_id := gazetteer.geonames_id(row))
    )
