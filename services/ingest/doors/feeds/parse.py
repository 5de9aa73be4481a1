"""Bytes to entries: RSS and Atom by feedparser, sitemaps by our own."""

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.parsers import expat

import feedparser
from feedparser.encodings import convert_to_utf8

from services.ingest.doors.feeds import sitemaps
from services.ingest.doors.feeds.client import Gunzip
from services.ingest.doors.feeds.entry import Document, Entry
from services.ingest.doors.feeds.failure import Failed
from services.ingest.draft import Refused

_SPACE = b" \t\r\n"
_GZIP = b"\x1f\x8b"
_OF_FEED = ("title", "link", "language", "publisher")
_OF_ENTRY = (
    *("id", "link", "title", "title_detail", "summary", "summary_detail", "content"),
    *("published", "updated", "language", "authors", "publisher", "source", "tags"),
)
_FIRST_ELEMENT = re.compile(rb"<\w")


def parse(raw: bytes, url: str, content_type: str, limit: int) -> Document:
    """Return the entries of a document that was fetched at a URL; raises `Refused`."""
    if raw.startswith(_GZIP):  # sitemaps are often files that were packed before anybody asked
        raw = _unpacked(raw, limit)
    utf8 = convert_to_utf8({"content-type": content_type or "application/xml"}, raw.lstrip(_SPACE), {})
    if _declares_entities(utf8):
        raise Refused("xml-entities", "it declares entities of its own, which no feed needs")
    return sitemaps.parse(utf8) or _feed(utf8, url)


def _unpacked(raw: bytes, limit: int) -> bytes:
    try:
        unpacked = Gunzip(limit)(raw)
    except Failed as failed:
        raise Refused(failed.code, str(failed)) from failed
    if len(unpacked) > limit:
        raise Refused("too-large", f"more than {limit} bytes when unpacked")
    return unpacked


class _Entity(Exception):
    pass


class _Root(Exception):
    pass


def _declares_entities(utf8: bytes) -> bool:
    """Return whether it declares entities, or feedparser, which looks for them by itself, might think so."""
    first = _FIRST_ELEMENT.search(utf8)
    if b"<!ENTITY" in utf8[: first.start() if first else None]:
        return True
    parser = expat.ParserCreate()
    parser.EntityDeclHandler = _raising(_Entity)
    parser.StartElementHandler = _raising(_Root)
    try:
        parser.Parse(utf8, True)
    except _Entity:
        return True
    except (_Root, expat.ExpatError):
        return False
    return False


def _raising(error: type[Exception]) -> Any:
    def handler(*_: object) -> None:
        raise error

    return handler


def _feed(utf8: bytes, url: str) -> Document:
    # A file object: bytes or a text might be taken for the name of a file or an address to open.
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    found = feedparser.parse(
        io.BytesIO(utf8), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )
    if not found.version and not found.entries:
        raise Refused("no-feed", "neither RSS, Atom nor a sitemap")
    about = _plain(found.feed, _OF_FEED)
    return Document("feed", tuple(Entry.of(_linked(entry), about) for entry in found.entries))


def _linked(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an entry says, with its own link where a service that counts its readers put another."""
    original = entry.get("feedburner_origlink")
    return {**_plain(entry, _OF_ENTRY), **({"link": original} if original else {})}


def _plain(found: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return what is read further on of a feed or an entry; the rest, such as a count of comments, changes often."""
    # Not by get, which would take the date of an update for that of publication.
    return {name: found[name] for name in names if dict.__contains__(found, name) and found[name]}
