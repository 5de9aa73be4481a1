"""Follows feeds as the command does, with the embedded broker and the register in the same process."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from prometheus_client import REGISTRY

from schemas.article import Article
from schemas.rejected import DeadLetter
from schemas.topics import Topics
from services.ingest.doors.feeds.connection import Resolve, system_addresses
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.follow import follow
from services.ingest.doors.submitter import open_submitter
from services.ingest.settings import Settings
from streaming.connect import open_broker
from streaming.message import Record
from streaming.service import Service

PATIENCE_SECONDS = 60


class Following:
    """An installation below one folder."""

    def __init__(self, folder: Path) -> None:
        self.topics = Topics()
        self.settings = Settings(
            kafka_bootstrap_servers="", data_dir=folder, feed_host_gap_seconds=0, feed_fetch_seconds=20
        )
        with open_broker(self.settings, "setup") as broker:
            broker.create_topics(self.topics.all())

    def until(
        self, reached: Callable[[], bool], feeds: Sequence[Feed], resolve: Resolve = system_addresses
    ) -> dict[str, int]:
        """Follow, as a new process would, until something is so; return what became of the articles."""
        service, outcomes = Service(), dict[str, int]()

        def run() -> None:
            with open_submitter(service, self.settings) as submitter:
                follow(service, submitter, self.settings, feeds, resolve)
                submitter.finish()
                outcomes.update(+submitter.outcomes)  # those that there were

        thread = threading.Thread(target=run)
        thread.start()
        deadline = time.monotonic() + PATIENCE_SECONDS
        while thread.is_alive() and not reached() and time.monotonic() < deadline:
            time.sleep(0.02)
        reached_it = reached()
        service.stop.set()
        thread.join(PATIENCE_SECONDS)
        assert reached_it
        assert not thread.is_alive()
        return outcomes

    def look(self, feed: Feed, resolve: Resolve = system_addresses) -> dict[str, int]:
        """Follow a feed until it was looked at once, as a new process would."""
        before = last_look(feed)
        return self.until(lambda: last_look(feed) > before, [feed], resolve)

    def fail(self, feed: Feed, reason: str, resolve: Resolve = system_addresses) -> None:
        """Follow a feed until a fetch failed for a reason."""
        before = fetches(feed, reason)
        self.until(lambda: fetches(feed, reason) > before, [feed], resolve)

    def records(self, topic: str) -> list[Record]:
        """Return all records of a topic."""
        with open_broker(self.settings, "reader") as broker:
            return list(broker.replay(topic))

    def articles(self) -> list[Article]:
        """Return all published articles, in order for each article."""
        return [Article.decode(record.value or b"") for record in self.records(self.topics.articles.name)]

    def rejected(self) -> dict[str, str]:
        """Return the reason of every rejection by its source."""
        letters = [DeadLetter.from_headers(each.headers) for each in self.records(self.topics.rejected.name)]
        return {letter.source_ref or "": letter.error_class for letter in letters}


def last_look(feed: Feed) -> float:
    """Return when a look at a feed last succeeded."""
    return _sample("dateline_feed_last_success_timestamp_seconds", feed=feed.name)


def fetches(feed: Feed, result: str) -> float:
    """Return how many fetches of a feed had a result."""
    return _sample("dateline_feed_fetches_total", feed=feed.name, result=result)


def _sample(metric: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(metric, labels) or 0.0
