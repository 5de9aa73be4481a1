"""A web site on loopback that does what it is told, and keeps a log of what it was asked."""

import hashlib
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handle = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Page:
    """What stands at a path: a body that is answered with an ETag, or whatever `handle` does."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    handle: Handle | None = None


@dataclass(frozen=True)
class Asked:
    """A request, and the status of its answer; the names of its headers are in lower case."""

    path: str
    headers: Mapping[str, str]
    status: int


class Site:
    """A server in a thread of its own. What it does not have, robots.txt among it, is answered 404."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.log: list[Asked] = []
        self.ended = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site._answer(self)

            def log_message(self, *_: object) -> None:
                """Log nothing on the terminal."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def url(self, path: str, host: str = "localhost") -> str:
        """Return the address of a path."""
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, body: str | bytes = b"", status: int = 200, **headers: str) -> None:
        """Put a page; `Content_Type` is the header `Content-Type`."""
        raw = body.encode() if isinstance(body, str) else body
        self.pages[path] = Page(raw, status, {name.replace("_", "-"): value for name, value in headers.items()})

    def put_handler(self, path: str, handle: Handle) -> None:
        """Put something that answers by itself."""
        self.pages[path] = Page(handle=handle)

    def asked(self, path: str) -> list[int]:
        """Return the statuses of the answers at a path, in order."""
        return [asked.status for asked in self.log if asked.path == path]

    def close(self) -> None:
        """Stop answering."""
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        page = self.pages.get(request.path, Page(status=404))
        etag = f'"{hashlib.sha256(page.body).hexdigest()}"'
        same = page.status == 200 and request.headers.get("If-None-Match") == etag
        status = 304 if same else page.status
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.log.append(Asked(request.path, headers, status))
        if page.handle:
            page.handle(request)
            return
        request.send_response(status)
        sent = {"ETag": etag, "Content-Length": "0" if same else str(len(page.body)), **page.headers}
        for name, value in sent.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(b"" if same else page.body)


@contextmanager
def open_site() -> Iterator[Site]:
    """Serve while inside."""
    site = Site()
    try:
        yield site
    finally:
        site.close()
