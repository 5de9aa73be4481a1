"""The client's models read what the services write."""

import json
from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from clients import models
from dateline_client import DeadLetter, EnrichedArticle, dead_letter
from dateline_client.base import Published
from dateline_client.models import Point
from dateline_client.testing import example
from docs.guide import EXAMPLE
from schemas.enriched import EnrichedArticle as Written
from tests.schemas.samples import FULLEST

GUIDE = json.loads(EXAMPLE.read_text(encoding="utf-8"))


def test_the_models_are_those_of_the_schemas() -> None:
    """`python -m clients.models` has been run since the schemas changed."""
    assert models.FILE.read_text(encoding="utf-8") == models.text()


def test_nothing_that_an_event_says_is_lost() -> None:
    """The fullest event is read, and written as it was."""
    written = json.loads(FULLEST["dateline.article.enriched.v1"].encode())
    read = EnrichedArticle.model_validate(written)
    assert json.loads(read.model_dump_json(exclude_none=True)) == written


def test_nothing_that_a_dead_letter_says_is_lost() -> None:
    """Neither as JSON, nor as headers."""
    letter = FULLEST["dateline.dead-letter.v1"]
    read = DeadLetter.model_validate_json(letter.encode())
    assert json.loads(read.model_dump_json(exclude_none=True)) == json.loads(letter.encode())
    headers = [(name, value.encode()) for name, value in GUIDE["dead letter"]["headers"].items()]
    assert dead_letter(headers).error_message == "articleId: Field required"


def test_the_example_is_that_of_the_guide() -> None:
    """Whoever has the wheel alone has it too; and what the services' model reads is the same."""
    assert json.loads(example().model_dump_json(exclude_none=True)) == GUIDE["enriched"]["value"]
    assert Written.decode(example().model_dump_json(exclude_none=True).encode())


def test_an_example_may_be_of_another_article() -> None:
    """The article in it says so, too."""
    made = example(article_id="1", revision=2, dates=())
    assert (made.article_id, made.article.article_id) == ("1", "1")
    assert (made.revision, made.article.revision, made.dates) == (2, 2, ())


def test_an_example_is_a_valid_event() -> None:
    """What is changed may be given as in Python or as in JSON; what no event could say is refused."""
    place = {**example().locations[0].model_dump(), "geometry": {"type": "Point", "coordinates": [2.35, 48.86]}}
    made = example(locations=[place])
    assert made.locations[0].geometry == Point(coordinates=(2.35, 48.86))
    assert EnrichedArticle.model_validate_json(made.model_dump_json()) == made
    with pytest.raises(ValidationError, match="locations"):
        example(locations="Paris")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2024-11-30", date(2024, 11, 30)),
        ("2024-11-30T00:00:00", datetime(2024, 11, 30)),  # noqa: DTZ001  without a zone, as its source
        ("2024-11-30T08:00:00Z", datetime(2024, 11, 30, 8, tzinfo=UTC)),
    ],
)
def test_a_date_is_as_precise_as_given(text: str, read: date) -> None:
    """A date never turns into midnight, nor midnight into a date."""
    made = TypeAdapter(Published).validate_python(text)
    assert (type(made), made) == (type(read), read)
