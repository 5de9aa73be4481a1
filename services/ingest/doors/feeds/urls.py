"""Which addresses of the web are asked at all, whatever host they name."""

import re

import httpx

from services.ingest.doors.feeds.failure import Failed

SHOWN = 200
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+")
_PORTS = frozenset({80, 443, *range(1024, 65536)})
"""At the others stand other services, which might take a request for a command."""


def fetchable(text: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return a URL that may be asked, without the credentials and the fragment that it may have; raises `Failed`."""
    shown = repr(text[:SHOWN])
    try:
        url = (base.join(text) if base else httpx.URL(text)).copy_with(username=None, password=None, fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise Failed("refused-url", f"{shown}: {error}", lasting=True) from error
    if url.scheme not in ("http", "https") or not _HOST.fullmatch(url.raw_host.decode()):
        raise Failed("refused-url", f"{shown} is no address of the web", lasting=True)
    if (url.port or 80) not in _PORTS:
        raise Failed("refused-port", f"{shown} is at a port of another service", lasting=True)
    return url
