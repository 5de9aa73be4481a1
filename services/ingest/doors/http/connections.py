"""The open connections, of which there are only so many: who waits for nothing but its client gives way."""

from typing import Protocol

from services.ingest.doors.http import metrics


class Connection(Protocol):
    """An open connection."""

    def give_way(self) -> None:
        """Close at once."""


class Connections:
    """Which connections are open, and which of them have no request under way, the longest waiting first."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._open: set[Connection] = set()
        self._waiting: dict[Connection, None] = {}

    def enter(self, connection: Connection) -> bool:
        """Let a connection in, if need be in place of one that waits; return whether there is room."""
        if len(self._open) >= self._limit and not self._make_room():
            metrics.REFUSED_CONNECTIONS.labels("full").inc()
            return False
        self._open.add(connection)
        self.wait(connection)
        metrics.CONNECTIONS.set(len(self._open))
        return True

    def _make_room(self) -> bool:
        if not self._waiting:
            return False
        longest = next(iter(self._waiting))
        self.leave(longest)
        longest.give_way()
        metrics.REFUSED_CONNECTIONS.labels("gave-way").inc()
        return True

    def wait(self, connection: Connection) -> None:
        """Note that a connection has no request under way from now on."""
        self._waiting[connection] = None

    def serve(self, connection: Connection) -> None:
        """Note that a connection has a request under way."""
        self._waiting.pop(connection, None)

    def leave(self, connection: Connection) -> None:
        """Note that a connection is closed, or about to be."""
        self._waiting.pop(connection, None)
        self._open.discard(connection)
        metrics.CONNECTIONS.set(len(self._open))
