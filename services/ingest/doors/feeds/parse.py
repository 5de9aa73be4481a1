"""Bytes to entries: RSS and Atom by feedparser, sitemaps by our own."""

import io
import re
from typing import Any
from xml.parsers import expat

import feedparser
from feedparser.encodings import convert_to_utf8

from services.ingest.doors.feeds import sitemaps
from services.ingest.doors.feeds.client import Gunzip
from services.ingest.doors.feeds.entry import Document, Entry
from services.ingest.doors.feeds.failure import Failed
from services.ingest.draft import Refused

_GZIP = b"\x1f\x8b"
_FIRST_ELEMENT = re.compile(rb"<\w")


def parse(raw: bytes, url: str, content_type: str, limit: int) -> Document:
    """Return the entries of a document that was fetched at a URL; raises `Refused`."""
    if raw.startswith(_GZIP):  # sitemaps are often files that were packed before anybody asked
        raw = _unpacked(raw, limit)
    utf8 = convert_to_utf8({"content-type": content_type or "application/xml"}, raw, {})
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


class _Entity(Exception):  # noqa: N818
    pass


class _Root(Exception):  # noqa: N818
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
    about = found.feed
    return Document("feed", tuple(_entry(entry, about, found.version) for entry in found.entries))


def _entry(entry: Any, about: Any, version: str) -> Entry:
    link = entry.get("feedburner_origlink") or entry.get("link")
    content, kind, language = _content(entry)
    said = {
        "form": version or "feed",
        "id": entry.get("id"),
        "url": link,
        "title": entry.get("title"),
        "titleType": entry.get("title_detail", {}).get("type"),
        "content": content,
        "contentType": kind,
        "summary": entry.get("summary"),
        "summaryType": entry.get("summary_detail", {}).get("type"),
        "published": _dated(entry, "published"),
        "updated": _dated(entry, "updated"),
        "language": language or about.get("language"),
        "publisher": entry.get("publisher") or entry.get("source", {}).get("title") or about.get("title"),
        "authors": [author["name"] for author in entry.get("authors", []) if author.get("name")],
        "subjects": [tag["label"] or tag["term"] for tag in entry.get("tags", []) if tag["label"] or tag["term"]],
    }
    said = {name: value for name, value in said.items() if value}
    return Entry(said.get("id") or link or str(sorted(said.items())), link, said)


def _content(entry: Any) -> tuple[str | None, str | None, str | None]:
    """Return the fullest of the contents that an entry gives in several types, its type and its language."""
    contents = [each for each in entry.get("content", []) if each.get("value")]
    if not contents:
        return None, None, entry.get("title_detail", {}).get("language")
    best = max(contents, key=lambda each: len(each["value"]))
    return best["value"], best.get("type"), best.get("language")


def _dated(entry: Any, name: str) -> str | None:
    # Not by get, which would take one date for another.
    return entry[name] if dict.__contains__(entry, name) else None
