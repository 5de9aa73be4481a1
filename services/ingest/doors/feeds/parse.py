"""Bytes to entries: of feeds as any feed is read, of sitemaps by our own."""

from services.ingest.doors.feeds import sitemaps
from services.ingest.doors.feeds.client import Gunzip
from services.ingest.doors.feeds.entry import Document, Entry
from services.ingest.doors.feeds.failure import Failed
from services.ingest.draft import Refused
from services.ingest.forms import feed

_GZIP = b"\x1f\x8b"


def parse(raw: bytes, url: str, content_type: str, limit: int) -> Document:
    """Return the entries of a document that was fetched at a URL; raises `Refused`."""
    if raw.startswith(_GZIP):  # sitemaps are often files that were packed before anybody asked
        raw = _unpacked(raw, limit)
    utf8 = feed.decoded(raw, content_type)
    return sitemaps.parse(utf8) or _feed(utf8, url)


def _feed(utf8: bytes, url: str) -> Document:
    return Document("feed", tuple(Entry.of(item["entry"], item["feed"]) for item in feed.items(utf8, url)))


def _unpacked(raw: bytes, limit: int) -> bytes:
    try:
        unpacked = Gunzip(limit)(raw)
    except Failed as failed:
        raise Refused(failed.code, str(failed)) from failed
    if len(unpacked) > limit:
        raise Refused("too-large", f"more than {limit} bytes when unpacked")
    return unpacked
