"""HTTP as uvicorn speaks it, with bounds on what comes before the application is asked.

Those are how many connections there are, the size and time of a request's head, and how wastefully its body is framed.
"""

import asyncio
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, NamedTuple

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from services.ingest.doors.http import metrics
from services.ingest.doors.http.connections import Connections
from services.ingest.doors.http.problems import MEDIA_TYPE, RETRY_AFTER, Problem

HEAD_BYTES = 32 * 1024
HEADERS = 100
"""The size of a request's head, and how many headers it has, at most."""

CHUNK_BYTES = 256
FREE_BYTES = 1024 * 1024
"""How large the chunks of a body have to be on average, beyond its beginning: each costs as much as a large one."""

LINGER_SECONDS = 2.0
"""How long a client that is answered before it has sent everything has to hear it."""


class Bounds(NamedTuple):
    """What the settings say of it."""

    connections: Connections
    head_seconds: float
    body_bytes: int


class _Objection(Exception):
    """Raised to the parser, which ends its work."""


class _Hearing:
    """The transport as an answer has it: it is not closed while the client still sends, who would not read then."""

    def __init__(self, protocol: "BoundedProtocol") -> None:
        self._protocol = protocol
        self.write, self.is_closing = protocol.transport.write, protocol.transport.is_closing

    def close(self) -> None:
        if not self._protocol.in_body:
            self._protocol.transport.close()


class BoundedProtocol(HttpToolsProtocol):
    """A connection. What goes beyond the bounds is answered where possible, and costs its client the connection."""

    def __init__(self, bounds: Bounds, **given: Any) -> None:
        super().__init__(**given)
        self._bounds = bounds
        self._timer: asyncio.TimerHandle | None = None
        self._problem: Problem | None = None
        self._deaf = self._keep_alive = False
        self._await_request()

    def _await_request(self) -> None:
        self._in_head, self.in_body = True, False
        self._received = self._head_bytes = self._chunks = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection in, or say that there is no room."""
        super().connection_made(transport)
        if self._bounds.connections.enter(self):
            self._within(self._bounds.head_seconds, self._too_slow)
        else:
            self._answer(Problem(503, "too-many-connections", "too many connections are open", RETRY_AFTER))
            transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget it."""
        self._within(None)
        self._deaf = True
        self._bounds.connections.leave(self)
        super().connection_lost(exc)

    def give_way(self) -> None:
        """Close at once, for another that may have more to say."""
        self._deaf = True
        self.transport.abort()

    def timeout_keep_alive_handler(self) -> None:
        """Close a connection that is not used any more, whatever its client has still not read."""
        self.give_way()

    def data_received(self, data: bytes) -> None:
        """Parse what came, unless nothing can come of it any more."""
        if self._deaf:
            return
        if self._in_head and self._timer is None:
            self._within(self._bounds.head_seconds, self._too_slow)
        self._received += len(data)
        super().data_received(data)
        if problem := self._too_much():
            self._refuse(problem)

    def _too_much(self) -> Problem | None:
        """Return what is wrong with what the parser keeps to itself: a header without end, an endless trailer."""
        if self._in_head and self._received > HEAD_BYTES:
            return _head_too_large()
        if self.in_body and self._received > 2 * self._bounds.body_bytes + FREE_BYTES:
            return Problem(413, "too-large", "there is more around the body than in it")
        return None

    def send_400_response(self, msg: str) -> None:
        """Answer what the parser, or a callback, objected to."""
        self._refuse(self._problem or Problem(400, "no-http", msg))

    def on_message_begin(self) -> None:
        """Begin a request; while another is under way, that one is the last that is answered here."""
        if self.cycle and not self.cycle.response_complete:
            self.cycle.keep_alive = False
            self._deaf = True
            raise _Objection
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        """Take in the address."""
        self._measure(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take in a header, or a trailer."""
        self._measure(len(name) + len(value))
        super().on_header(name, value)
        if len(self.headers) > HEADERS:
            self._object(_head_too_large())

    def _measure(self, size: int) -> None:
        self._head_bytes += size
        if self._head_bytes > HEAD_BYTES:
            self._object(_head_too_large())

    def on_headers_complete(self) -> None:
        """Serve the request; an answer before its body is complete says that it is the last."""
        self._in_head, self.in_body = False, True
        self._within(None)
        self._bounds.connections.serve(self)
        super().on_headers_complete()
        self.cycle.transport = _Hearing(self)  # type: ignore[assignment]
        self._keep_alive, self.cycle.keep_alive = self.cycle.keep_alive, False

    def on_body(self, body: bytes) -> None:
        """Take in a part of the body."""
        self._chunks += 1
        if self._chunks * CHUNK_BYTES > self._received + FREE_BYTES:
            self._object(Problem(400, "tiny-chunks", f"a chunk has to have {CHUNK_BYTES} bytes on average"))
        super().on_body(body)

    def on_message_complete(self) -> None:
        """End the request."""
        self.in_body = False
        self.cycle.keep_alive = self._keep_alive
        super().on_message_complete()

    def on_response_complete(self) -> None:
        """Wait for the next request, unless the client is still about to send this one."""
        if self.in_body:
            self._linger()
        else:
            super().on_response_complete()
            self._await_request()
            self._bounds.connections.wait(self)

    def shutdown(self) -> None:
        """End with the request that is under way."""
        self._keep_alive = False
        super().shutdown()

    def _object(self, problem: Problem) -> None:
        self._problem = problem
        raise _Objection

    def _too_slow(self) -> None:
        metrics.REFUSED_CONNECTIONS.labels("too-slow").inc()
        if self._received:
            self._refuse(Problem(408, "too-slow", f"a head has to come within {self._bounds.head_seconds:g} s"))
        else:
            self.give_way()

    def _refuse(self, problem: Problem) -> None:
        if not self._deaf:
            self._answer(problem)
            self._linger()

    def _linger(self) -> None:
        """Hear nothing more, but leave the client time to read what it was told."""
        self._deaf = True
        if self.cycle:  # who would otherwise go on asking for more
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if not self.transport.is_closing():
            self.flow.pause_reading()
        self._bounds.connections.wait(self)
        self._within(LINGER_SECONDS, self.give_way)

    def _answer(self, problem: Problem) -> None:
        metrics.REQUESTS.labels(str(problem.status)).inc()
        body = problem.body()
        headers = {
            "Content-Type": MEDIA_TYPE,
            "Content-Length": str(len(body)),
            "Connection": "close",
            **problem.headers,
        }
        lines = [f"HTTP/1.1 {problem.status} {HTTPStatus(problem.status).phrase}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self.transport.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)

    def _within(self, seconds: float | None, otherwise: Callable[[], None] = lambda: None) -> None:
        """Set the one timer of this connection, or none."""
        if self._timer:
            self._timer.cancel()
        self._timer = self.loop.call_later(seconds, otherwise) if seconds else None


def _head_too_large() -> Problem:
    return Problem(431, "head-too-large", f"a head may have {HEAD_BYTES} bytes and {HEADERS} headers")
