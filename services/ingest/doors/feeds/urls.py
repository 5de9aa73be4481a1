"""Which addresses of the web are asked at all, whatever host they name."""

import httpx

from services.ingest.doors.feeds.failure import Failed

_PORTS = (80, 443)
_FIRST_USER_PORT = 1024
"""Below it stand other services, which might take a request for a command."""
SHOWN = 200


def fetchable(text: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return a URL that may be asked, without the credentials and the fragment that it may have; raises `Failed`."""
    try:
        url = (base.join(text) if base else httpx.URL(text)).copy_with(username=None, password=None, fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise Failed("refused-url", f"{text[:SHOWN]!r}: {error}", lasting=True) from error
    if url.scheme not in ("http", "https") or not url.host:
        raise Failed("refused-url", f"{text[:SHOWN]!r} is no address of the web", lasting=True)
    if url.port is not None and url.port not in _PORTS and url.port < _FIRST_USER_PORT:
        raise Failed("refused-port", f"{url} is at a port of another service", lasting=True)
    return url
