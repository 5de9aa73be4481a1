"""A request while it waits for its commit."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from contextvars import copy_context

from services.ingest.doors.http.answers import Item, item
from services.ingest.doors.http.problems import Problem
from services.ingest.doors.piece import Piece, Unreadable
from services.ingest.submission import Told, tell

Cut = Callable[[], Sequence[Piece | Unreadable]]


class Job:
    """What a request brings, as far as it is read, and what became of it, as far as it is committed.

    It is made and awaited in an event loop; all else happens in the thread that commits.
    """

    def __init__(self, cut: Cut) -> None:
        self.answer: asyncio.Future[tuple[Item, ...]] = asyncio.get_running_loop().create_future()
        self.over = False
        self._cut = cut
        self._context = copy_context()  # what is said of its items continues the trace of the request
        self._pieces: Sequence[Piece | Unreadable] | None = None
        self._read = 0
        self._items: list[Item] = []

    def read(self, topic: str) -> Told:
        """Return what is to be said of its next item; raises `Problem` if it holds none, or cannot be cut."""
        if self._pieces is None:
            self._pieces = self._cut()
            if not self._pieces:
                raise Problem(422, "empty", "the body holds no item")
        self._read += 1
        return self._context.run(tell, self._pieces[self._read - 1], "http", topic)

    def is_read(self) -> bool:
        """Return whether nothing is left to read."""
        return self._pieces is not None and self._read == len(self._pieces)

    def committed(self, told: Told, *, known: bool) -> None:
        """Note that the next item is committed; the last is what the request waits for."""
        self._items.append(item(len(self._items), told, known=known))
        if self.is_read() and len(self._items) == self._read:
            self._end(lambda: self.answer.set_result(tuple(self._items)))

    def fail(self, problem: Problem) -> None:
        """End it without an answer to its items."""
        if not self.over:
            self._end(lambda: self.answer.set_exception(problem))

    def _end(self, tell: Callable[[], None]) -> None:
        self.over = True

        def unless_given_up() -> None:
            if not self.answer.done():
                tell()

        with suppress(RuntimeError):  # the loop is gone, and with it who waited
            self.answer.get_loop().call_soon_threadsafe(unless_given_up)
