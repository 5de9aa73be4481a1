"""What an article can do without costs no article."""

import json
from typing import Any

import pytest
from pydantic.alias_generators import to_snake

from services.ingest.draft import Reading, Refused
from services.ingest.forms import read_json
from tests.services.ingest.refusals import refusal

ARTICLE = {"body": "Rain.", "headline": "Weather", "datePublished": "2024-11-30"}


def read(**fields: Any) -> Reading:
    """Return what is read of an article with these fields beside the usual ones."""
    return read_json(json.dumps({**ARTICLE, **fields}).encode())


def told(reading: Reading) -> list[tuple[str, str, str | None]]:
    """Return what was told of an article."""
    return [(warning.code, warning.field, warning.value) for warning in reading.warnings]


@pytest.mark.parametrize(
    ("field", "value", "left", "shown"),
    [
        ("language", "english language", None, "english language"),
        ("language", "English", None, "English"),
        ("language", 5, None, "5"),
        ("url", "http://[", None, "http://["),
        ("url", "/news/1", None, "/news/1"),
        ("url", "javascript:alert(1)", None, "javascript:alert(1)"),
        ("url", {"href": "x"}, None, '{"href": "x"}'),
        ("url", "https://example.org/" + "x" * 1100, None, "https://example.org/" + "x" * 180 + "…"),
        ("publisher", 5, None, "5"),
        ("publisher", {"uri": "https://example.org"}, None, '{"uri": "https://example.org"}'),
        ("authors", ["A", 5, "B"], ("A", "B"), "5"),
        ("authors", 5, (), "5"),
        ("subjects", ["a", ["b"]], ("a",), '["b"]'),
        ("headline", ["x"], "", '["x"]'),
        ("headline", "bell\x07", "", "bell\\x07"),
    ],
)
def test_a_bad_field_costs_that_field(field: str, value: Any, left: Any, shown: str) -> None:
    """The article comes, without it, and says what stood there."""
    reading = read(**{field: value})
    assert getattr(reading.draft, field) == left
    assert reading.draft.body == "Rain."
    assert told(reading) == [("unreadable-field", field, shown)]


def test_a_bad_uri_leaves_the_publisher() -> None:
    """Only the part that is bad is left out."""
    reading = read(publisher={"name": "News.Az", "uri": 5})
    assert reading.draft.publisher
    assert (reading.draft.publisher.name, reading.draft.publisher.uri) == ("News.Az", None)
    assert told(reading) == [("unreadable-field", "publisher.uri", "5")]


@pytest.mark.parametrize(
    ("field", "value", "meant"),
    [
        ("language", "en_US", "en-US"),
        ("language", "EN-gb", "en-GB"),
        ("language", "zh_hant_tw", "zh-Hant-TW"),
        ("language", "de_DE.UTF-8", "de-DE"),
        ("authors", "A. Writer", ("A. Writer",)),
        ("authors", [{"name": "A. Writer"}, "King, Jr."], ("A. Writer", "King, Jr.")),
        ("authors", [None, "A", " "], ("A",)),
        ("url", "https://example.org/my story", "https://example.org/my%20story"),
        *((field, None, None) for field in ("datePublished", "language", "url", "publisher")),
        *((field, "", None) for field in ("datePublished", "language", "url", "publisher")),
        *((field, None, ()) for field in ("authors", "subjects")),
        ("headline", None, ""),
    ],
)
def test_what_loses_nothing_is_not_told(field: str, value: Any, meant: Any) -> None:
    """Another spelling of the same; null and an empty text say nothing."""
    reading = read(**{field: value})
    assert getattr(reading.draft, to_snake(field)) == meant
    assert told(reading) == []


def test_a_publisher_may_be_a_name() -> None:
    """As it stands in most forms."""
    publisher = read(publisher="News.Az").draft.publisher
    assert publisher
    assert publisher.name == "News.Az"


@pytest.mark.parametrize("value", ["yesterday", "2024-02-30", 1732953600, "05/06/2024", "2024-11-30T08:00 IST"])
def test_an_unreadable_date_is_refused_and_quoted(value: Any) -> None:
    """It fixes what Friday means, so none is better than a wrong one, and silence is worse than both."""
    with pytest.raises(Refused) as caught:
        read(datePublished=value)
    assert caught.value.code == "invalid-datePublished"
    assert str(value) in str(caught.value)


@pytest.mark.parametrize(
    ("fields", "code"),
    [({"body": None}, "invalid-body"), ({"body": "nul\x00"}, "invalid-body"), ({"edition": "late"}, "unknown-field")],
)
def test_what_an_article_cannot_do_without_is_refused(fields: dict[str, Any], code: str) -> None:
    """And what nobody knows: it may be a name misspelled."""
    assert refusal(lambda: read(**fields)) == code


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"url": "https://example.org/a", "datePublished": "yesterday"}, "datePublished"),
        ({"url": "https://example.org/a", "retractedAt": "soon"}, "retractedAt"),
        ({"headline": "Weather", "retractedAt": "soon"}, "retractedAt"),
        ({"url": "https://example.org/a", "body": 5}, "body"),
        ({"url": "https://example.org/a", "body": "<p>They met.</p>" + "<div>" * 1000}, "body"),
    ],
)
def test_a_retraction_is_not_lost_for_a_field(fields: dict[str, Any], field: str) -> None:
    """As long as it says which article it means."""
    reading = read_json(json.dumps({"pubstatus": "canceled", **fields}).encode())
    assert [warning.field for warning in reading.warnings][-1] == field


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"headline": "Weather", "datePublished": "yesterday"}, "invalid-datePublished"),
        ({"headline": "Weather", "url": "http://["}, "invalid-url"),
        ({"headline": "Weather", "url": 5}, "invalid-url"),
    ],
)
def test_a_retraction_that_may_mean_another_article_is_refused(fields: dict[str, Any], code: str) -> None:
    """Its URL tells which one it is or, without one, the date beside the headline."""
    assert refusal(lambda: read_json(json.dumps({"pubstatus": "canceled", **fields}).encode())) == code


def test_what_was_repaired_is_told() -> None:
    """With the field, once for each kind."""
    reading = read(headline="Fish &amp; chips", body="Kin\u00adshasa caf\u00c3\u00a9", authors=["Jos\u00c3\u00a9"])
    assert (reading.draft.headline, reading.draft.body, reading.draft.authors) == (
        "Fish & chips",
        "Kinshasa café",
        ("José",),
    )
    assert [(code, field) for code, field, _ in told(reading)] == [
        ("entities", "headline"),
        ("mojibake", "body"),
        ("soft-hyphen", "body"),
        ("mojibake", "authors"),
    ]
