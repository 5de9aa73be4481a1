"""One request, answered within bounds: of time from beginning to end, and of bytes as sent and as unpacked."""

import asyncio
import ssl
import zlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace

import httpcore
import httpx

from services.ingest.doors.feeds.connection import PinnedBackend, Resolve
from services.ingest.doors.feeds.failure import Failed
from services.ingest.version import VERSION

NAME = "Dateline"
"""What robots.txt may call us."""
CONNECT_SECONDS = 10.0
_ALWAYS = {"User-Agent": f"{NAME}/{VERSION}", "Accept-Encoding": "gzip", "Connection": "close"}
_GZIP = zlib.MAX_WBITS | 16


@dataclass(frozen=True)
class Bounds:
    """What a feed may ask for: bodies of at most `limit` bytes; `private` hosts may be on private addresses."""

    limit: int
    private: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Answer:
    """What a server answered; the names of headers are in lower case."""

    url: httpx.URL
    status: int
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def media_type(self) -> str:
        """The type of the body, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


class Client:
    """Asks servers. No proxies, cookies or credentials of the environment, and no connection is used twice."""

    def __init__(self, resolve: Resolve, seconds: float) -> None:
        self._resolve, self._seconds = resolve, seconds
        self._tls = ssl.create_default_context()

    async def get(self, url: httpx.URL, bounds: Bounds, headers: Mapping[str, str]) -> Answer:
        """Return the answer, whatever its status; raises `Failed`."""
        try:
            async with asyncio.timeout(self._seconds):
                return await self._get(url, bounds, headers)
        except TimeoutError:
            raise Failed("too-slow", f"{url} did not end within {self._seconds:g} s") from None
        except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError) as error:
            raise Failed("unreachable", f"{url}: {error or type(error).__name__}") from error

    async def _get(self, url: httpx.URL, bounds: Bounds, headers: Mapping[str, str]) -> Answer:
        backend = PinnedBackend(self._resolve, bounds.private)
        asked = {**_ALWAYS, **headers}
        # A pool for this request alone: a connection that one feed may have is not for another.
        async with (
            httpcore.AsyncConnectionPool(ssl_context=self._tls, network_backend=backend) as pool,
            pool.stream(
                "GET",
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=[("Host", url.netloc), *((name, value.encode("latin-1")) for name, value in asked.items())],
                extensions={"timeout": {"connect": CONNECT_SECONDS}},
            ) as response,
        ):
            found = {name.decode().lower(): value.decode("latin-1") for name, value in response.headers}
            answer = Answer(url, response.status, found)
            if response.status != 200:  # nobody reads what an error or a redirect says
                return answer
            body = await _body(response.aiter_stream(), found.get("content-encoding", ""), bounds.limit)
            return replace(answer, body=body)


async def _body(chunks: AsyncIterator[bytes], encoding: str, limit: int) -> bytes:
    if encoding.strip().lower() not in ("", "identity", "gzip", "x-gzip"):
        raise Failed("unknown-encoding", f"the body is packed as {encoding[:40]!r}, which was not asked for")
    unpack = Gunzip(limit) if "gzip" in encoding.lower() else None
    body, received = bytearray(), 0
    async for chunk in chunks:
        received += len(chunk)
        body += unpack(chunk) if unpack else chunk
        if max(received, len(body)) > limit:
            raise Failed("too-large", f"more than {limit} bytes", lasting=True)
    return bytes(body)


class Gunzip:
    """Unpacks piece by piece, and never more than a byte beyond the limit."""

    def __init__(self, limit: int) -> None:
        self._left = limit + 1
        self._stream = zlib.decompressobj(_GZIP)

    def __call__(self, packed: bytes) -> bytes:
        """Return what comes out of the next piece; raises `Failed`."""
        if not self._left:
            return b""
        try:
            found = self._stream.decompress(packed, self._left)
        except zlib.error as error:
            raise Failed("broken-gzip", str(error)) from error
        self._left -= len(found)
        return found
