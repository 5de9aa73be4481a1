"""Receives the body of a request within its limits, before anything in it is looked at."""

import asyncio
import zlib

from starlette.requests import Request

from services.ingest.doors.http.problems import Problem
from services.ingest.doors.http.room import Place

_GZIP = 16 + zlib.MAX_WBITS


async def receive(request: Request, place: Place, limit: int, seconds: float) -> bytes:
    """Return the body, without its compression; raises `Problem`."""
    inflate = _inflating(request.headers.get("content-encoding", "identity"))
    if int(request.headers.get("content-length", 0)) > limit:
        raise _too_large(limit)
    try:
        async with asyncio.timeout(seconds):
            return await (_inflated(request, place, limit) if inflate else _plain(request, place, limit))
    except TimeoutError:
        raise Problem(408, "too-slow", f"the body was not complete after {seconds:g} s") from None


def _inflating(encoding: str) -> bool:
    if encoding.lower() not in ("identity", "gzip"):
        detail = "a body may be compressed with gzip, or not at all"
        raise Problem(415, "unknown-encoding", detail, {"Accept-Encoding": "gzip"})
    return encoding.lower() == "gzip"


async def _plain(request: Request, place: Place, limit: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        _add(body, chunk, place, limit)
    return bytes(body)


async def _inflated(request: Request, place: Place, limit: int) -> bytes:
    body, stream = bytearray(), zlib.decompressobj(_GZIP)
    async for chunk in request.stream():
        try:
            # One byte too many is enough to know; what else the chunk may hold is not unpacked.
            _add(body, stream.decompress(chunk, limit + 1 - len(body)), place, limit)
        except zlib.error as error:
            raise _no_gzip(str(error)) from None
        if stream.unused_data:
            raise _no_gzip("something follows its end")
    if not stream.eof:
        raise _no_gzip("it ends too early")
    return bytes(body)


def _add(body: bytearray, more: bytes, place: Place, limit: int) -> None:
    if len(body) + len(more) > limit:
        raise _too_large(limit)
    place.grow(len(more))
    body += more


def _too_large(limit: int) -> Problem:
    return Problem(413, "too-large", f"a body may have {limit} bytes")


def _no_gzip(why: str) -> Problem:
    return Problem(400, "invalid-gzip", f"the body is not one member of gzip: {why}")
