"""schema.org's articles."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from services.ingest.draft import Draft
from services.ingest.forms import read_json, several
from tests.services.ingest.refusals import refusal

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Talks in Kyiv",
    "articleBody": "They met.",
    "datePublished": "2024-11-30T08:00:00Z",
    "inLanguage": "en-GB",
    "url": "https://example.org/kyiv",
    "author": {"@type": "Person", "name": "A. Writer"},
    "publisher": {"@type": "Organization", "name": "News.Az", "url": "https://news.az"},
    "keywords": "diplomacy, war",
}


def read(value: Any) -> Draft:
    """Return the draft of an article."""
    reading = read_json(json.dumps(value).encode())
    assert (reading.kind, reading.form, reading.warnings) == ("json", "schema.org", ())
    return reading.draft


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        {**ARTICLE, "@type": ["Article", "NewsArticle"]},
        {**ARTICLE, "@type": "http://schema.org/ReportageNewsArticle"},
        {**ARTICLE, "author": ["A. Writer"], "keywords": ["diplomacy", {"@type": "DefinedTerm", "name": "war"}]},
        {**ARTICLE, "url": None, "mainEntityOfPage": {"@type": "WebPage", "@id": "https://example.org/kyiv"}},
        {
            **ARTICLE,
            "url": None,
            "@id": "https://example.org/kyiv",
            "inLanguage": {"@type": "Language", "alternateName": "en-GB"},
        },
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {
            "@graph": [
                {"@type": "WebSite", "name": "No"},
                {**ARTICLE, "publisher": {"@id": "#p"}, "author": [{"@id": "#a"}]},
                {"@id": "#p", "@type": "Organization", "name": "News.Az", "url": "https://news.az"},
                {"@id": "#a", "@type": "Person", "name": "A. Writer"},
            ]
        },
    ],
)
def test_every_shape_says_the_same(value: Any) -> None:
    """Lists, graphs with references in them, objects for names."""
    draft = read(value)
    assert (draft.headline, draft.body, draft.language) == ("Talks in Kyiv", "They met.", "en-GB")
    assert (draft.date_published, draft.url) == (datetime(2024, 11, 30, 8, tzinfo=UTC), "https://example.org/kyiv")
    assert (draft.authors, draft.subjects) == (("A. Writer",), ("diplomacy", "war"))
    assert draft.publisher
    assert (draft.publisher.name, draft.publisher.uri) == ("News.Az", "https://news.az")


def test_several_articles_are_told_apart() -> None:
    """Where there may be only one, none is lost in silence."""
    raw = json.dumps({"@graph": [ARTICLE, {**ARTICLE, "headline": "More"}]}).encode()
    assert [item["headline"] for item in several(raw) or ()] == ["Talks in Kyiv", "More"]
    assert refusal(lambda: read_json(raw)) == "several-articles"


def test_a_loop_of_references_ends() -> None:
    """They are followed once."""
    assert read({**ARTICLE, "about": {"@id": "#x"}, "@id": "#x"}).body == "They met."


def test_an_article_without_its_text_is_refused() -> None:
    """As most pages have it; the page itself holds the text."""
    assert refusal(lambda: read({**ARTICLE, "articleBody": None})) == "invalid-body"
