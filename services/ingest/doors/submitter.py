"""Submits what a door has read, in batches; with the embedded broker, it also lets the register work in between."""

from collections import Counter
from collections.abc import Sequence

import structlog

from schemas.topics import Topics
from services.ingest.draft import Refused
from services.ingest.metrics import ARTICLES
from services.ingest.register.register import Register
from services.ingest.submission import Told
from streaming.broker import Broker
from streaming.errors import Unavailable
from streaming.message import Message
from streaming.service import Service

log = structlog.get_logger()


class Submitter:
    """Says to the register what a door has read; saying it again does no harm. Used from one thread."""

    def __init__(self, broker: Broker, topics: Topics, service: Service, register: Register | None = None) -> None:
        self.broker, self.topics = broker, topics
        self._service, self._register = service, register
        self._told: Counter[str] = Counter()

    @property
    def outcomes(self) -> Counter[str]:
        """How many pieces became what, as far as this process knows."""
        judged: Counter[str] = Counter(self._register.judge.outcomes) if self._register else Counter()
        return Counter({"rejected": self._told["rejected"], **judged} if self._register else self._told)

    def submit(self, told: Sequence[Told], remember: Sequence[Message] = ()) -> None:
        """Submit a batch, and what the door wants remembered, in one transaction.

        Raises `Unavailable`: submit it again then. To be called every second or so, with nothing if there is nothing.
        """
        messages = [*(each.message for each in told), *remember]
        if messages:
            self.broker.publish(messages)
        for each in told:
            self._report(each)
        self._let_the_register_work()

    def finish(self) -> None:
        """Wait until this process has judged all that was submitted to its partitions."""
        if register := self._register:
            self._service.attempt(register.broker, lambda: _exhaust(register, self._service))

    def _let_the_register_work(self) -> None:
        if self._register is None:
            return
        try:
            self._register.step(self._service.health, wait=0)
        except Unavailable as error:  # what was submitted is safe, and judged the next time
            log.warning("register_unavailable", error=str(error))

    def _report(self, told: Told) -> None:
        if isinstance(told.read, Refused):
            self._told["rejected"] += 1
            ARTICLES.labels("unreadable", "rejected").inc()
            log.warning("article_rejected", source=told.ref, reason=told.read.code, message=str(told.read))
        else:
            self._told["submitted"] += 1
            log.debug("article_submitted", source=told.ref, event_id=told.event_id)


def _exhaust(register: Register, service: Service) -> None:
    while register.step(service.health, wait=0):
        pass
