"""The register: reads what the doors submit, in a consumer group, and publishes what is new in it exactly once."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial

import structlog

from schemas.rejected import DeadLetter
from schemas.topics import VALUE_BYTES, Topics
from services.ingest.register.embargo import Releases
from services.ingest.register.inheritance import inherit, ledger_waits
from services.ingest.register.judge import Judge
from services.ingest.register.metrics import LAST_FORGOTTEN
from services.ingest.register.partitions import assert_kept
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming.broker import Broker
from streaming.connect import open_broker, process_identity
from streaming.errors import Unavailable
from streaming.loop import POLL_SECONDS, Loop
from streaming.message import Headers, apply
from streaming.middleware.dead_letter import Failure, dead_letter
from streaming.middleware.metrics import metrics
from streaming.middleware.tracing import tracing
from streaming.service import Service
from streaming.state import State

log = structlog.get_logger()

GROUP = "register"
FORGET_SECONDS = 60
"""How often judged submissions are deleted."""


class Register:
    """A member of the group of registers, with the state of its partitions."""

    def __init__(self, service: Service, broker: Broker, state: State, topics: Topics) -> None:
        self.broker = broker
        self.judge = Judge(state, topics)
        self._releases = Releases(state, topics.submitted.name)
        self._forget_at = time.monotonic() + FORGET_SECONDS
        rejected = topics.rejected.name
        handler = apply(self.judge, [tracing, metrics(rejected), dead_letter(rejected, _describe, VALUE_BYTES)])
        self._loop = Loop(service, broker, handler, state)

    def step(self, wait: float = POLL_SECONDS) -> int:
        """Judge what is submitted, and submit again what is due; return how many submissions there were."""
        judged = self._loop.step(wait)
        if due := self._releases.due(datetime.now(UTC)):
            self.broker.publish(list(due.values()))
            self._releases.note(due)
        if time.monotonic() > self._forget_at:
            self.forget()
        return judged

    def forget(self) -> None:
        """Let go of the submissions that are judged: all that is needed of them is said elsewhere; tell what waits."""
        self._forget_at = time.monotonic() + FORGET_SECONDS
        self._releases.report()
        try:
            self.broker.forget_consumed()
            LAST_FORGOTTEN.set_to_current_time()
        except Unavailable as error:  # it only takes room
            log.warning("submissions_not_deleted", error=str(error))


@contextmanager
def open_register(service: Service, settings: Settings, topics: Topics) -> Iterator[Register]:
    """Join the group of registers, once what version 0.1 had said is known to it."""
    service.prepare(lambda: _take_over(settings, topics))
    given = settings.transactional_id and f"{settings.transactional_id}.register"
    identity = given or process_identity("register")
    needs = [topic.name for topic in (topics.submitted, topics.register, topics.articles, topics.rejected)]
    with open_broker(settings, identity, GROUP, topics.submitted.name, needs) as broker:
        folder, kept = settings.data_dir / "state", partial(assert_kept, broker, topics)
        state = State(broker, topics.register.name, folder, service.health, kept)
        try:
            yield Register(service, broker, state, topics)
        finally:
            state.close()


def _take_over(settings: Settings, topics: Topics) -> None:
    """Inherit what version 0.1 has said; only then does it matter under which identity."""
    with open_broker(settings, process_identity("register.setup")) as broker:
        assert_kept(broker, topics)
        waiting = ledger_waits(broker, topics)
    if waiting:
        with open_broker(settings, "ingest") as heir:
            inherit(heir, topics)


def _describe(failure: Failure) -> Headers:
    """Return the headers of a dead letter of what should be a submission: no door of ours wrote it."""
    record = failure.record
    letter = DeadLetter(
        stage="register",
        error_class=failure.code,
        error_message=failure.message,
        disposition=failure.disposition,
        first_failed_at=failure.failed_at,
        service_version=VERSION,
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        value_omitted=failure.value_omitted,
    )
    return tuple(letter.headers())
