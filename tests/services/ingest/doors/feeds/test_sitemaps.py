"""News sitemaps, and indexes of sitemaps."""

import json

import pytest

from services.ingest.doors.feeds.entry import Document
from services.ingest.doors.feeds.sitemaps import parse
from tests.services.ingest.refusals import refusal

NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)
ARTICLE = """<url><loc> https://news.example/a </loc><lastmod>2026-11-30</lastmod><news:news>
<news:publication><news:name>Harbour News</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-11-29T08:00:00+01:00</news:publication_date><news:title>Talks &amp; more</news:title>
<news:keywords>harbour, , cranes</news:keywords></news:news></url>"""


def parsed(inner: str, root: str = "urlset") -> Document:
    """Parse a sitemap of these elements."""
    document = parse(f"<{root} {NAMESPACES}>{inner}</{root}>".encode())
    assert document
    return document


def test_an_article_is_what_its_sitemap_says() -> None:
    """With the names that an entry of a feed has."""
    (entry,) = parsed(ARTICLE).entries
    assert (entry.id, entry.url) == ("https://news.example/a", "https://news.example/a")
    assert json.loads(entry.raw) == {
        "feed": {},
        "entry": {
            "id": "https://news.example/a",
            "link": "https://news.example/a",
            "title": "Talks & more",
            "published": "2026-11-29T08:00:00+01:00",
            "updated": "2026-11-30",
            "language": "en",
            "publisher": "Harbour News",
            "tags": [{"term": "harbour"}, {"term": "cranes"}],
        },
    }


@pytest.mark.parametrize("inner", ["<url><loc>https://news.example/about</loc></url>", "<url/>", "", "<!-- a -->"])
def test_what_is_no_news_is_left_out(inner: str) -> None:
    """Sitemaps name every page of a site, also those that are no articles."""
    assert parsed(ARTICLE + inner) == parsed(ARTICLE)


@pytest.mark.parametrize("namespace", ["http://www.google.co.uk/schemas/sitemap-news/0.9", "http://n.example/"])
def test_elements_go_by_their_names(namespace: str) -> None:
    """Of their namespaces many are in use that no standard knows."""
    document = parse(f'<urlset xmlns:news="{namespace}">{ARTICLE}</urlset>'.encode())
    assert document == parsed(ARTICLE)


def test_an_index_has_documents_for_entries() -> None:
    """Whose version is the time of their last change, if it is said."""
    sitemaps = "<sitemap><loc>https://a.example/1</loc><lastmod>2026</lastmod></sitemap><sitemap/>"
    index = parsed(sitemaps, "sitemapindex")
    assert [(entry.id, entry.url, entry.raw) for entry in index.entries] == [("https://a.example/1", None, b"2026")]


def test_what_breaks_off_is_refused() -> None:
    """Rather than taken for the whole, which would forget what was cut off."""
    assert refusal(lambda: parse(f"<urlset {NAMESPACES}>{ARTICLE}<url>".encode())) == "broken-sitemap"


@pytest.mark.parametrize("text", ["", "News", "<rss/>", "<a", '<?xml version="1.0"?>'])
def test_anything_else_is_none(text: str) -> None:
    """But may still be a feed."""
    assert parse(text.encode()) is None
