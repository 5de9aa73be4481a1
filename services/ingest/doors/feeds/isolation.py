"""Reads what strangers wrote in a process of its own, which is all that a crash, a bomb or an endless loop costs."""

import asyncio
import multiprocessing
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

import structlog

from services.ingest.draft import Refused
from streaming import logs

log = structlog.get_logger()

T = TypeVar("T")

LONGEST_SECONDS = 30.0
"""A hundred times what a long page takes."""
LOADING_SECONDS = 120.0
MEMORY_BYTES = 2 * 1024**3


class Isolated:
    """Calls functions in a worker, one at a time; the worker is replaced when it dies or takes too long."""

    def __init__(self, longest_seconds: float = LONGEST_SECONDS) -> None:
        self._longest_seconds = longest_seconds
        self._turn = asyncio.Lock()
        self._worker: _Worker | None = None

    async def call(self, function: Callable[..., T], *args: Any) -> T:
        """Return what a function of some module returns; raises `Refused` for whatever goes wrong in it."""
        async with self._turn:
            answer = await asyncio.to_thread(self._call, function, args)
        if isinstance(answer, _Refusal):
            raise Refused(*answer.args)
        result: T = answer
        return result

    def close(self) -> None:
        """End the worker, whatever it does."""
        if self._worker:
            self._worker.close()
            self._worker = None

    def _call(self, function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
        # Known at once, not when it has loaded: it may have to be ended before.
        worker = self._worker = self._worker or _Worker()
        try:
            return worker.call(function, args, self._longest_seconds)
        except (EOFError, OSError):
            self.close()
            return _Refusal("unreadable", "reading it took too much time or memory, or crashed the reader")


class _Refusal:
    """What `Refused` says, in a form that passes from process to process."""

    def __init__(self, code: str, message: str) -> None:
        self.args = code, message


class _Worker:
    """A process that ends when its connection does, so it cannot outlive us."""

    def __init__(self) -> None:
        # Spawned, not forked: a fork would take locks along that threads of ours hold just then.
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs,), daemon=True, name="reader")
        self._process.start()
        theirs.close()
        self._loaded = False

    def call(self, function: Callable[..., Any], args: tuple[Any, ...], seconds: float) -> Any:
        """Return the worker's answer; raises `EOFError` or `OSError` (so is `TimeoutError`) if there is none."""
        self._loaded = self._loaded or bool(self._answer(LOADING_SECONDS))
        self._connection.send((function, args))
        return self._answer(seconds)

    def close(self) -> None:
        """End it at once: it holds nothing that could be lost."""
        self._process.kill()
        self._process.join()
        self._connection.close()

    def _answer(self, seconds: float) -> Any:
        if not self._connection.poll(seconds):
            raise TimeoutError
        return self._connection.recv()


def work(connection: Connection) -> None:
    """Answer what is asked, until there is nobody to ask."""
    # Ctrl-C reaches every process of a terminal; when this one is to end is for its parent to say.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    with logs.worker("ingest"), suppress(EOFError, BrokenPipeError, ConnectionResetError):
        connection.send("ready")
        while True:
            connection.send(_answered(*connection.recv()))


def _answered(function: Callable[..., Any], args: tuple[Any, ...]) -> Any:
    try:
        return function(*args)
    except Refused as refused:
        return _Refusal(refused.code, str(refused))
    except MemoryError:
        return _Refusal("unreadable", "reading it took too much memory")
    except Exception as error:  # noqa: BLE001  parsers raise anything for what nobody thought of
        return _Refusal("unreadable", f"{type(error).__name__}: {error}")
