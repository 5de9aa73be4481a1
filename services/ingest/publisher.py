"""Publishes batches of pieces, each in one transaction with the ledger that remembers it."""

from collections import Counter
from collections.abc import Iterator, Sequence

import structlog

from schemas.topics import Topics
from services.ingest.doors.piece import End, Item
from services.ingest.intake import Taken, take
from services.ingest.ledger import Ledger
from services.ingest.metrics import ARTICLES
from streaming.broker import Broker
from streaming.metrics import DEAD_LETTERS

log = structlog.get_logger()


class Publisher:
    """Says once what the pieces are, even if it is asked twice or dies between."""

    def __init__(self, broker: Broker, topics: Topics) -> None:
        self._broker, self._topics = broker, topics
        self._ledger: Ledger | None = None
        self.outcomes: Counter[str] = Counter()
        """How many pieces were published, retracted, duplicates or rejected."""

    def has_read(self, position: str) -> bool:
        """Return whether a file is known to have been read to this end."""
        return self._ledger is not None and position in self._ledger

    def publish(self, batch: Sequence[Item]) -> None:
        """Publish what is new in a batch; may be called again with the same batch when it raises."""
        # The ledger is trusted only while every transaction is known to have succeeded; else it is read anew.
        ledger = self._ledger or Ledger.of(self._broker.replay(self._topics.ledger.name))
        self._ledger = None
        taken = list(_taken(batch, ledger, self._topics))
        messages = [each.message for each in taken if each.message]
        if ledger.has_news():
            self._broker.publish([*messages, ledger.message(self._topics.ledger.name)])
        self._ledger = ledger
        for each in taken:
            _report(each)
        outcomes = Counter[str](each.outcome for each in taken)
        self.outcomes.update(outcomes)
        if messages:
            log.info("committed", **outcomes)


def _taken(batch: Sequence[Item], ledger: Ledger, topics: Topics) -> Iterator[Taken]:
    for item in batch:
        if not isinstance(item, End):
            yield take(item, ledger, topics)
        elif item.position not in ledger:
            ledger.enter(item.position)


def _report(taken: Taken) -> None:
    ARTICLES.labels(taken.source, taken.outcome).inc()
    if taken.refused:
        if taken.message:
            DEAD_LETTERS.labels(taken.refused.code).inc()
        log.warning("article_rejected", source=taken.ref, reason=taken.refused.code, message=str(taken.refused))
    elif taken.message:
        article_id = (taken.message.key or b"").decode()
        log.debug(f"article_{taken.outcome}", source=taken.ref, article_id=article_id)
