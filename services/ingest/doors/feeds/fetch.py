"""Fetches as a polite reader does: by robots.txt, in turn, and through a few redirects, each checked as the first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType

import httpx

from services.ingest.doors.feeds.client import Answer, Bounds, Client
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.hosts import Hosts
from services.ingest.doors.feeds.robots import Robots

REDIRECTS = 5
LONGEST_HOLD_SECONDS = 24 * 3600.0
_PERMANENT = (301, 308)
_REDIRECT = (*_PERMANENT, 302, 303, 307)
_HOLD = (429, 503)
_LASTING = frozenset({400, 401, 403, 404, 405, 406, 410, 414, 451})
_PORTS = (80, 443)
_FIRST_USER_PORT = 1024


@dataclass(frozen=True)
class Fetched:
    """An answer, and whether the address it was asked at has moved for good, and where to."""

    answer: Answer
    moved_to: str | None = None


class Fetcher:
    """Fetches for all feeds."""

    def __init__(self, client: Client, hosts: Hosts) -> None:
        self._client, self._hosts = client, hosts
        self._robots = Robots(self._follow_unasked)

    async def fetch(self, url: str, bounds: Bounds, headers: Mapping[str, str] = MappingProxyType({})) -> Fetched:
        """Return an answer of 200 or 304; raises `Failed`."""
        fetched = await self._follow(address(url), bounds, headers, self._robots)
        status = fetched.answer.status
        if status not in (200, 304):
            message = f"{fetched.answer.url} answered {status}"
            raise Failed(f"http-{status}", message, lasting=status in _LASTING, status=status)
        return fetched

    async def _follow_unasked(self, url: httpx.URL, bounds: Bounds) -> Answer:
        """Fetch a robots.txt, for which there is no other robots.txt to ask."""
        return (await self._follow(url, bounds, {}, None)).answer

    async def _follow(
        self, start: httpx.URL, bounds: Bounds, headers: Mapping[str, str], robots: Robots | None
    ) -> Fetched:
        url, moved = start, True
        for _ in range(REDIRECTS + 1):
            delay = await robots.delay(url, bounds) if robots else 0.0
            answer = await self._ask(url, bounds, headers, delay)
            target = answer.headers.get("location")
            if answer.status not in _REDIRECT or target is None:
                return Fetched(answer, str(url) if moved and url != start else None)
            # Moved for good only if every step says so.
            moved = moved and answer.status in _PERMANENT
            url = address(target, base=url)
        raise Failed("too-many-redirects", f"{start} leads on and on", lasting=True)

    async def _ask(self, url: httpx.URL, bounds: Bounds, headers: Mapping[str, str], delay: float) -> Answer:
        async with self._hosts.turn(url.host, delay):
            answer = await self._client.get(url, bounds, headers)
            if answer.status in _HOLD:
                self._hosts.hold(url.host, retry_after(answer))
        return answer


def address(text: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return a URL that may be asked, without the credentials and the fragment that it may have; raises `Failed`."""
    try:
        url = (base.join(text) if base else httpx.URL(text)).copy_with(username=None, password=None, fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise Failed("refused-url", f"{text[:200]!r}: {error}", lasting=True) from error
    if url.scheme not in ("http", "https") or not url.host:
        raise Failed("refused-url", f"{text[:200]!r} is no address of the web", lasting=True)
    if url.port is not None and url.port not in _PORTS and url.port < _FIRST_USER_PORT:
        raise Failed("refused-port", f"{url} is at a port of another service", lasting=True)
    return url


def retry_after(answer: Answer) -> float:
    """Return how many seconds a server wants to be left alone, by its number or its date; at most a day."""
    said = answer.headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return min(float(said), LONGEST_HOLD_SECONDS)
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, TypeError):
        return 0.0
    seconds = (until.astimezone(UTC) - datetime.now(UTC)).total_seconds()
    return min(max(seconds, 0.0), LONGEST_HOLD_SECONDS)
