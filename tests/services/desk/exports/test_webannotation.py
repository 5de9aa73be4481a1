"""Annotations are what the Web Annotation Data Model says, and their selectors select what the tags point at."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from tests.services.desk.exports.events import HARD, Event, events, exported

_IRI = {"type": "string", "pattern": "^(urn:dateline:|https?://)"}
_SPECIFIC = {
    "type": "object",
    "required": ["type", "source", "selector"],
    "properties": {"type": {"const": "SpecificResource"}, "source": _IRI, "scope": _IRI, "selector": {"type": "array"}},
}
_TEXTUAL = {"type": "object", "required": ["type", "value"], "properties": {"type": {"const": "TextualBody"}}}
_CHOICE = {
    "type": "object",
    "required": ["type", "items"],
    "properties": {"type": {"const": "Choice"}, "items": {"type": "array", "items": _IRI}},
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": _IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "tagging"]},
        "target": {"anyOf": [_SPECIFIC, {"type": "array", "items": _SPECIFIC}]},
        "body": {"anyOf": [_TEXTUAL, _CHOICE, {"type": "array", "items": {"anyOf": [_TEXTUAL, _IRI]}}]},
    },
}
"""What sections 3 and 4 of the model require of what an export writes."""


def annotations(*said: Event) -> list[dict[str, Any]]:
    """Return the annotations of some events, of a valid collection."""
    collection = json.loads(exported("webannotation", *said))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    found: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(found) == len({annotation["id"] for annotation in found})
    for annotation in found:
        jsonschema.validate(annotation, ANNOTATION)
    return found


def selected(event: Event, annotation: dict[str, Any]) -> list[tuple[str, int, int]]:
    """Return what the selectors of an annotation select, both of each target the same."""
    targets = annotation["target"] if isinstance(annotation["target"], list) else [annotation["target"]]
    spans = []
    for target in targets:
        field = target["source"].rsplit(":", 1)[1]
        quote, position = target["selector"]
        text, start = event["article"][field], position["start"]
        prefix = quote.get("prefix", "")
        assert text[: start - len(prefix)] + prefix + quote["exact"] == text[: position["end"]]
        assert text[position["end"] :].startswith(quote.get("suffix", ""))
        spans.append((field, start, position["end"]))
    return spans


@pytest.mark.parametrize("case", HARD)
def test_a_hard_case_is_a_collection(case: str) -> None:
    """With an annotation for each tag, though there be none."""
    tags = sum(len(HARD[case][kind]) for kind in ("dates", "locations", "actors"))
    assert len(annotations(HARD[case])) == tags


def test_nothing_is_an_empty_page() -> None:
    """Of no article."""
    assert annotations() == []


def test_bodies() -> None:
    """A place is identified, an ambiguous one is a choice, and a date has its TIMEX3 value."""
    dates, places = annotations(HARD["example"])[:2], annotations(HARD["example"])[2:4]
    assert [date["body"][1]["value"] for date in dates] == ["2024-11-29", "2025-05"]
    assert places[0]["body"]["items"][:2] == ["https://sws.geonames.org/4409896/", "https://sws.geonames.org/4951788/"]
    assert places[1]["body"][-1] == "https://sws.geonames.org/703448/"
    assert {place["motivation"] for place in places} == {"identifying"}


@given(events())
def test_selectors_select_what_tags_point_at(event: Event) -> None:
    """Each position in code points of its text, and the quotation there."""
    spans = [[tag] for kind in ("dates", "locations") for tag in event[kind]] + [
        tag["mentions"] for tag in event["actors"]
    ]
    expected = [[(span["field"], span["start"], span["end"]) for span in each] for each in spans]
    assert [selected(event, annotation) for annotation in annotations(event)] == expected
