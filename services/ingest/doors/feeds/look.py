"""One look at a feed: what is new in it is read, said and remembered."""

from collections.abc import Iterator

import structlog

from services.ingest.doors.feeds.client import Answer
from services.ingest.doors.feeds.entries import EntryReader
from services.ingest.doors.feeds.entry import Document, Entry
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.fetch import NOT_MODIFIED, Fetcher
from services.ingest.doors.feeds.isolation import Isolated
from services.ingest.doors.feeds.memory import Memory, Validators
from services.ingest.doors.feeds.metrics import ENTRIES
from services.ingest.doors.feeds.outbox import Outbox
from services.ingest.doors.feeds.parse import parse
from services.ingest.draft import Refused
from services.ingest.submission import Told
from streaming.message import Message

log = structlog.get_logger()

BATCH = 200
"""So many entries are said in one transaction, unless a page has to be fetched for each."""
PAGES = 100
"""So many pages are fetched for one document; the others wait for the next look, which may find later news first."""
SITEMAPS = 50
"""So many sitemaps of an index are read: those that changed last."""

_NO_FEED = ("image/", "audio/", "video/", "font/", "application/pdf", "application/zip", "application/json")


class Looker:
    """Looks at feeds, each of which has a task of its own."""

    def __init__(
        self, fetcher: Fetcher, isolated: Isolated, entries: EntryReader, memory: Memory, outbox: Outbox, limit: int
    ) -> None:
        self._fetcher, self._isolated, self._entry_reader = fetcher, isolated, entries
        self._memory, self._outbox, self._limit = memory, outbox, limit

    async def look(self, feed: Feed) -> None:
        """Read what is new in a feed, and in the sitemaps that it may name; raises `Failed`."""
        await self._document(feed, feed.url)

    async def _document(self, feed: Feed, url: str, *, index: str | None = None) -> bool:
        """Read a document, or a sitemap of an index; return whether that was all of it."""
        known = self._memory.of(url)
        fetched = await self._fetcher.fetch(feed, url, self._limit, known.validators.headers())
        if fetched.moved_to:
            log.warning("feed_moved", feed=feed.name, url=url, to=fetched.moved_to)
        if fetched.answer.status == NOT_MODIFIED:
            return True
        document = await self._parsed(fetched.answer)
        if document.kind == "index" and index:
            raise Failed("nested-index", f"{url} is an index of sitemaps within {index}", lasting=True)
        read = self._sitemaps if document.kind == "index" else self._entries
        whole = await read(feed, url, document)
        # As long as it was not read to its end, the next look shall see all of it again.
        validators = _validators(fetched.answer) if whole else Validators()
        # A document that is empty today may be full again tomorrow.
        forget = self._memory.no_longer_shown(url, document) if document.entries else []
        if forget or validators != known.validators:
            await self._say([], [*forget, self._memory.read_to_end(url, validators)])
        return whole

    async def _parsed(self, answer: Answer) -> Document:
        if answer.media_type.startswith(_NO_FEED):
            raise Failed("no-feed", f"{answer.url} is {answer.media_type}")
        content_type = answer.headers.get("content-type", "")
        try:
            return await self._isolated.call(parse, answer.body, str(answer.url), content_type, self._limit)
        except Refused as refused:
            raise Failed(refused.code, f"{answer.url}: {refused}") from refused

    async def _sitemaps(self, feed: Feed, url: str, index: Document) -> bool:
        newest = sorted(index.entries, key=lambda sitemap: sitemap.raw, reverse=True)[:SITEMAPS]
        if len(newest) < len(index.entries):
            log.warning("sitemaps_left_out", feed=feed.name, url=url, count=len(index.entries) - len(newest))
        news = self._memory.of(url).news(Document("index", tuple(newest)))
        return all([await self._sitemap(feed, url, sitemap) for sitemap in news])

    async def _sitemap(self, feed: Feed, index: str, sitemap: Entry) -> bool:
        try:
            whole = await self._document(feed, sitemap.id, index=index)
        except Failed as failed:
            log.warning("sitemap_failed", feed=feed.name, url=sitemap.id, reason=failed.code, message=str(failed))
            return failed.lasting
        # One that does not say when it changed has to be asked each time.
        if whole and sitemap.raw:
            await self._say([], [self._memory.read_entry(index, sitemap)])
        return whole and bool(sitemap.raw)

    async def _entries(self, feed: Feed, url: str, document: Document) -> bool:
        news = self._memory.of(url).news(document)
        ENTRIES.labels(feed.name, "unchanged").inc(len(document.entries) - len(news))
        with_pages = feed.full_text or document.kind == "sitemap"  # which names articles, and holds none
        if not with_pages:
            return all([await self._batch(feed, url, batch) for batch in _batches(news)])
        ENTRIES.labels(feed.name, "waiting").inc(max(0, len(news) - PAGES))
        # A transaction each: a page was not fetched for nothing if the process ends now.
        read = [await self._batch(feed, url, [entry], with_pages=True) for entry in news[:PAGES]]
        return all(read) and len(news) <= PAGES

    async def _batch(self, feed: Feed, url: str, entries: list[Entry], *, with_pages: bool = False) -> bool:
        told = [(entry, await self._entry_reader.told(feed, entry, with_page=with_pages)) for entry in entries]
        ready = [(entry, each) for entry, each in told if each]
        if ready:
            remember = [self._memory.read_entry(url, entry) for entry, _ in ready]
            await self._say([each for _, each in ready], remember)
        return len(ready) == len(entries)

    async def _say(self, told: list[Told], remember: list[Message]) -> None:
        await self._outbox.say(told, remember)
        self._memory.committed(remember)


def _validators(answer: Answer) -> Validators:
    return Validators(etag=answer.headers.get("etag"), last_modified=answer.headers.get("last-modified"))


def _batches(entries: list[Entry]) -> Iterator[list[Entry]]:
    for start in range(0, len(entries), BATCH):
        yield entries[start : start + BATCH]
