"""Both services at work, without their start.

Ingest runs in this process: a process of its own would come to its end, so it would have to be let start, and watched.
Enrich is one process or several, as users run it, that have read some articles before.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from benchmarks.stream.cost import Cost, measured
from benchmarks.stream.cpu import processor_seconds
from benchmarks.stream.installation import environment, installation
from benchmarks.stream.tail import Tail, tail
from demo.process import Process
from schemas.topics import Topics
from services.ingest.doors.files.reading import once
from services.ingest.doors.submitter import open_submitter
from services.ingest.register.register import open_register
from services.ingest.settings import Settings
from streaming.connect import open_broker
from streaming.message import Message
from streaming.service import Service
from streaming.settings import StreamingSettings

WARM_UP = 100
"""How many articles enrich has read before it is measured."""
PATIENCE_SECONDS = 60


def ingest(settings: StreamingSettings, source: Path) -> Cost:
    """Let the door for files submit a folder once, and the register judge it."""
    told, service = Settings(**settings.model_dump(), source=source), Service()
    with ExitStack() as stack:
        submitter = stack.enter_context(open_submitter(service, told))
        submitter.submit([])  # connects
        registers = []
        if settings.kafka_bootstrap_servers:  # with the embedded broker, the door has one
            registers = [stack.enter_context(open_register(service, told, Topics(settings.topic_prefix)))]
        for register in registers:
            while not register.broker.assignment():
                register.step()

        def publish() -> None:
            once(service, submitter, told)
            for register in registers:
                while register.judge.outcomes.total() < submitter.submitted:
                    register.step()

        return measured(publish)


class Enriching(NamedTuple):
    """Enrich at work: the way to it, what comes out of it, and its processes."""

    publish: Callable[[Sequence[Message]], None]
    enriched: Tail
    pids: Sequence[int]


def enrich(servers: str, messages: Sequence[Message], members: int = 1) -> Cost:
    """Return what a backlog costs enrich: all articles but those of the warm-up, published at once."""
    backlog = messages[WARM_UP:]
    with installation(servers) as settings, enriching(settings, messages[:WARM_UP], members) as at_work:
        before = sum(map(processor_seconds, at_work.pids))
        at_work.publish(backlog)
        started = time.perf_counter()
        at_work.enriched.follow(len(backlog))
        return Cost(time.perf_counter() - started, sum(map(processor_seconds, at_work.pids)) - before)


@contextmanager
def enriching(settings: StreamingSettings, warm_up: Sequence[Message], members: int = 1) -> Iterator[Enriching]:
    """Run members of enrich that have read some articles."""
    topics = Topics(settings.topic_prefix)
    with ExitStack() as stack:
        door = stack.enter_context(open_broker(settings, "door"))
        enriched = stack.enter_context(tail(settings, topics.enriched.name))
        pids = [stack.enter_context(_member(settings, str(number))) for number in range(members)]

        def publish(messages: Sequence[Message]) -> None:
            door.publish([replace(message, topic=topics.articles.name) for message in messages])

        publish(warm_up)
        enriched.follow(len(warm_up))
        yield Enriching(publish, enriched, pids)


@contextmanager
def _member(settings: StreamingSettings, name: str) -> Iterator[int]:
    """Run a member of enrich from when it is ready."""
    process = Process("enrich", "run", environment(settings), settings.data_dir / name)
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while "dateline_ready 1.0" not in process.metrics():
            if time.monotonic() > deadline:
                raise SystemExit(process.log.read_text())
            time.sleep(0.1)
        yield process.pid
    finally:
        process.stop()
