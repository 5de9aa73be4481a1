"""Fetches as a polite reader does: by robots.txt, in turn, and through a few redirects, each checked as the first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import MappingProxyType

import httpx

from services.ingest.doors.feeds.client import Answer, Bounds, Client
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.hosts import Hosts
from services.ingest.doors.feeds.metrics import FETCHED_BYTES, FETCHES
from services.ingest.doors.feeds.robots import Robots
from services.ingest.doors.feeds.urls import fetchable

NOT_MODIFIED = 304
REDIRECTS = 5
LONGEST_HOLD_SECONDS = 24 * 3600.0
_PERMANENT = (301, 308)
_REDIRECT = (*_PERMANENT, 302, 303, 307)
_HOLD = (429, 503)
_LASTING = frozenset({400, 401, 403, 404, 405, 406, 410, 414, 451})


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

    async def fetch(
        self, feed: Feed, url: str, limit: int, headers: Mapping[str, str] = MappingProxyType({})
    ) -> Fetched:
        """Return an answer of 200 or 304 to what a feed needs, and count it; raises `Failed`."""
        try:
            fetched = await self._follow(fetchable(url), Bounds(limit, feed.allow_private), headers, self._robots)
            _check(fetched.answer)
        except Failed as failed:
            FETCHES.labels(feed.name, failed.code).inc()
            raise
        FETCHES.labels(feed.name, "unchanged" if fetched.answer.status == NOT_MODIFIED else "fetched").inc()
        FETCHED_BYTES.labels(feed.name).inc(len(fetched.answer.body))
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
            url = fetchable(_as_sent(target), base=url)
        raise Failed("too-many-redirects", f"{start} leads on and on", lasting=True)

    async def _ask(self, url: httpx.URL, bounds: Bounds, headers: Mapping[str, str], delay: float) -> Answer:
        async with self._hosts.turn(url.host, delay):
            answer = await self._client.get(url, bounds, headers)
            if answer.status in _HOLD:
                self._hosts.hold(url.host, retry_after(answer))
        return answer


def _check(answer: Answer) -> None:
    if answer.status not in (200, NOT_MODIFIED):
        lasting = answer.status in _LASTING
        raise Failed(
            f"http-{answer.status}", f"{answer.url} answered {answer.status}", lasting=lasting, status=answer.status
        )


def _as_sent(header: str) -> str:
    """Return a header's text: there is UTF-8 in it, though no standard says so."""
    return header.encode("latin-1").decode(errors="replace")


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
