"""Writes decisions down as location tags."""

from schemas.enriched import Candidate, LocationTag, Span
from services.enrich.places.decide import Decision
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Confidence
from services.enrich.places.roles import Mention, Role

METHOD = "places.ranker"
_SURE = 0.6
"""Below this the tag is ambiguous and shows its candidates."""
_WORTH_SHOWING = 0.05
_UNKNOWN_METHOD = "places.introduced"
_CONFIDENCE_OF_UNKNOWN = 0.6


def tag(mention: Mention, decision: Decision, role: Role, gazetteer: Gazetteer, confidence: Confidence) -> LocationTag:
    """Return the tag of a decision."""
    place, likely = decision.rows[0], decision.likely[0]
    ambiguous = likely < _SURE
    # Not validated again: the tests hold every tag against the model, and validation would take its time.
    return LocationTag.model_construct(
        field=mention.passage.field,
        start=mention.start,
        end=mention.end,
        exact=mention.passage.text[mention.start : mention.end],
        **gazetteer.whereabouts(place),
        name=gazetteer.label(place),
        geonames_id=gazetteer.geonames_id(place),
        confidence=confidence.of(decision.kept, likely),
        method=METHOD,
        status="ambiguous" if ambiguous else "resolved",
        reason="several places of this name are about as likely" if ambiguous else None,
        role=role,
        demonym=mention.demonym,
        candidates=_candidates(decision, gazetteer) if ambiguous else (),
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
