"""Pages of the web."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.draft import Draft
from services.ingest.forms import read_html
from tests.services.ingest.forms.test_crawlers import CRAWLED, MORNING, URL
from tests.services.ingest.refusals import refusal

TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "The council of Harwick met on Friday to speak of the harbour, which has been closed since September.",
        "It will open again next month, said its chair, Maria Lind, and the ferries to Esbjerg will sail twice a day.",
        "Fishermen who had asked for help since the summer were glad, but said that it came late for many of them.",
    )
)

LD = '<script type="application/ld+json">'


def page(head: str = "", html: str = "<html>") -> Draft:
    """Return the draft of a page with this head."""
    return read_html(f"{html}<head>{head}</head><body><article>{TEXT}</article></body></html>".encode()).draft


def test_a_page_is_read_as_it_says_of_itself() -> None:
    """The text without menu, byline and footer; the rest from what it tells search engines."""
    reading = read_html((CRAWLED / "talks.html").read_bytes())
    draft = reading.draft
    assert (reading.kind, reading.form, reading.warnings) == ("text", "html", ())
    assert (draft.headline, draft.date_published, draft.language) == (
        "Harbour talks resume in Lisbon",
        MORNING,
        "en-GB",
    )
    assert (draft.url, draft.authors, draft.subjects) == (URL, ("Ana Duarte",), ("ports", "strikes"))
    assert draft.publisher
    assert draft.publisher.name == "The Example Courier"
    assert draft.body.startswith("LISBON — Dockers")
    assert "Home" not in draft.body
    assert "All rights reserved" not in draft.body


def test_what_a_feed_says_goes_before_what_the_page_says() -> None:
    """But the text is that of the page, and where the feed is silent the page speaks."""
    said: dict[str, Any] = {
        "headline": "From the feed",
        "datePublished": "2024-11-30",
        "body": "Short.",
        "authors": [],
        "language": None,
    }
    draft = read_html((CRAWLED / "talks.html").read_bytes(), url="https://example.org/fetched", said=said).draft
    assert (draft.headline, draft.date_published) == ("From the feed", date(2024, 11, 30))
    assert (draft.url, draft.authors, draft.language) == ("https://example.org/fetched", ("Ana Duarte",), "en-GB")
    assert draft.body.startswith("LISBON — Dockers")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            '<meta property="article:published_time" content="2024-11-30T08:00:00Z">',
            datetime(2024, 11, 30, 8, tzinfo=UTC),
        ),
        (
            '<meta property="article:published_time" content="soon"><meta name="date" content="2024-11-30">',
            date(2024, 11, 30),
        ),
        (
            f'{LD}{{"@type": "NewsArticle", "datePublished": "2024-11-30T08:00:00+01:00"}}</script>',
            datetime(2024, 11, 30, 8, tzinfo=timezone(timedelta(hours=1))),
        ),
        (LD + '{"@type": "NewsArticle", }</script>', None),
        ("", None),
    ],
)
def test_the_date_is_the_most_precise_that_the_page_states(head: str, published: object) -> None:
    """And none where it states none."""
    assert page(head).date_published == published


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ('<html lang="pt-BR">', "", "pt-BR"),
        ("<html>", '<meta property="og:locale" content="en_US">', "en-US"),
        ("<html>", "", None),
    ],
)
def test_the_language_is_that_of_the_page(html: str, head: str, language: str | None) -> None:
    """As it says, and never guessed."""
    assert page(head, html).language == language


@pytest.mark.parametrize("raw", [b"", b"x", b"<html></html>", b"<script>no()</script>", b"\x00" * 100])
def test_a_page_without_an_article_is_refused(raw: bytes) -> None:
    """There is nothing to publish."""
    assert refusal(lambda: read_html(raw)) in ("invalid-body", "invalid-html")


@pytest.mark.parametrize(
    "raw", [b"<div>" * 100_000, b"<p>" + b"<b>x" * 50_000, b"<table>" * 20_000, b'<a href="' * 50_000]
)
def test_hostile_pages_end(raw: bytes) -> None:
    """Read or refused."""
    refusal(lambda: read_html(raw))


@given(
    st.lists(
        st.sampled_from([*"<>/ax\"'= \n&;", "<p>", "</p>", "<article>", "<script type=application/ld+json>", TEXT])
    )
)
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    """Nothing else happens."""
    refusal(lambda: read_html("".join(parts).encode()))
