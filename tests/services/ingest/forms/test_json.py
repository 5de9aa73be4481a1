"""Articles as JSON objects."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from services.ingest.draft import Draft
from services.ingest.forms import read_json
from tests.services.ingest.refusals import refusal

ARTICLE = {"body": "Rain.", "headline": "Weather", "datePublished": "2024-11-30"}


def read(**fields: Any) -> Draft:
    """Return the draft of an article with these fields beside the usual ones."""
    reading = read_json(json.dumps({**ARTICLE, **fields}).encode())
    assert (reading.kind, reading.form) == ("json", "json")
    return reading.draft


def test_every_field_is_read() -> None:
    """All that an article may say of itself."""
    draft = read(
        language="en-GB",
        url="https://example.org/rain",
        publisher={"name": "News.Az", "uri": "https://news.az"},
        authors=["A. Writer"],
        subjects=["weather"],
    )
    assert (draft.headline, draft.body, draft.date_published) == ("Weather", "Rain.", date(2024, 11, 30))
    assert (draft.language, draft.url) == ("en-GB", "https://example.org/rain")
    assert draft.publisher
    assert (draft.publisher.name, draft.publisher.uri) == ("News.Az", "https://news.az")
    assert (draft.authors, draft.subjects) == (("A. Writer",), ("weather",))


def test_only_the_body_must_be_there() -> None:
    """Nothing is made up for what a source does not say."""
    draft = read_json(b'{"body": "Rain."}').draft
    assert draft == Draft(body="Rain.")
    assert draft.date_published is None


def test_every_text_is_normalised() -> None:
    """At any depth: NFC, line ends, white space at the ends."""
    draft = read(body=" cafe\u0301\r\nrain ", publisher={"name": " O\u0308l "}, authors=["E\u0301mile\n"])
    assert draft.body == "café\nrain"
    assert draft.publisher
    assert draft.publisher.name == "Öl"
    assert draft.authors == ("Émile",)


def test_a_time_keeps_its_zone_or_its_lack_of_one() -> None:
    """And a date stays a date."""
    assert read(datePublished="2024-11-30T08:00:00Z").date_published == datetime(2024, 11, 30, 8, tzinfo=UTC)
    naive = read(datePublished="2024-11-30T08:00:00").date_published
    assert isinstance(naive, datetime)
    assert naive.tzinfo is None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"body": ""}, "invalid-body"),
        ({"body": " \n\t "}, "invalid-body"),
        ({"body": None}, "invalid-body"),
        ({"body": 5}, "invalid-body"),
        ({"body": "nul\x00"}, "invalid-body"),
        ({"body": "\ud800"}, "invalid-body"),
        ({"datePublished": "2024-02-30"}, "invalid-datePublished"),
        ({"datePublished": 2024}, "invalid-datePublished"),
        ({"datePublished": 1732953600}, "invalid-datePublished"),
        ({"edition": "morning"}, "unknown-field"),
        ({"publisher": {"name": "News.Az", "city": "Baku"}}, "unknown-field"),
        ({"\ud800": 1}, "invalid-article"),
        ({"articleId": "a-1"}, "unknown-field"),
    ],
)
def test_a_field_that_is_wrong_is_named(fields: dict[str, Any], code: str) -> None:
    """The code says which; an identity is never taken from outside."""
    assert refusal(lambda: read(**fields)) == code


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "invalid-json"),
        (b'{"body": "Rain', "invalid-json"),
        (b'{"body": "Rain."} {}', "invalid-json"),
        (b'{"body": "a", "body": "b"}', "invalid-json"),
        (b'{"body": "a", "publisher": {"name": "b", "name": "c"}}', "invalid-json"),
        (b'{"body": "a", "subjects": [{"name": "b", "name": "c"}]}', "invalid-json"),
        (b'{"body": NaN}', "invalid-json"),
        (b'{"body": -Infinity}', "invalid-json"),
        (b'{"body": "a\nb"}', "invalid-json"),
        (b'{"body": ' + b"1" * 5000 + b"}", "invalid-json"),
        (b'{"body": ' + b"[" * 100_000 + b"}", "invalid-json"),
        (b'{"body": ' + b"[" * 600 + b"]" * 600 + b"}", "invalid-json"),
        (b'"Rain."', "not-an-object"),
        (b"null", "not-an-object"),
        (b"[]", "not-an-object"),
        (b'{"body": "\xff"}', "not-utf-8"),
    ],
)
def test_what_is_no_json_object_is_refused(raw: bytes, code: str) -> None:
    """As strictly as the standard has it: numbers without end and nesting without end too."""
    assert refusal(lambda: read_json(raw)) == code
