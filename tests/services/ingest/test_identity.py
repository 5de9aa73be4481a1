"""Which article a draft is a version of."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.article import Publisher
from services.ingest.draft import Draft
from services.ingest.identity import article_id, canonical_url, fingerprint

URL = "https://example.org/kyiv?id=1"


def draft(**fields: Any) -> Draft:
    """Return a draft with these fields beside a body."""
    return Draft(**{"body": "Rain.", **fields})


@pytest.mark.parametrize(
    "variant",
    [
        "HTTPS://EXAMPLE.ORG/kyiv?id=1",
        "https://example.org:443/kyiv?id=1",
        "https://example.org:/kyiv?id=1",
        "https://example.org/kyiv?id=1#comments",
        "https://example.org/kyiv/?id=1",
        "https://example.org/kyiv?utm_source=x&id=1&fbclid=y&utm_medium=z",
    ],
)
def test_what_does_not_change_the_article_does_not_change_the_url(variant: str) -> None:
    """Case of scheme and host, the scheme's own port, fragment, trailing slash, tracking."""
    assert canonical_url(variant) == canonical_url(URL)


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/kyiv?id=1",
        "https://example.org/Kyiv?id=1",
        "https://example.org/kyiv?id=2",
        "https://example.org/kyiv",
        "https://example.org/kyiv?id=",
        "https://example.org:8443/kyiv?id=1",
        "https://example.org:80/kyiv?id=1",
        "https://Me@example.org/kyiv?id=1",
        "urn:newsml:example.org:kyiv",
    ],
)
def test_other_urls_stay_apart(other: str) -> None:
    """Anything that may lead to another page."""
    assert canonical_url(other) != canonical_url(URL)


def test_a_name_of_a_user_keeps_its_case() -> None:
    """And an address of version 6 its colons."""
    assert canonical_url("http://Me:Too@[2001:DB8::80]:80/") == "http://Me:Too@[2001:db8::80]"
    assert canonical_url("http://[2001:DB8::80]/") == "http://[2001:db8::80]"


def test_another_spelling_of_the_url_is_no_new_version() -> None:
    """Another address is: it may be where a correction says that the article stands now."""
    assert fingerprint(draft(url="HTTPS://example.org:443/kyiv?id=1#top")) == fingerprint(draft(url=URL))
    assert fingerprint(draft(url="https://example.org/lviv")) != fingerprint(draft(url=URL))


def test_queries_that_are_not_utf_8_stay_apart() -> None:
    """As older sites in Latin-1 have them."""
    assert canonical_url("https://example.org/?q=caf%E9") != canonical_url("https://example.org/?q=caf%E8")


@given(st.text() | st.text("aA:/[]?#&=%+;@.é "))
def test_a_draft_with_any_url_has_an_identity_or_is_no_draft(url: str) -> None:
    """A URL that cannot be understood is found before an identity is asked for; a canonical one stays as it is."""
    try:
        made = draft(url=url)
    except ValueError:
        return
    assert article_id(made) == article_id(made.model_copy(update={"headline": "Another"}))
    assert canonical_url(canonical_url(url)) == canonical_url(url)


def test_the_url_alone_decides_where_there_is_one() -> None:
    """A corrected headline or date makes no new article."""
    assert article_id(draft(url=URL, headline="a")) == article_id(draft(url=URL, headline="b", body="Sun."))


def test_else_publisher_date_and_headline_decide() -> None:
    """Each of them, and the body not."""
    fields = {"headline": "Weather", "date_published": "2024-11-30", "publisher": Publisher(name="News.Az")}
    same = article_id(draft(**fields))
    assert article_id(draft(**fields, body="Sun.")) == same
    for change in (
        {"headline": "Sport"},
        {"date_published": "2024-12-01"},
        {"date_published": None},
        {"publisher": Publisher(name="AP")},
        {"publisher": None},
    ):
        assert article_id(draft(**{**fields, **change})) != same


def test_without_url_and_headline_an_article_is_its_text() -> None:
    """Two notes of one day are not versions of each other."""
    assert article_id(draft()) == article_id(draft())
    assert article_id(draft()) != article_id(draft(body="Sun."))
