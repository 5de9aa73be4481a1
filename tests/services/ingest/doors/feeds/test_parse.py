"""Bytes to entries: feeds of every kind, and what is made to hurt."""

import gzip
import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.doors.feeds.entry import Document
from services.ingest.doors.feeds.parse import parse
from services.ingest.draft import Refused
from tests.services.ingest.doors.feeds.samples import item, rss
from tests.services.ingest.refusals import refusal

URL = "https://news.example/feeds/all.xml"
LIMIT = 10_000_000
ENTITY = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Harbour News</title>
<entry><id>tag:news.example,2026:1</id><title>Talks</title><link href="../a"/><updated>2026-11-30T09:00:00Z</updated>
<published>2026-11-30T08:00:00Z</published><content type="html">&lt;p&gt;They met.&lt;/p&gt;</content></entry>
<entry><id>tag:news.example,2026:2</id><title>More</title><link href="/b"/><updated>2026-11-30T09:00:00Z</updated>
<summary>They met again.</summary></entry></feed>"""


def parsed(text: str | bytes, content_type: str = "application/xml") -> Document:
    """Parse a document that was found at `URL`."""
    return parse(text.encode() if isinstance(text, str) else text, URL, content_type, LIMIT)


def said(document: Document) -> list[dict[str, Any]]:
    """Return what each entry says."""
    return [json.loads(entry.raw)["entry"] for entry in document.entries]


def test_rss_and_atom_give_entries_with_their_own_ids() -> None:
    """And with links that are whole, wherever the feed was found."""
    (one,) = parsed(rss([item("a")])).entries
    assert (one.id, one.url) == ("a", "https://news.example/a")
    atom = parsed(ATOM)
    assert [(entry.id[-1], entry.url) for entry in atom.entries] == [
        ("1", "https://news.example/a"),
        ("2", "https://news.example/b"),
    ]


def test_an_update_is_no_publication() -> None:
    """One that is not said stays unsaid."""
    first, second = said(parsed(ATOM))
    assert (first["published"], first["updated"]) == ("2026-11-30T08:00:00Z", "2026-11-30T09:00:00Z")
    assert "published" not in second


def test_what_nobody_reads_makes_no_new_version() -> None:
    """Such as the number of comments, which changes all the time; what is read does."""
    namespace = "<rss xmlns:slash='http://purl.org/rss/1.0/modules/slash/'"

    def version(text: str) -> str:
        return parsed(text.replace("<rss", namespace)).entries[0].version

    with_comments = rss([item("a").replace("</item>", "<slash:comments>{}</slash:comments></item>")])
    assert version(with_comments.replace("{}", "1")) == version(with_comments.replace("{}", "2"))
    assert version(rss([item("a")])) != version(rss([item("a", "They met twice.")]))


def test_entries_of_one_id_are_told_apart_by_their_links() -> None:
    """Some feeds give all the same."""
    same = [item(name).replace(f">{name}<", ">same<") for name in "ab"]
    first, second = parsed(rss(same)).entries
    assert first.id == second.id
    assert first.key != second.key


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_encoding_is_that_which_the_feed_declares(encoding: str) -> None:
    """Also if the server says nothing of it."""
    text = rss([item("a", "Café")]).replace('version="1.0"', f'version="1.0" encoding="{encoding}"')
    assert said(parsed(text.encode(encoding)))[0]["summary"] == "Café"


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    """As every reader of feeds does."""
    assert [entry.id for entry in parsed(rss([item("a", "Ham & eggs"), item("b")])).entries] == ["a", "b"]


def test_a_blank_line_before_the_declaration_is_no_harm() -> None:
    """Some servers send one."""
    sitemap = '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'
    assert parsed("\r\n " + sitemap).kind == "sitemap"
    assert len(parsed("\n" + rss([item("a")])).entries) == 1


@pytest.mark.parametrize("text", ["", "News", "<html><body>News</body></html>", "<a/>", "{}", "\x00\x01"])
def test_what_is_no_feed_is_refused(text: str) -> None:
    """And not taken for one without entries."""
    assert refusal(lambda: parsed(text)) == "no-feed"


@pytest.mark.parametrize(
    "text",
    [
        ENTITY + rss([item("a", "&b;" * 1000)])[21:],
        f'<!DOCTYPE rss [<!ENTITY a "{"a" * 10_000}">]>' + rss([item("a", "&a;" * 10_000)])[21:],
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + rss([item("a", "&a;")])[21:],
        '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://169.254.169.254/"> %a;]>' + rss([item("a")])[21:],
        '<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "aaa">]>' + rss([item("a", "&a;")])[21:],
        f"<!--\n<!ENTITY a 'aaa'>\n-->\n<!DOCTYPE rss>{rss([])[21:]}",
        '<!DOCTYPE urlset [<!ENTITY a "aaa">]><urlset><url><loc>&a;</loc></url></urlset>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_its_own_cost_a_document_everything(text: str, encoding: str) -> None:
    """Billion laughs, quadratic blow-up, files and addresses: hidden in a comment or another encoding or not."""
    declared = f'<?xml version="1.0" encoding="{encoding}"?>{text}'
    assert refusal(lambda: parsed(declared.encode(encoding))) == "xml-entities"


def test_the_document_type_of_old_feeds_is_no_harm() -> None:
    """RSS 0.91 had one, which nobody fetches."""
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">'
    assert len(parsed(doctype + rss([item("a")])[21:]).entries) == 1


def test_an_article_may_speak_of_entities() -> None:
    """In its text they are none."""
    body = "<![CDATA[Write <!DOCTYPE a [<!ENTITY b 'c'>]> first.]]>"
    assert "<!ENTITY" in said(parsed(rss([item("a", body)])))[0]["summary"]


def test_ten_thousand_entries_are_read() -> None:
    """Some two megabytes."""
    assert len(parsed(rss([item(f"n{number}") for number in range(10_000)])).entries) == 10_000


@pytest.mark.parametrize("text", ["<a>" * 20_000, "<![CDATA[" * 20_000, "&" * 50_000, "<!--" * 20_000])
def test_nesting_and_what_never_ends_are_bounded(text: str) -> None:
    """Whatever comes out, it comes out soon, and the entry before it is not lost."""
    document = parsed(rss([item("a")]).replace("</channel>", f"<item><description>{text}"))
    assert document.entries[0].id == "a"


def test_a_packed_sitemap_is_unpacked_within_bounds() -> None:
    """It may be packed once more than the server says."""
    sitemap = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'
    assert parsed(gzip.compress(sitemap)).kind == "sitemap"
    assert refusal(lambda: parsed(gzip.compress(bytes(2 * LIMIT)))) == "too-large"
    assert refusal(lambda: parsed(b"\x1f\x8bnot really")) == "broken-gzip"


@given(st.binary(max_size=300) | st.text(max_size=300).map(lambda text: rss([item("a", text)]).encode()))
def test_any_bytes_are_a_document_or_refused(raw: bytes) -> None:
    """Nothing else comes out of it."""
    with suppress(Refused):
        assert isinstance(parsed(raw), Document)
