"""Makes of an entry what is said to the register."""

from collections import Counter

import structlog

from services.ingest.doors.feeds.client import Answer
from services.ingest.doors.feeds.entry import Entry
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.fetch import Fetcher
from services.ingest.doors.feeds.isolation import Isolated
from services.ingest.doors.feeds.metrics import ENTRIES
from services.ingest.doors.feeds.reading import read_entry, read_with_page
from services.ingest.doors.piece import Piece, Unreadable
from services.ingest.draft import Reading, Refused
from services.ingest.settings import Settings
from services.ingest.submission import Told, tell

log = structlog.get_logger()

TRIES = 5
"""So often a page is asked for, look by look, before its entry is read without it."""
REF_LIMIT = 500
"""Of a longer address or id only the end is told; an event's name holds little more than both."""

_PAGE = ("text/html", "application/xhtml+xml", "")


class EntryReader:
    """Reads entries, and the pages that they name."""

    def __init__(self, fetcher: Fetcher, isolated: Isolated, topic: str, settings: Settings) -> None:
        self._fetcher, self._isolated = fetcher, isolated
        self._topic, self._settings = topic, settings
        self._tries = Counter[str]()

    async def told(self, feed: Feed, entry: Entry, *, with_page: bool) -> Told | None:
        """Return what is said of an entry; None if its page could not be fetched yet."""
        page, why_none = None, None
        if with_page:
            try:
                page = await self._page(feed, entry)
            except Failed as failed:
                log.warning("page_failed", feed=feed.name, url=entry.url, reason=failed.code, message=str(failed))
                if self._shall_wait(entry, failed):
                    ENTRIES.labels(feed.name, "waiting").inc()
                    return None
                why_none = failed.code
        self._tries.pop(entry.key, None)
        told = await self._read(feed, entry, page, why_none)
        ENTRIES.labels(feed.name, "rejected" if isinstance(told.read, Refused) else "submitted").inc()
        return told

    def _shall_wait(self, entry: Entry, failed: Failed) -> bool:
        self._tries[entry.key] += 1
        return not failed.lasting and self._tries[entry.key] < TRIES

    async def _page(self, feed: Feed, entry: Entry) -> Answer:
        if not entry.url:
            raise Failed("no-link", "the entry names no page", lasting=True)
        page = (await self._fetcher.fetch(feed, entry.url, self._settings.max_page_bytes)).answer
        if page.media_type not in _PAGE:
            raise Failed("no-page", f"{page.url} is {page.media_type}", lasting=True)
        return page

    async def _read(self, feed: Feed, entry: Entry, page: Answer | None, why_none: str | None) -> Told:
        ref = f"{_short(feed.url)} {_short(entry.id)}"
        raw = page.body if page else entry.raw
        if not page and len(raw) > self._settings.max_article_bytes:
            refused = Refused("too-large", f"{len(raw)} bytes, limit {self._settings.max_article_bytes}")
            return tell(Unreadable(ref, refused, len(raw)), "feed", self._topic)
        reading = await self._reading(feed, entry, page, why_none)
        return tell(Piece(ref, raw, lambda _: _given(reading)), "feed", self._topic)

    async def _reading(self, feed: Feed, entry: Entry, page: Answer | None, why_none: str | None) -> Reading | Refused:
        if page:
            try:
                reading = await self._isolated.call(read_with_page, page.body, entry.raw, feed, str(page.url))
                return self._bounded(reading)
            except Refused as refused:
                why_none = refused.code
        try:
            return await self._isolated.call(read_entry, entry.raw, feed, why_none)
        except Refused as refused:
            return refused

    def _bounded(self, reading: Reading) -> Reading:
        if (size := len(reading.draft.body.encode())) > self._settings.max_article_bytes:
            raise Refused("too-large", f"{size} bytes, limit {self._settings.max_article_bytes}")
        return reading


def _given(reading: Reading | Refused) -> Reading:
    if isinstance(reading, Refused):
        raise reading
    return reading


def _short(name: str) -> str:
    text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)
    return text if len(text) <= REF_LIMIT else "…" + text[-REF_LIMIT:]
