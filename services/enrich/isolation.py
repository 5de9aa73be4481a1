"""Annotates in a process of its own: an article that crashes the tagger, or never ends, costs that process only."""

import multiprocessing
import signal
import threading
import time
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, Self

import structlog

from schemas.article import Article
from schemas.enriched import Pipeline
from services.enrich.annotate import Annotator
from services.enrich.memory import resident_bytes
from services.enrich.metrics import TAGGER_DEATHS, TAGGER_MEMORY
from services.enrich.tagging import Annotations
from streaming import logs, stages
from streaming.errors import Interrupted, Invalid, Transient

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


class WorkerDied(Transient):
    """The worker ended instead of answering."""

    def __init__(self, exit_status: int | None) -> None:
        super().__init__(f"the tagger ended with exit status {exit_status}")
        self.reason = "killed" if exit_status == -signal.SIGKILL else "crashed"


Answer = tuple[Annotations | Exception, dict[str, float]]
"""What became of an article, and the seconds of each stage."""


class IsolatedAnnotator:
    """An annotator whose work is done by a worker, which is replaced when it dies or takes too long.

    Whatever waits for it raises `Interrupted` soon after `stop` is set.
    """

    def __init__(self, stop: threading.Event | None = None, longest_seconds: float = LONGEST_SECONDS) -> None:
        self._stop, self._longest_seconds = stop or threading.Event(), longest_seconds
        self._worker = _Worker(self._stop)
        self.pipeline = self._worker.pipeline
        TAGGER_MEMORY.set_function(lambda: resident_bytes(self._worker.pid))

    def annotate(self, article: Article) -> Annotations:
        """Return the annotations of an article; raises `Invalid` for one that no worker survives."""
        for _ in range(ATTEMPTS):
            try:
                return self._worker.annotate(article, self._longest_seconds)
            except WorkerDied as died:
                TAGGER_DEATHS.labels(died.reason).inc()
                log.error("tagger_died", article_id=article.article_id, reason=str(died))
                self._worker = _Worker(self._stop)
            except TimeoutError:
                TAGGER_DEATHS.labels("too-slow").inc()
                self._worker.close()
                self._worker = _Worker(self._stop)
                raise Invalid("too-slow", f"not tagged within {self._longest_seconds:g} s") from None
        raise Invalid("crashed", f"the tagger died of it {ATTEMPTS} times")

    def close(self) -> None:
        """End the worker."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Worker:
    """A process that has loaded an annotator. It ends when its connection does, so it cannot outlive us."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        # Spawned, not forked: a fork would take locks along that threads of ours hold just then.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs,), daemon=True, name="tagger")
        # Ctrl-C reaches every process of a terminal; when this one is to end is for the service to say.
        ours = signal.signal(signal.SIGINT, signal.SIG_IGN)
        self._process.start()
        signal.signal(signal.SIGINT, ours)
        theirs.close()
        self.pid = self._process.pid
        self.pipeline: Pipeline = self._answer(LOADING_SECONDS)

    def annotate(self, article: Article, seconds: float) -> Annotations:
        """Return the annotations of an article, or raise what annotating it raised."""
        try:
            self._connection.send(article)
        except OSError as error:
            raise self._died() from error
        answer: Answer = self._answer(seconds)
        made, took = answer
        for stage, stage_seconds in took.items():
            stages.observe(stage, stage_seconds)
        if isinstance(made, Exception):
            raise made
        return made

    def close(self) -> None:
        """End it at once: it holds nothing that could be lost."""
        self._connection.close()
        self._process.kill()
        self._process.join()

    def _answer(self, seconds: float) -> Any:
        deadline = time.monotonic() + seconds
        try:
            while not self._connection.poll(LOOK_SECONDS):
                if self._stop.is_set():
                    raise Interrupted("asked to stop")
                if time.monotonic() > deadline:
                    raise TimeoutError
            return self._connection.recv()
        except (EOFError, ConnectionResetError) as error:
            raise self._died() from error

    def _died(self) -> WorkerDied:
        self._process.join(ENDING_SECONDS)  # or it would seem to have died of being closed
        self.close()
        return WorkerDied(self._process.exitcode)


def work(connection: Connection) -> None:
    """Annotate what comes, until there is nobody to ask."""
    # Who asked may be gone at any moment, also before the first answer.
    with logs.worker("enrich"), suppress(EOFError, BrokenPipeError, ConnectionResetError):
        annotator = Annotator.load()
        connection.send(annotator.pipeline)
        while True:
            connection.send(_answer(annotator, connection.recv()))


def _answer(annotator: Annotator, article: Article) -> Answer:
    seconds: dict[str, float] = {}
    try:
        return annotator.annotate(article, partial(stages.timed, report=seconds.__setitem__)), seconds
    except Exception as error:  # noqa: BLE001  raised again by who asked
        return error, seconds
