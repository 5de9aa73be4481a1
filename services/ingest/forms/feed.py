"""A file with a feed, RSS or Atom, cut into its entries."""

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import feedparser

from services.ingest.draft import Reading, Refused
from services.ingest.forms import feed_entry

_FEED = ("title", "link", "language", "publisher")
_TEXTS = ("title", "title_detail", "summary", "summary_detail", "content")
_ENTRY = (*_TEXTS, "published", "updated", "link", "id", "language", "publisher", "source", "authors", "tags")


def entries(raw: bytes) -> Iterator[bytes]:
    """Yield each entry of a feed as JSON, with what the feed says of all; raises `Refused`."""
    # A stream: feedparser might take a text for an address to fetch.
    found = feedparser.parse(BytesIO(raw), sanitize_html=True, resolve_relative_uris=True)
    if not found.get("version"):
        raise Refused("unknown-form", "neither RSS nor Atom")
    feed = _only(found.feed, _FEED)
    for entry in found.entries:
        yield json.dumps({"feed": feed, "entry": _only(entry, _ENTRY)}, default=str).encode()


def read(raw: bytes) -> Reading:
    """Read an entry as it was cut."""
    item = json.loads(raw)
    return feed_entry.read(item["entry"], item["feed"])


def _only(given: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in dict(given).items() if name in names and value}
