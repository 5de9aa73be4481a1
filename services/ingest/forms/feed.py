"""Feeds, RSS and Atom: bytes to entries, by feedparser, and an entry to a reading."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.parsers import expat

import feedparser
from feedparser.encodings import convert_to_utf8

from services.ingest.draft import Reading, Refused
from services.ingest.forms import feed_entry

Item = dict[str, dict[str, Any]]
"""An `entry`, and what the `feed` says of all of them, in the words of feedparser."""

_OF_FEED = ("title", "link", "language", "publisher")
_OF_ENTRY = (
    *("id", "link", "title", "title_detail", "summary", "summary_detail", "content"),
    *("published", "updated", "language", "authors", "publisher", "source", "tags"),
)
_SPACE = b" \t\r\n"
_FIRST_ELEMENT = re.compile(rb"<\w")


def entries(raw: bytes) -> Iterator[bytes]:
    """Yield each entry of a feed as JSON, for `read`; raises `Refused`."""
    for item in items(decoded(raw)):
        yield json.dumps(item, default=str).encode()


def read(raw: bytes) -> Reading:
    """Read an entry as it was cut; raises `Refused`, also if the entry has no text."""
    item = json.loads(raw)
    return feed_entry.read(item["entry"], item["feed"])


def decoded(raw: bytes, content_type: str = "") -> bytes:
    """Return XML as UTF-8, without white space before it; raises `Refused` if it declares entities of its own."""
    utf8: bytes = convert_to_utf8({"content-type": content_type or "application/xml"}, raw.lstrip(_SPACE), {})
    if _declares_entities(utf8):
        raise Refused("xml-entities", "it declares entities of its own, which no feed needs")
    return utf8


def items(utf8: bytes, url: str = "") -> list[Item]:
    """Return the entries of a feed, which was found under a URL if it was fetched; raises `Refused`."""
    # A file object: bytes or a text might be taken for the name of a file or an address to open.
    headers = {"content-type": "application/xml; charset=utf-8", **({"content-location": url} if url else {})}
    found = feedparser.parse(BytesIO(utf8), response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    if not found.version:
        raise Refused("no-feed", "neither RSS nor Atom")
    feed = _plain(found.feed, _OF_FEED)
    return [{"feed": feed, "entry": _linked(entry)} for entry in found.entries]


def _linked(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an entry says, with its own link where a service that counts its readers put another."""
    original = entry.get("feedburner_origlink")
    return {**_plain(entry, _OF_ENTRY), **({"link": original} if original else {})}


def _plain(found: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return what is read further on of a feed or an entry; the rest, such as a count of comments, changes often."""
    # Not by get, which would take the date of an update for that of publication.
    return {name: found[name] for name in names if dict.__contains__(found, name) and found[name]}


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
