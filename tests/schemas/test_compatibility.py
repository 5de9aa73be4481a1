"""Version 1 stays readable: today's models read yesterday's events, yesterday's schemas accept today's."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from schemas import export
from schemas.article import Article
from schemas.enriched import EnrichedArticle
from schemas.export import documents
from schemas.model import Model
from schemas.rejected import DeadLetter
from tests.schemas.breaches import breaches
from tests.schemas.formats import FORMATS
from tests.schemas.samples import FULLEST, smallest_article

EVENTS = Path(__file__).parent / "events" / "1"
RELEASED = export.FOLDER / "released" / "1"
FIRST = {".quotes.continues"}
"""The first quotation of an event goes on from none."""


def released(name: str) -> dict[str, Any]:
    """Return a JSON Schema as it was released."""
    schema: dict[str, Any] = json.loads((RELEASED / f"{name}.json").read_text())
    return schema


def errors(name: str, event: Model) -> list[str]:
    """Return what a released JSON Schema has against an event."""
    validator = Draft202012Validator(released(name), format_checker=FORMATS)
    return [error.message for error in validator.iter_errors(json.loads(event.encode()))]


def lost(old: Any, new: Any, place: str = "") -> list[str]:
    """Return the places of one JSON value that another does not have or has otherwise."""
    if isinstance(old, dict) and isinstance(new, dict):
        return [gone for name, value in old.items() for gone in lost(value, new.get(name), f"{place}/{name}")]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [gone for pair in zip(old, new, strict=True) for gone in lost(*pair, place)]
    return [] if old == new else [place]


def absent(model: Model, place: str = "") -> list[str]:
    """Return the fields, at any depth, that a model leaves empty."""
    found = []
    for name, value in model:
        at = f"{place}.{name}"
        if value is None or value == ():
            found.append(at)
        for part in value if isinstance(value, tuple) else (value,):
            found += absent(part, at) if isinstance(part, Model) else []
    return found


def test_the_committed_schemas_are_those_of_the_models() -> None:
    """`python -m schemas.export` has been run since the models changed."""
    assert {path.name: path.read_text() for path in export.FOLDER.glob("*.json")} == documents()


@pytest.mark.parametrize("name", documents())
def test_every_schema_is_valid(name: str) -> None:
    """By the meta-schema of JSON Schema 2020-12."""
    Draft202012Validator.check_schema(json.loads(documents()[name]))


@pytest.mark.parametrize(
    ("file", "model"),
    [
        ("article-minimal", Article),
        ("article-full", Article),
        ("enriched-full", EnrichedArticle),
        ("enriched-quotes", EnrichedArticle),
    ],
)
def test_events_of_version_1_are_still_read(file: str, model: type[Model]) -> None:
    """Backward: nothing that an old event says is lost."""
    committed = (EVENTS / f"{file}.json").read_bytes()
    assert lost(json.loads(committed), json.loads(model.decode(committed).encode())) == []


def test_dead_letters_of_version_1_are_still_read() -> None:
    """Backward: an old dead letter can still be looked at and replayed."""
    committed = json.loads((EVENTS / "dead-letter-headers.json").read_text())
    letter = DeadLetter.from_headers((name, value.encode()) for name, value in committed.items())
    assert lost(committed, {name: value.decode() for name, value in letter.headers()}) == []


@pytest.mark.parametrize("name", FULLEST)
def test_the_fullest_events_leave_no_field_out(name: str) -> None:
    """Else the next test would not see a field that was added."""
    assert set(absent(FULLEST[name])) <= FIRST


@pytest.mark.parametrize("name", FULLEST)
def test_released_schemas_accept_the_fullest_events(name: str) -> None:
    """Forward: a consumer that holds the old schema reads what is published today."""
    assert errors(name, FULLEST[name]) == []


@pytest.mark.parametrize(
    "published",
    [
        None,
        date(2024, 2, 29),
        datetime(2024, 11, 30, 8, 0),  # noqa: DTZ001  a time without a zone is what is tested
        datetime(2024, 11, 30, 8, 0, 0, 1, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    ],
)
def test_released_schemas_accept_every_precision_of_a_date(published: date | None) -> None:
    """Forward: a date, a time without a zone, a time with one, or nothing."""
    assert errors("dateline.article.published.v1", smallest_article(date_published=published)) == []


@pytest.mark.parametrize("name", FULLEST)
def test_schemas_only_gained_optional_fields(name: str) -> None:
    """What was required, its types, limits and enumerations are as they were released."""
    assert breaches(released(name), json.loads(documents()[f"{name}.json"])) == []


def _gains_an_optional_field(schema: dict[str, Any]) -> None:
    schema["properties"]["edition"] = {"$ref": "#/$defs/Edition"}
    schema["$defs"]["Edition"] = {"type": "string"}


def _gains_a_required_field(schema: dict[str, Any]) -> None:
    schema["properties"]["edition"] = {"type": "string"}
    schema["required"].append("edition")


def _loses_a_field(schema: dict[str, Any]) -> None:
    del schema["properties"]["url"]


def _lets_a_field_be_absent(schema: dict[str, Any]) -> None:
    schema["required"].remove("body")


def _changes_a_type(schema: dict[str, Any]) -> None:
    schema["properties"]["revision"]["type"] = "string"


def _gains_an_enumerated_value(schema: dict[str, Any]) -> None:
    schema["$defs"]["Ingest"]["properties"]["sourceKind"]["enum"].append("rss")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (_gains_an_optional_field, []),
        (_gains_a_required_field, ["/required"]),
        (_loses_a_field, ["/properties/url"]),
        (_lets_a_field_be_absent, ["/required"]),
        (_changes_a_type, ["/properties/revision/type"]),
        (_gains_an_enumerated_value, ["/$defs/Ingest/properties/sourceKind/enum"]),
    ],
)
def test_a_breaking_change_is_found(change: Callable[[dict[str, Any]], None], found: list[str]) -> None:
    """The check above sees what it is for: the old schema lets through anything but a new optional field."""
    old = released("dateline.article.published.v1")
    new = deepcopy(old)
    change(new)
    assert breaches(old, new) == found
