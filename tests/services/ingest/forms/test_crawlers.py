"""What crawlers write: one page of ours, as each of them has it."""

import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from services.ingest.forms import crawlers, read_json, several
from tests.services.ingest.refusals import refusal

CRAWLED = Path(__file__).parent / "crawled"
HERE = timezone(timedelta(hours=1))
MORNING = datetime(2026, 11, 20, 9, 15, tzinfo=HERE)
URL = "https://courier.example.org/2026/11/harbour-talks"


def written(crawler: str) -> bytes:
    """Return the article that a crawler wrote."""
    raw = (CRAWLED / f"{crawler}.json").read_bytes()
    return json.dumps((several(raw) or [json.loads(raw)])[0]).encode()


@pytest.mark.parametrize(
    ("crawler", "published", "language", "url", "publisher", "subjects"),
    [
        ("news-please", MORNING.replace(tzinfo=None), "en", URL, "courier.example.org", ()),
        ("newspaper4k", MORNING, "en", URL, "The Example Courier", ("ports", "strikes")),
        ("trafilatura", date(2026, 11, 20), None, URL, "The Example Courier", ("ports", "strikes")),
        ("fundus", MORNING, None, None, "The Example Courier", ("ports", "strikes")),
    ],
)
def test_its_real_output_is_read(
    crawler: str, published: date, language: str | None, url: str | None, publisher: str, subjects: tuple[str, ...]
) -> None:
    """With the date as precise as the crawler leaves it: news-please drops the zone, trafilatura the time."""
    reading = read_json(written(crawler))
    draft = reading.draft
    assert (reading.kind, reading.form, reading.warnings) == ("json", crawler, ())
    assert (draft.headline, draft.authors, draft.subjects) == (
        "Harbour talks resume in Lisbon",
        ("Ana Duarte",),
        subjects,
    )
    assert (draft.date_published, draft.language, draft.url) == (published, language, url)
    assert draft.publisher
    assert draft.publisher.name == publisher
    assert draft.body.startswith("LISBON — Dockers and the port authority of Lisbon met again on Friday")
    assert "\nWhat comes next\n" in draft.body
    assert draft.body.endswith("where about 1,400 people work.")


@pytest.mark.parametrize("crawler", list(crawlers.MARKS))
def test_every_crawler_that_is_known_is_tested(crawler: str) -> None:
    """By a file that it wrote, which holds its marks."""
    assert crawlers.crawler(json.loads(written(crawler))) == crawler


def test_the_texts_of_a_page_alone_are_read() -> None:
    """As trafilatura writes them without metadata."""
    reading = read_json(b'{"text": "They met.", "comments": "First!"}')
    assert (reading.form, reading.draft.body) == ("trafilatura", "They met.")


@pytest.mark.parametrize("nothing", [None, "", "None"])
def test_what_a_crawler_did_not_find_is_absent(nothing: str | None) -> None:
    """news-please writes the word None."""
    item = {**json.loads(written("news-please")), "date_publish": nothing, "language": nothing, "authors": []}
    reading = read_json(json.dumps(item).encode())
    assert (reading.draft.date_published, reading.draft.language, reading.draft.authors) == (None, None, ())
    assert reading.warnings == ()


def test_fundus_puts_the_articles_of_a_publisher_together() -> None:
    """Each is one of its own, with the publisher that its list is named for."""
    items = several(
        b'{"A": [{"body": {}, "publishing_date": "2026-11-20"}, {"plaintext": "x", "publishing_date": ""}], "B": []}'
    )
    assert items
    assert [item["publisher"] for item in items] == ["A", "A"]


@pytest.mark.parametrize("body", [{"sections": 5}, {"sections": [5, {"paragraphs": "x"}]}, {"summary": {}}])
def test_a_body_in_parts_may_be_broken(body: dict[str, Any]) -> None:
    """Then it has no text, and is refused for that."""
    item = json.dumps({"body": body, "publishing_date": "2026-11-20"}).encode()
    assert refusal(lambda: read_json(item)) == "invalid-body"
