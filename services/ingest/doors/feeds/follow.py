"""Follows all feeds of a file, for as long as the service runs."""

import asyncio
import random
import threading
from collections.abc import Coroutine, Sequence
from types import TracebackType
from typing import Any, Self

import structlog

from services.ingest.doors.feeds.client import Client
from services.ingest.doors.feeds.connection import Resolve, system_addresses
from services.ingest.doors.feeds.entries import EntryReader
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.feeds_file import DAY_SECONDS, Feed
from services.ingest.doors.feeds.fetch import Fetcher
from services.ingest.doors.feeds.hosts import Hosts
from services.ingest.doors.feeds.isolation import Isolated
from services.ingest.doors.feeds.look import Looker
from services.ingest.doors.feeds.memory import Memory
from services.ingest.doors.feeds.metrics import FETCHES, GONE, INTERVAL, LAST_SUCCESS
from services.ingest.doors.feeds.outbox import Batch, Outbox
from services.ingest.doors.submitter import Submitter
from services.ingest.settings import Settings
from streaming.service import Service

log = structlog.get_logger()

IDLE_SECONDS = 1.0
"""With nothing to say, the submitter is called so often, for it may have a register to run."""
JITTER = 0.1
HTTP_GONE = 410


def follow(
    service: Service,
    submitter: Submitter,
    settings: Settings,
    feeds: Sequence[Feed],
    resolve: Resolve = system_addresses,
) -> None:
    """Follow feeds until the service is asked to stop. This thread speaks to the broker, another one to the web."""
    memory, outbox = Memory(submitter.topics.doors.name), Outbox()
    service.attempt(submitter.broker, lambda: memory.read(submitter.broker))
    hosts = Hosts(settings.feed_host_gap_seconds, settings.feed_hosts_at_once)
    fetcher, isolated = Fetcher(Client(resolve, settings.feed_fetch_seconds), hosts), Isolated()
    entries = EntryReader(fetcher, isolated, submitter.topics.submitted.name, settings)
    looker = Looker(fetcher, isolated, entries, memory, outbox, settings.max_feed_bytes)
    with _Fetching(_follow_all(feeds, looker, isolated)) as fetching:
        while not service.stop.is_set():
            fetching.check()
            _submit(service, submitter, outbox.next(IDLE_SECONDS))


def _submit(service: Service, submitter: Submitter, batch: Batch) -> None:
    def step() -> None:
        submitter.submit(batch.told, batch.remember)
        batch.done.set_result(None)

    service.attempt(submitter.broker, step)


async def _follow_all(feeds: Sequence[Feed], looker: Looker, isolated: Isolated) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for feed in feeds:
                group.create_task(_follow(feed, looker))
    finally:
        isolated.close()


async def _follow(feed: Feed, looker: Looker) -> None:
    """Look again and again, less often while that fails, until the feed is gone."""
    INTERVAL.labels(feed.name).set(feed.every)
    failures = 0
    while True:
        try:
            await looker.look(feed)
        except Failed as failed:
            log.warning("feed_failed", feed=feed.name, url=feed.url, reason=failed.code, message=str(failed))
            if failed.status == HTTP_GONE:
                break
            failures += 1
        except Exception:  # one strange feed must not stop the others
            log.exception("feed_crashed", feed=feed.name, url=feed.url)
            FETCHES.labels(feed.name, "bug").inc()
            failures += 1
        else:
            failures = 0
            LAST_SUCCESS.labels(feed.name).set_to_current_time()
        await asyncio.sleep(pause(feed.every, failures))
    GONE.labels(feed.name).set(1)
    log.error("feed_gone", feed=feed.name, url=feed.url, advice="it is asked no more; take it out of the file")


def pause(every: float, failures: int) -> float:
    """Return how long to wait for the next look: twice as long after each failure, at most a day, never in step."""
    seconds = min(every * 2.0 ** min(failures, 20), DAY_SECONDS)
    return seconds * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311  no secret


class _Fetching:
    """The thread with everything that waits for servers. What ends it ends the service."""

    def __init__(self, work: Coroutine[Any, Any, None]) -> None:
        self._loop = asyncio.new_event_loop()
        self._task = self._loop.create_task(work)
        self._thread = threading.Thread(target=self._run, name="feeds", daemon=True)

    def check(self) -> None:
        """Raise what ended it, if something did. Feeds that are all gone are no reason to end."""
        if self._task.done():
            self._task.result()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join()
        self._loop.close()

    def _run(self) -> None:
        self._loop.run_until_complete(asyncio.wait([self._task]))
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
