"""What holds for any input at all."""

import json
from contextlib import suppress
from datetime import timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas.article import Article, text_sha256
from schemas.export import MODELS
from schemas.model import Model
from tests.schemas.samples import FULLEST, smallest_article

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20)
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n"), min_size=1, max_size=200)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
WHEN = st.none() | st.dates() | st.datetimes() | st.datetimes(timezones=ZONES)


def read_or_refuse(model: type[Model], value: bytes) -> None:
    """Decode an event; any other outcome than a model or a `ValidationError` is raised."""
    with suppress(ValidationError):
        assert isinstance(model.decode(value), model)


def places(value: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the paths to everything inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for name, part in inner for found in [(*place, name), *places(part, (*place, name))]]


@pytest.mark.parametrize("model", MODELS.values())
@given(value=JSON.map(json.dumps) | st.text())
def test_any_json_is_read_or_refused(model: type[Model], value: str) -> None:
    """With a `ValidationError` and nothing else, which becomes a dead letter."""
    read_or_refuse(model, value.encode(errors="surrogatepass"))


@pytest.mark.parametrize("name", FULLEST)
@given(data=st.data(), wrong=JSON)
def test_an_event_with_anything_in_one_place_is_read_or_refused(name: str, data: st.DataObject, wrong: Any) -> None:
    """A real event with one value replaced reaches deeper than any JSON at random."""
    event = json.loads(FULLEST[name].encode())
    *parents, last = data.draw(st.sampled_from(places(event)))
    part = event
    for step in parents:
        part = part[step]
    part[last] = wrong
    read_or_refuse(MODELS[name], json.dumps(event).encode())


@pytest.mark.parametrize("name", FULLEST)
def test_the_fullest_events_round_trip(name: str) -> None:
    """What is written is what is read."""
    assert MODELS[name].decode(FULLEST[name].encode()) == FULLEST[name]


@given(headline=TEXT, body=TEXT, published=WHEN, authors=st.lists(TEXT, max_size=3))
def test_any_article_round_trips(headline: str, body: str, published: Any, authors: list[str]) -> None:
    """Whatever its text and however precise its date."""
    article = smallest_article(
        headline=headline,
        body=body,
        text_sha256=text_sha256(headline, body),
        date_published=published,
        authors=tuple(authors),
    )
    assert Article.decode(article.encode()) == article
