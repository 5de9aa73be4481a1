"""An entry and its page: who of them is believed in what."""

import json
from typing import Any

import pytest

from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.reading import read_entry, read_with_page
from services.ingest.draft import Reading
from tests.services.ingest.doors.feeds.samples import PAGE
from tests.services.ingest.refusals import refusal

FEED = {"url": "https://news.example/feed", "name": "harbour"}
URL = "https://news.example/a"


def entry(**said: Any) -> bytes:
    """Return an entry as it was parsed."""
    return json.dumps({"entry": {"link": URL, "title": "Talks", **said}, "feed": {"title": "Harbour – all"}}).encode()


def read(raw: bytes, **more: Any) -> Reading:
    """Read an entry of a feed by itself."""
    return read_entry(raw, Feed.model_validate({**FEED, **more}))


def read_page(raw: bytes, head: str = "", **more: Any) -> Reading:
    """Read an entry with its page."""
    html = PAGE.format(title="The page's title", body="").replace("</head>", f"{head}</head>")
    return read_with_page(html.encode(), raw, Feed.model_validate({**FEED, **more}), URL)


def codes(reading: Reading) -> list[str]:
    """Return the codes of all warnings."""
    return [warning.code for warning in reading.warnings]


def test_the_content_goes_before_the_summary() -> None:
    """Which alone is told by a warning."""
    content = [{"type": "text/html", "value": "<p>They met.</p><p>They ate.</p>"}]
    whole = read(entry(content=content, summary="They met.", published="2026-11-30"))
    assert (whole.draft.body, codes(whole)) == ("They met.\nThey ate.", [])
    short = read(entry(summary="They met.", published="2026-11-30"))
    assert (short.draft.body, codes(short)) == ("They met.", ["summary-only"])


def test_an_entry_without_text_is_refused() -> None:
    """Its headline is no article."""
    assert refusal(lambda: read(entry())) == "invalid-body"


def test_an_update_is_the_date_only_if_nobody_knows_better() -> None:
    """The entry's publication, then the page's, then the entry's update, which is told; and none is invented."""
    head = '<meta property="article:published_time" content="2026-11-28T08:00:00Z">'
    both = entry(published="2026-11-29T08:00:00Z", updated="2026-11-30T08:00:00Z")
    updated = entry(updated="2026-11-30T08:00:00Z")
    told = [read_page(both, head), read_page(updated, head), read_page(updated), read_page(entry())]
    dates = [str(reading.draft.date_published or "")[:10] for reading in told]
    assert dates == ["2026-11-29", "2026-11-28", "2026-11-30", ""]
    assert [codes(reading) for reading in told] == [[], [], ["date-of-update"], []]


def test_the_file_says_who_published_everything() -> None:
    """Else the entry or its feed does."""
    raw = entry(summary="They met.")
    publisher = {"name": "Harbour News", "uri": "https://news.example"}
    for reading in (read(raw, publisher=publisher), read_page(raw, publisher=publisher)):
        assert reading.draft.publisher
        assert reading.draft.publisher.model_dump() == publisher
    itself = read(raw).draft.publisher
    assert itself
    assert itself.name == "Harbour – all"


@pytest.mark.parametrize(("said", "language"), [({"language": "fr"}, "fr"), ({}, "en-GB")])
def test_the_files_language_is_for_entries_that_do_not_say_theirs(said: dict[str, str], language: str) -> None:
    """Alone."""
    assert read(entry(summary="They met.", **said), language="en-GB").draft.language == language


def test_the_page_says_what_the_entry_does_not() -> None:
    """But not where it is, nor what it is called if the entry knows."""
    reading = read_page(
        entry(), '<meta name="author" content="Anna Writer"><link rel="canonical" href="https://x.example/">'
    )
    assert (reading.draft.headline, reading.draft.url) == ("Talks", URL)
    assert reading.draft.authors == ("Anna Writer",)
    assert reading.form == "html"


def test_a_page_without_an_article_is_refused() -> None:
    """The entry may then be read by itself."""
    feed = Feed.model_validate(FEED)
    assert refusal(lambda: read_with_page(b"<html><body></body></html>", entry(), feed, URL)) == "invalid-body"
