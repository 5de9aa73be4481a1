"""Serves pages over HTTP to whoever comes, however they behave: one thread, so many connections, so much time each."""

import asyncio
import socket
import ssl
from collections.abc import Callable, Iterable
from contextlib import suppress
from http import HTTPStatus
from urllib.parse import unquote
from wsgiref.types import WSGIApplication, WSGIEnvironment

import h11

BACKLOG = 1024
CONNECTIONS = 128
"""With so many, the one that was there first gives way to a new one: a scrape is over long before its turn comes."""
CONNECTION_SECONDS = 10.0
"""How long a connection may take for everything: to agree on keys, to ask, to take the answer."""
HEAD_BYTES = 16 * 1024
CHUNK_BYTES = 16 * 1024
PAUSE_SECONDS = 0.1

_METHODS = (b"GET", b"HEAD")


class BoundedServer:
    """Answers one request a connection with what a WSGI application, which is not to wait for anything, says to it."""

    def __init__(self, app: WSGIApplication, listening: socket.socket, tls: ssl.SSLContext | None = None) -> None:
        self._app, self._listening, self._tls = app, listening, tls
        self._open: dict[asyncio.Task[None], None] = {}

    def run(self) -> None:
        """Serve for ever, in the calling thread."""
        asyncio.run(self._accept())

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        self._listening.setblocking(False)
        while True:
            try:
                connection, _ = await loop.sock_accept(self._listening)
            except OSError:  # it may be gone again, or this process may have too many files open
                await asyncio.sleep(PAUSE_SECONDS)
                continue
            if len(self._open) >= CONNECTIONS:
                self._end(next(iter(self._open)))
            task = loop.create_task(self._serve(connection))
            self._open[task] = None
            task.add_done_callback(lambda task: self._open.pop(task, None))
            await asyncio.sleep(0)  # those that are open have their turn, however many come

    def _end(self, task: asyncio.Task[None]) -> None:
        self._open.pop(task)
        task.cancel()

    async def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError, h11.ProtocolError):  # a client that is slow, gone, or speaks something else
            async with asyncio.timeout(CONNECTION_SECONDS):
                reader, writer = await _streams(connection, self._tls)
                try:
                    await self._answer(reader, writer)
                    writer.close()
                    await writer.wait_closed()
                finally:
                    writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        http = h11.Connection(h11.SERVER, max_incomplete_event_size=HEAD_BYTES)
        try:
            request = await _request(http, reader)
        except h11.RemoteProtocolError as error:
            writer.write(_answered(http, _said(HTTPStatus(error.error_status_hint))))
            return
        writer.write(_answered(http, self._page(request), whole=request.method != b"HEAD"))
        if request.method not in _METHODS:
            await _hear_out(reader, writer)

    def _page(self, request: h11.Request) -> tuple[h11.Response, bytes]:
        if request.method not in _METHODS:
            return _said(HTTPStatus.METHOD_NOT_ALLOWED, ("Allow", "GET, HEAD"))
        path, _, query = request.target.decode("latin-1").partition("?")
        headers = {f"HTTP_{name.decode().upper().replace('-', '_')}": value for name, value in request.headers}
        environ = {
            **{name: value.decode("latin-1") for name, value in headers.items()},
            "REQUEST_METHOD": "GET",
            "PATH_INFO": unquote(path, "latin-1"),
            "QUERY_STRING": query,
        }
        return _called(self._app, environ)


async def _streams(
    connection: socket.socket, tls: ssl.SSLContext | None
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader(limit=CHUNK_BYTES)
    protocol = asyncio.StreamReaderProtocol(reader)
    transport, _ = await loop.connect_accepted_socket(lambda: protocol, connection, ssl=tls)
    return reader, asyncio.StreamWriter(transport, protocol, reader, loop)


async def _request(http: h11.Connection, reader: asyncio.StreamReader) -> h11.Request:
    while (event := http.next_event()) is h11.NEED_DATA:
        http.receive_data(await reader.read(CHUNK_BYTES))
    if not isinstance(event, h11.Request):
        raise ConnectionResetError("gone before it asked for anything")
    return event


async def _hear_out(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Take in a body that nobody wants: a client that is cut off while it still sends may not read the answer."""
    if writer.can_write_eof():
        writer.write_eof()
    while await reader.read(CHUNK_BYTES):
        pass


def _called(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[h11.Response, bytes]:
    said: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], _: object = None) -> Callable[[bytes], object]:
        said.append((status, headers))
        return said.append  # type: ignore[return-value]  # no page of ours writes

    body = b"".join(app(environ, start_response))
    (status, fields), *_ = said
    return _response(int(status[:3]), fields, body), body


def _said(status: HTTPStatus, *fields: tuple[str, str]) -> tuple[h11.Response, bytes]:
    body = f"{status.phrase.lower()}\n".encode()
    return _response(status, [("Content-Type", "text/plain"), *fields], body), body


def _response(status: int, fields: Iterable[tuple[str, str]], body: bytes) -> h11.Response:
    headers = [*fields, ("Content-Length", str(len(body))), ("Connection", "close")]
    return h11.Response(status_code=status, headers=headers, reason=HTTPStatus(status).phrase.encode())


def _answered(http: h11.Connection, page: tuple[h11.Response, bytes], *, whole: bool = True) -> bytes:
    """Return an answer as it is sent: to HEAD, without its body."""
    response, body = page
    parts = [http.send(response), http.send(h11.Data(data=body)) if whole else b"", http.send(h11.EndOfMessage())]
    return b"".join(part for part in parts if part)
