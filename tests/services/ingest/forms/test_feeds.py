"""RSS and Atom, entry by entry."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from services.ingest.draft import Draft, Reading
from services.ingest.forms import feed, feed_entry
from tests.services.ingest.refusals import refusal

NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
)
ITEM = """
<title>Fish &amp;amp; chips &lt;em&gt;again&lt;/em&gt;</title><link>https://example.org/a?b=1&amp;c=2</link>
<description>&lt;p&gt;In short.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>They met.</p><p>In Kyiv &lt;b.</p><script>no()</script>]]></content:encoded>
<pubDate>Sat, 30 Nov 2024 08:00:00 +0100</pubDate><dc:creator>A. Writer</dc:creator><category>diplomacy</category>
<media:description>A picture of a street</media:description><guid isPermaLink="false">tag:1</guid>
"""


def rss(*items: str, channel: str = "<language>en-gb</language>") -> bytes:
    """Return a feed of these items."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    head = f"<title>The Courier</title><link>https://example.org/</link>{channel}"
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel>{head}{inner}</channel></rss>'.encode()


def atom(entry: str, more: str = 'xml:lang="de"') -> bytes:
    """Return a feed of this entry."""
    head = '<title>Der Bote</title><link href="https://example.org/"/>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {more}>{head}<entry>{entry}</entry></feed>'.encode()


def read(raw: bytes) -> list[Reading]:
    """Return what is read of every entry."""
    return [feed.read(entry) for entry in feed.entries(raw)]


def one(raw: bytes) -> Draft:
    """Return the draft of the only entry."""
    (reading,) = read(raw)
    assert (reading.kind, reading.form) == ("text", "feed")
    return reading.draft


def test_every_field_of_an_item_is_read() -> None:
    """The longest text, without markup; the link, not the identifier; else what the channel says."""
    draft = one(rss(ITEM))
    assert (draft.headline, draft.body) == ("Fish & chips again", "They met.\nIn Kyiv <b.")
    assert draft.date_published == datetime(2024, 11, 30, 8, tzinfo=timezone(timedelta(hours=1)))
    assert (draft.language, draft.url) == ("en-GB", "https://example.org/a?b=1&c=2")
    assert (draft.authors, draft.subjects) == (("A. Writer",), ("diplomacy",))
    assert draft.publisher
    assert (draft.publisher.name, draft.publisher.uri) == ("The Courier", "https://example.org/")


def test_every_field_of_an_atom_entry_is_read() -> None:
    """Its own language goes before the feed's, when it was published before when it was updated."""
    draft = one(
        atom(
            '<id>urn:1</id><title type="html">Gespräche &amp;amp; mehr</title><link href="https://example.org/b"/>'
            "<published>2024-11-30T08:00:00Z</published><updated>2024-12-01T08:00:00Z</updated>"
            "<author><name>A. Writer</name></author><summary>Kurz.</summary>"
            '<content type="xhtml" xml:lang="fr"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ils se</p>'
            "<p>sont vus.</p></div></content>"
        )
    )
    assert (draft.headline, draft.body) == ("Gespräche & mehr", "Ils se\nsont vus.")
    assert (draft.date_published, draft.language) == (datetime(2024, 11, 30, 8, tzinfo=UTC), "fr")
    assert (draft.url, draft.authors) == ("https://example.org/b", ("A. Writer",))


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        ("<link>/b?c=1</link>", "url", "https://example.org/b?c=1"),
        ('<guid isPermaLink="true">https://example.org/c</guid>', "url", "https://example.org/c"),
        ("<pubDate>Sat, 30 Nov 24 08:00:00 GMT</pubDate>", "date_published", datetime(2024, 11, 30, 8, tzinfo=UTC)),
        ("<dc:date>2024-11-30</dc:date>", "date_published", date(2024, 11, 30)),
        ("<pubDate></pubDate>", "date_published", None),
        ("<title>a &lt; b, AT&amp;T</title>", "headline", "a < b, AT&T"),
        ("<author>a@example.org (A. Writer)</author>", "authors", ("A. Writer",)),
        ('<source url="https://o.example">Other</source>', "publisher", ("Other", "https://o.example")),
    ],
)
def test_how_feeds_differ(item: str, field: str, value: Any) -> None:
    """Relative links, permanent identifiers, dates of several standards, names within addresses."""
    found = getattr(one(rss(f"<description>They met.</description>{item}")), field)
    assert ((found.name, found.uri) if field == "publisher" else found) == value


def test_an_entry_that_is_bad_costs_no_other() -> None:
    """One without text, and one with a date that is none, are refused by themselves."""
    found = list(feed.entries(rss("<title>No text</title>", f"{ITEM}<pubDate>31 Feb 2024</pubDate>", ITEM)))
    assert [refusal(lambda raw=raw: feed.read(raw)) for raw in found][::2] == ["invalid-body", ""]  # type: ignore[misc]


@pytest.mark.parametrize(
    "raw", [b"", b"<html><p>No feed.</p></html>", b"{}", b"\x00\xff", b"<news><item>x</item></news>"]
)
def test_what_is_no_feed_is_refused(raw: bytes) -> None:
    """It may be any XML."""
    assert refusal(lambda: list(feed.entries(raw))) == "no-feed"


def test_no_entity_is_expanded(tmp_path: Path) -> None:
    """Neither to a billion laughs nor to a file: a feed that declares any is refused."""
    secret = tmp_path / "secret.txt"
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
    body = rss("<title>x</title><description>They met. &l9; &file;</description>").replace(
        b"?>", b"?>" + doctype.encode(), 1
    )
    assert refusal(lambda: list(feed.entries(body))) == "xml-entities"


def test_a_door_reads_an_entry_as_feedparser_gives_it() -> None:
    """With nothing but a text it is an article."""
    assert feed_entry.read({"summary": "They met."}, {}).draft == Draft(body="They met.")
    assert refusal(lambda: feed_entry.read({"title": "Talks"}, {})) == "invalid-body"
