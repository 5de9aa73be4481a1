"""An item is what IPTC's schema says, and comes back as the article that it was."""

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from services.ingest.draft import Draft
from services.ingest.forms import read_json
from tests.services.desk.exports.events import HARD, Event, events, exported
from tests.services.desk.exports.ninjs_schema import ITEM
from tests.services.ingest.forms import ninjs_schemas

KEPT = ("headline", "body", "language", "subjects")
"""What comes back from every item, as it was."""


def item(event: Event) -> dict[str, Any]:
    """Return the item of an event, which is a valid one."""
    (line,) = exported("ninjs", event).splitlines()
    read: dict[str, Any] = json.loads(line)
    jsonschema.validate(read, ITEM, jsonschema.Draft202012Validator)
    return read


def test_every_name_is_one_of_the_standard() -> None:
    """As the table of all its names has them."""
    assert set(ITEM["properties"]) <= set(ninjs_schemas.ITEM["3"])


@pytest.mark.parametrize("case", HARD)
def test_a_hard_case_is_read_by_ingest(case: str) -> None:
    """As an article of the same text, by the form for ninjs 3."""
    said = item(HARD[case])
    reading = read_json(json.dumps(said).encode())
    assert isinstance(reading.draft, Draft)
    assert reading.form == "ninjs-3"
    draft, article = json.loads(reading.draft.model_dump_json(by_alias=True)), HARD[case]["article"]
    assert [draft.get(name) or None for name in KEPT] == [article.get(name) or None for name in KEPT]


def test_an_article_with_a_time_comes_back_as_it_was() -> None:
    """With its address, its outlet and its author, too."""
    article = HARD["a time with a zone"]["article"]
    reading = read_json(json.dumps(item(HARD["a time with a zone"])).encode())
    assert isinstance(reading.draft, Draft)
    draft = json.loads(reading.draft.model_dump_json(by_alias=True))
    assert {name: draft[name] for name in ("datePublished", "publisher", "authors")} == {
        name: article[name] for name in ("datePublished", "publisher", "authors")
    }


def test_a_day_never_becomes_a_time() -> None:
    """Ninjs knows times with a zone only, so a note says it."""
    for case, note in (("example", "Published 2024-11-30"), ("a time without one", "Published 2024-11-30T23:30:00")):
        said = item(HARD[case])
        assert (said["edNote"], "contentCreated" in said) == (note, False)


def test_who_and_where() -> None:
    """With the URIs of GeoNames and Wikidata; what is not resolved has its name alone."""
    said = item(HARD["separators"])
    assert [actor["uri"] for actor in said["organisations"]] == ["http://www.wikidata.org/entity/Q7184"]
    assert [place.get("uri") for place in said["places"]] == ["https://sws.geonames.org/703448/", None, None]
    assert {"name": "Kyiv"} in said["places"]


@given(events())
def test_any_event_is_a_valid_item(event: Event) -> None:
    """And says the text, and whoever is a person or a body."""
    said = item(event)
    assert said["bodies"][0]["value"] == event["article"]["body"]
    persons = {actor["name"] for actor in event["actors"] if actor["kind"] == "person"}
    assert {person["name"] for person in said.get("people", [])} == persons
