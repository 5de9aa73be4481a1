"""Every tag points at the characters it was read from."""

import json
from typing import Any

import pytest
from pydantic import ValidationError

from schemas.enriched import EnrichedArticle, Span
from tests.schemas.samples import ACTOR, BODY, DATE, LOCATION, QUOTE, fullest_enriched, span


def astray(tag: Any, **changes: Any) -> Any:
    """Return a tag or span with some fields changed, which is not checked yet."""
    return tag.model_copy(update=changes)


def test_spans_are_counted_in_code_points() -> None:
    """A character beyond the Basic Multilingual Plane is one, as in Python, not two as in JavaScript."""
    assert span("President").start == len("🇺🇦 ") == 3
    mayor = span("𝔎yiv")
    assert BODY[mayor.start : mayor.end] == "𝔎yiv"
    read = EnrichedArticle.decode(fullest_enriched(actors=(astray(ACTOR, role=mayor),)).encode())
    assert read.actors[0].role == mayor


@pytest.mark.parametrize(
    "wrong",
    [
        {"dates": (astray(DATE, exact="friday"),)},
        {"dates": (astray(DATE, start=DATE.start + 1, end=DATE.end + 1),)},
        {"dates": (astray(DATE, end=len(BODY) + 1),)},
        {"locations": (astray(LOCATION, field="body"),)},
        {"actors": (astray(ACTOR, mentions=(span("Zelensky"), astray(span("mayor"), exact="major"))),)},
        {"actors": (astray(ACTOR, role=astray(span("President"), start=0, end=9)),)},
        {"quotes": (astray(QUOTE, exact="in Kyiv"),)},
        {"quotes": (astray(QUOTE, speaker=astray(QUOTE.speaker, exact="Selensky")),)},
        {"quotes": (astray(QUOTE, cue=astray(span("spoke"), start=0, end=5)),)},
        {"quotes": (astray(QUOTE, via=astray(span("Georgia"), field="headline")),)},
    ],
)
def test_a_span_that_is_not_the_text_is_refused(wrong: dict[str, Any]) -> None:
    """In dates, locations, mentions, roles and quotations: nothing untraceable is published."""
    with pytest.raises(ValidationError, match="is not"):
        fullest_enriched(**wrong)


def test_a_quotation_is_of_its_event() -> None:
    """Its speaker is one of the actors there are, and it goes on from one before it."""
    nobody = astray(QUOTE, speaker=astray(QUOTE.speaker, actor=1))
    with pytest.raises(ValidationError, match=r"quotes\[0\] is said by actors\[1\], which is none"):
        fullest_enriched(quotes=(nobody,))
    with pytest.raises(ValidationError, match=r"quotes\[0\] goes on from quotes\[0\], which is not before it"):
        fullest_enriched(quotes=(astray(QUOTE, continues=0),))


def test_spans_in_utf_16_units_are_refused() -> None:
    """The mistake of a producer that counts as JavaScript does."""
    event = json.loads(fullest_enriched().encode())
    for edge in ("start", "end"):
        event["dates"][0][edge] += 2  # two flags' letters before it, each two units
    with pytest.raises(ValidationError, match="is not 'Friday'"):
        EnrichedArticle.decode(json.dumps(event).encode())


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (0, 0), (5, -1)])
def test_a_span_without_characters_is_refused(start: int, end: int) -> None:
    """Offsets are not negative, as Python's slices may be, and half-open."""
    with pytest.raises(ValidationError):
        Span(field="body", start=start, end=end, exact="x")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1.1", "-0.1"])
def test_confidence_is_a_number_between_0_and_1(number: str) -> None:
    """NaN and infinity are no JSON, though many parsers take them."""
    event = fullest_enriched().encode().replace(b'"confidence":0.5', b'"confidence":' + number.encode())
    with pytest.raises(ValidationError, match="confidence"):
        EnrichedArticle.decode(event)


@pytest.mark.parametrize("coordinates", ["[181,0]", "[0,91]", "[NaN,0]", "[0]", "[0,0,0]", '["east",0]'])
def test_a_point_lies_on_the_earth(coordinates: str) -> None:
    """Longitude first, then latitude."""
    event = fullest_enriched().encode().replace(b"[30.5238,50.45466]", coordinates.encode())
    with pytest.raises(ValidationError, match="coordinates"):
        EnrichedArticle.decode(event)


def test_names_of_tags_have_no_control_characters() -> None:
    """The same policy as for the article's own text, in every text of a tag."""
    for old in (b'"UA-30"', b'"PPLC"', b'"Volodymyr Zelensky"', b'"nearest"', b'"UKRGOV"'):
        event = fullest_enriched().encode().replace(old, old[:-1] + b'\\u0007"')
        with pytest.raises(ValidationError):
            EnrichedArticle.decode(event)


def test_what_is_known_to_be_valid_is_the_same_as_what_was_checked() -> None:
    """Nothing tells a location that was made of known fields from one that was validated."""
    known = type(LOCATION).known({name: getattr(LOCATION, name) for name in type(LOCATION).model_fields})
    assert known == type(LOCATION).model_validate(LOCATION.model_dump())
    assert known.encode() == LOCATION.encode()
