"""Enriches in a process of its own: an article that crashes the tagger, or never ends, costs that process only."""

import multiprocessing
import signal
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Self

import structlog

from services.enrich.ending import ended
from services.enrich.enricher import Enriched, Enricher
from services.enrich.memory import resident_bytes
from services.enrich.metrics import TAGGER_DEATHS, TAGGER_MEMORY
from services.enrich.own.reading import NOTHING, Own
from streaming import logs
from streaming.errors import Interrupted, Invalid, Transient
from streaming.message import Record

log = structlog.get_logger()

LONGEST_SECONDS = 60.0
"""Some thousand times what most articles take, and some ten times what the largest takes."""
LOADING_SECONDS = 600.0
"""Where it is needed for the first time, the gazetteer is built first."""
LOOK_SECONDS = 0.2
"""How often it is looked whether an article that takes longer is still wanted."""
ATTEMPTS = 2
"""A worker may also be killed for what is no article's fault, such as a machine short of memory."""
ENDING_SECONDS = 1.0
"""Between the end of a worker's connection and its own."""


class WorkerLost(Transient):
    """The worker ended instead of answering, or took too long; `record` is what it was at."""

    def __init__(self, record: Record | None, reason: str, message: str) -> None:
        super().__init__(message)
        self.record, self.reason = record, reason


class IsolatedEnricher:
    """An enricher whose work is done by a worker, which is replaced when it dies or takes too long.

    Whatever waits for it raises `Interrupted` soon after `stop` is set.
    """

    def __init__(
        self,
        topic: str,
        largest_bytes: int,
        stop: threading.Event | None = None,
        longest_seconds: float = LONGEST_SECONDS,
        own: Own = NOTHING,
        with_quotes: bool = True,
    ) -> None:
        self._longest_seconds = longest_seconds
        self._expected: deque[Record] = deque()
        self._begin = partial(_Worker, topic, largest_bytes, own, with_quotes, stop or threading.Event())
        self._worker = self._begin()
        TAGGER_MEMORY.set_function(lambda: resident_bytes(self._worker.pid))

    def expect(self, records: Sequence[Record]) -> None:
        """Say what will be asked for, in order: each is sent while the worker is at the one before, and never waits."""
        self._expected = deque(records)

    def __call__(self, record: Record) -> Enriched:
        """Return what is made of an article; raises `Invalid` for one that no worker survives."""
        following, deaths = self._following(record), 0
        while True:
            try:
                return self._worker.enrich(record, following, self._longest_seconds)
            except WorkerLost as lost:
                self._replace(lost)
                deaths += lost.record == record
                if deaths == ATTEMPTS or (deaths and lost.reason == "too-slow"):
                    raise _refused(lost) from lost

    def _following(self, record: Record) -> Record | None:
        while self._expected and self._expected.popleft() != record:
            pass
        return self._expected[0] if self._expected and self._expected[0].value is not None else None

    def _replace(self, lost: WorkerLost) -> None:
        TAGGER_DEATHS.labels(lost.reason).inc()
        article = lost.record.key.decode(errors="replace") if lost.record and lost.record.key else None
        log.error("tagger_died", article_id=article, reason=str(lost))
        self._worker.close()
        self._worker = self._begin()

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _refused(lost: WorkerLost) -> Invalid:
    if lost.reason == "too-slow":
        return Invalid("too-slow", str(lost))
    return Invalid("crashed", f"{lost}; {ATTEMPTS} of them did at this article")


class _Worker:
    """A process that has loaded the taggers. It ends when its connection does, so it cannot outlive us."""

    def __init__(self, topic: str, largest_bytes: int, own: Own, with_quotes: bool, stop: threading.Event) -> None:
        self._stop = stop
        self._sent: deque[Record] = deque()
        """What it has still to answer."""
        # Spawned, not forked: a fork would take locks along that threads of ours hold just then.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(
            target=work, args=(theirs, topic, largest_bytes, own, with_quotes), daemon=True, name="tagger"
        )
        # Ctrl-C reaches every process of a terminal; when this one is to end is for the service to say.
        ours = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._process.start()
        signal.signal(signal.SIGINT, ours)
        theirs.close()
        self.pid = self._process.pid
        self._receive(LOADING_SECONDS)

    def enrich(self, record: Record, following: Record | None, seconds: float) -> Enriched:
        """Return what is made of an article, or raise what enriching it raised; what follows it is sent ahead."""
        while self._sent and self._sent[0] != record:
            self._next_answer(seconds)  # nobody asks for it any more
        if not self._sent:
            self._send(record)
        if following:
            self._send(following)
        answer = self._next_answer(seconds)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """End it at once: it holds nothing that could be lost."""
        self._connection.close()
        self._process.kill()
        self._process.join()

    def _send(self, record: Record) -> None:
        self._sent.append(record)
        try:
            self._connection.send(record)
        except OSError as error:
            raise self._lost() from error

    def _next_answer(self, seconds: float) -> Enriched | Exception:
        answer: Enriched | Exception = self._receive(seconds)
        self._sent.popleft()
        return answer

    def _receive(self, seconds: float) -> Any:
        deadline = time.monotonic() + seconds
        try:
            while not self._connection.poll(LOOK_SECONDS):
                if self._stop.is_set():
                    raise Interrupted("asked to stop")
                if time.monotonic() > deadline:
                    raise WorkerLost(self._at, "too-slow", f"not tagged within {seconds:g} s")
            return self._connection.recv()
        except (EOFError, OSError) as error:
            raise self._lost() from error

    def _lost(self) -> WorkerLost:
        self._process.join(ENDING_SECONDS)  # or it would seem to have died of being closed
        self.close()
        status = self._process.exitcode
        reason = "killed" if status == -signal.SIGKILL else "crashed"
        return WorkerLost(self._at, reason, f"the tagger ended {ended(status)}")

    @property
    def _at(self) -> Record | None:
        """What it is working on: it answers in order."""
        return self._sent[0] if self._sent else None


def work(connection: Connection, topic: str, largest_bytes: int, own: Own, with_quotes: bool) -> None:
    """Enrich what comes, until there is nobody to ask."""
    # Who asked may be gone at any moment, also before the first answer.
    with logs.worker("enrich"), suppress(EOFError, BrokenPipeError, ConnectionResetError):
        # Imported here because it takes a second and much memory, which the process that asks need not pay.
        from services.enrich.annotate import Annotator

        enricher = Enricher(Annotator.load(own, with_quotes=with_quotes), topic, largest_bytes)
        connection.send("loaded")
        for record in _received(connection):
            connection.send(_answer(enricher, record))


def _received(connection: Connection) -> Iterator[Record]:
    """Yield what is asked for, to its end; a thread listens, so that who asks never waits to be heard."""
    received: SimpleQueue[Record | None] = SimpleQueue()

    def listen() -> None:
        with suppress(EOFError, ConnectionResetError):
            while True:
                received.put(connection.recv())
        received.put(None)

    threading.Thread(target=listen, daemon=True, name="listen").start()
    return iter(received.get, None)


def _answer(enricher: Enricher, record: Record) -> Enriched | Exception:
    try:
        return enricher(record)
    except Exception as error:  # noqa: BLE001  raised again by who asked
        return error
