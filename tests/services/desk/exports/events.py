"""Events that are hard to export, each a valid one, and a source of them without a database."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any, cast

from hypothesis import strategies as st
from sqlalchemy import Connection

from schemas.enriched import EnrichedArticle
from services.desk.exports.formats import OF_EVENTS
from services.desk.exports.source import Source
from tests.services.desk.said import EXAMPLE

Event = dict[str, Any]

SEPARATED = 'Wash;ton, D.C. #1\t"A|B"\nC <&> =1+1'
"""A name with whatever separates fields anywhere."""

FINDING = {"confidence": 0.9, "method": "test", "status": "resolved"}
PLACE = FINDING | {
    "name": "Kyiv",
    "geonamesId": 703448,
    "countryCode": "UA",
    "geometry": {"type": "Point", "coordinates": [30.5238, 50.45466]},
    "featureCode": "PPLC",
}
ACTOR = FINDING | {"kind": "organisation", "name": "NATO"}
DATE = FINDING | {"type": "DATE", "value": "2024-11-29"}


@dataclass(frozen=True)
class Said(Source):
    """A source that says what it was given."""

    said: tuple[Event, ...] = ()

    def events(self) -> Iterator[Event]:
        """Yield what was given, as it comes from a database."""
        yield from json.loads(json.dumps(self.said))


def exported(name: str, *events: Event) -> bytes:
    """Return events in a format."""
    return b"".join(OF_EVENTS[name](Said(cast("Connection", None), said=events)))


def event(tags: dict[str, Any] | None = None, **article: Any) -> Event:
    """Return the event of an article with some fields changed; None leaves one out."""
    changed = {name: value for name, value in {**EXAMPLE["article"], **article}.items() if value is not None}
    event = EXAMPLE | {"dates": [], "locations": [], "actors": [], "quotes": []} | (tags or {}) | {"article": changed}
    return cast("Event", json.loads(EnrichedArticle.model_validate_json(json.dumps(event)).encode()))


def value(article_id: str, event: Event) -> bytes:
    """Return an event as that of another article."""
    return json.dumps(event | {"articleId": article_id}).encode()


def at(field: str, text: str, exact: str) -> Event:
    """Return the span where a text has some characters."""
    start = text.index(exact)
    return {"field": field, "start": start, "end": start + len(exact), "exact": exact}


BODY = f"🇺🇦 In {SEPARATED} they met. So did Kyiv."
_NAMED, _KYIV = at("body", BODY, SEPARATED), at("body", BODY, "Kyiv")
_LITTLE = {"confidence": 0.2, "method": "test", "status": "unresolved"}
_PLACES = [
    {**PLACE, **_NAMED, "name": SEPARATED, "role": "dateline"},
    {**PLACE, **_KYIV, "geometry": None, "geonamesId": None, "localId": "k#1"},
    {**_LITTLE, **_KYIV, "geometry": None},
    {**PLACE, **_KYIV, "status": "ambiguous", "candidates": EXAMPLE["locations"][0]["candidates"]},
]
_ACTORS = [
    {**ACTOR, "name": SEPARATED, "mentions": [_NAMED, _KYIV], "wikidata": "Q7184"},
    {**ACTOR, "kind": "person", "name": "Ann O’Hara", "mentions": [_KYIV], "localId": "p,1"},
    {**ACTOR, **_LITTLE, "kind": "group", "mentions": [_KYIV]},
]
_DATES = [DATE | _KYIV | {"value": value} for value in ("2024", "XXXX-11-29", "2024-W48", "P2Y", "2024-11-29TEV")]

HARD = {
    "example": EXAMPLE,
    "nothing told": event(headline="", publisher=None, url=None, datePublished=None, language=None, authors=[]),
    "separators": event({"dates": _DATES, "locations": _PLACES, "actors": _ACTORS}, headline=SEPARATED, body=BODY),
    "not resolved": event({"dates": [_LITTLE | _KYIV | {"type": "DATE"}]}, body=BODY, publisher={"name": SEPARATED}),
    "a time with a zone": event(datePublished="2024-11-30T23:30:00-05:00", url="https://exämple.org/ü?a=[1]&b=ö"),
    "a time without one": event(datePublished="2024-11-30T23:30:00", url="no address", subjects=[SEPARATED]),
}

_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, [*range(32), 127]))))
_TEXTS = st.one_of(_TEXT, st.sampled_from([SEPARATED, "=cmd()", "👩‍👩‍👧 é", "\t\n", "\u2028\x85"]))
_NAMES = _TEXTS.filter(bool)
_POINTS = st.tuples(st.floats(-180, 180), st.floats(-90, 90)).map(lambda xy: {"type": "Point", "coordinates": xy})
_FINDINGS = st.fixed_dictionaries(
    {
        "confidence": st.floats(0, 1),
        "method": _NAMES,
        "status": st.sampled_from(["resolved", "ambiguous", "unresolved"]),
    },
    optional={"reason": _NAMES},
)
_ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_TIMES = st.datetimes(timezones=st.none() | _ZONES).map(datetime.isoformat)
_COUNTRIES = st.sampled_from(["US", "UA", "GB", "XX", "AX", None])


def _spans(headline: str, body: str) -> st.SearchStrategy[Event]:
    texts = [(field, text) for field, text in (("headline", headline), ("body", body)) if text]
    return st.sampled_from(texts).flatmap(
        lambda of: st.integers(0, len(of[1]) - 1).flatmap(
            lambda start: st.integers(start + 1, len(of[1])).map(
                lambda end: {"field": of[0], "start": start, "end": end, "exact": of[1][start:end]}
            )
        )
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Return any event at all."""
    headline, body = draw(_TEXTS), draw(_NAMES)
    spans = _spans(headline, body)
    some: Any = lambda strategy: draw(st.lists(strategy, max_size=3))  # noqa: E731
    place = {
        **dict.fromkeys(("name", "localId"), st.none() | _NAMES),
        "countryCode": _COUNTRIES,
        "subdivision": st.sampled_from(["US-MO", "UA-30", None]),
        "featureCode": st.sampled_from(["PPL", "PCLI", "ADM1", None]),
        "geometry": st.none() | _POINTS,
        "geonamesId": st.none() | st.integers(1, 2**31 - 1),
        "role": st.sampled_from(["mention", "focus", "dateline"]),
    }
    date = {
        "type": st.sampled_from(["DATE", "TIME", "DURATION", "SET"]),
        "value": st.none() | _NAMES | st.dates().map(str) | st.sampled_from(["XXXX", "2024-XX", "199X", "0024-01"]),
    }
    actor = {
        "kind": st.sampled_from(["person", "organisation", "government", "group"]),
        "name": _NAMES,
        "mentions": st.lists(spans, min_size=1, max_size=3),
        "wikidata": st.sampled_from(["Q1", None]),
    }

    def tags(fields: dict[str, Any], *others: Any) -> list[Event]:
        parts = st.tuples(st.fixed_dictionaries(fields), *others)
        return [{name: value for part in tag for name, value in part.items()} for tag in some(parts)]

    return event(
        {
            "dates": tags(date, _FINDINGS, spans),
            "locations": tags(place, _FINDINGS, spans),
            "actors": tags(actor, _FINDINGS),
        },
        headline=headline,
        body=body,
        url=draw(st.none() | _NAMES | st.just("https://example.org/a")),
        publisher=draw(st.none() | _NAMES.map(lambda name: {"name": name})),
        datePublished=draw(st.none() | st.dates().map(str) | _TIMES),
        authors=some(_NAMES),
        subjects=some(_NAMES),
    )
