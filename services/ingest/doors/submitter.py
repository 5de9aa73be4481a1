"""Submits what a door has read, in batches; with the embedded broker, it also lets the register work in between."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import structlog
from structlog.contextvars import bound_contextvars

from schemas.topics import Topics
from services.ingest.draft import Refused
from services.ingest.metrics import ARTICLES
from services.ingest.register.register import Register, open_register
from services.ingest.settings import Settings
from services.ingest.submission import Told
from streaming.broker import Broker
from streaming.connect import open_broker, process_identity
from streaming.errors import Unavailable
from streaming.loop import WORK_SECONDS
from streaming.message import Message
from streaming.service import Service
from streaming.trace_context import TraceContext

log = structlog.get_logger()

PAUSE_SECONDS = 0.2


class Submitter:
    """Says to the register what a door has read; saying it again does no harm. Used from one thread."""

    def __init__(self, broker: Broker, topics: Topics, service: Service, register: Register | None = None) -> None:
        self.broker, self.topics = broker, topics
        self._service, self._register = service, register
        self.submitted = 0
        """How many pieces were submitted, those that were rejected included."""
        self._rejected: Counter[str] = Counter()

    @property
    def outcomes(self) -> Counter[str]:
        """How many pieces became what, as far as was judged in this process: another register may judge some."""
        return self._rejected + (self._register.judge.outcomes if self._register else Counter())

    def submit(self, told: Sequence[Told], remember: Sequence[Message] = ()) -> None:
        """Submit a batch, and what the door wants remembered, in one transaction.

        Raises `Unavailable`: submit it again then. To be called every second or so, with nothing if there is nothing.
        """
        messages = [*(each.message for each in told), *remember]
        if messages:
            self.broker.publish(messages)
        self.submitted += len(told)
        for each in told:
            with bound_contextvars(**_ids(each.message)):
                self._report(each)
        self._let_the_register_work()

    def finish(self) -> None:
        """With the register in this process, wait until all is judged that was submitted, here or elsewhere."""
        while (register := self._register) and not self._service.stop.is_set():
            self._service.attempt(register.broker, lambda: exhaust(register, self._service))
            if not register.broker.backlog():
                break
            self._service.stop.wait(PAUSE_SECONDS)  # another door has some of the partitions, and takes its time

    def _let_the_register_work(self) -> None:
        if self._register is None:
            return
        until = time.monotonic() + WORK_SECONDS
        try:
            while self._register.step(wait=0) and time.monotonic() < until:
                pass
        except Unavailable as error:  # what was submitted is safe, and judged the next time
            log.warning("register_unavailable", error=str(error))

    def _report(self, told: Told) -> None:
        if isinstance(told.read, Refused):
            self._rejected["rejected"] += 1
            ARTICLES.labels("unreadable", "rejected").inc()
            log.warning("article_rejected", source=told.ref, reason=told.read.code, message=str(told.read))
        else:
            log.debug("article_submitted", source=told.ref, event_id=told.event_id)


def _ids(message: Message) -> dict[str, str]:
    trace = TraceContext.of(message.headers)
    return trace.ids() if trace else {}


@contextmanager
def open_submitter(service: Service, settings: Settings) -> Iterator[Submitter]:
    """Connect a door to the broker; the embedded one has the register in the same process."""
    topics = Topics(settings.topic_prefix)
    identity = settings.transactional_id or process_identity("door")
    needs = [topics.submitted.name, topics.doors.name]
    with open_broker(settings, identity, needs=needs) as broker, ExitStack() as stack:
        register = None
        if not settings.kafka_bootstrap_servers:  # the embedded broker is set up by whoever comes first
            service.prepare(lambda: broker.create_topics(topics.all()))
            register = stack.enter_context(open_register(service, settings, topics))
        yield Submitter(broker, topics, service, register)


def exhaust(register: Register, service: Service) -> None:
    """Judge all that is submitted to the partitions of a register, unless the service is to stop."""
    while not service.stop.is_set() and register.step(wait=0):
        pass
    register.forget()
