"""Fetches one page after the other, as a feed would."""

import asyncio
from collections.abc import Sequence
from typing import Any

from services.ingest.doors.feeds.client import Client
from services.ingest.doors.feeds.connection import Resolve, system_addresses
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.fetch import Fetched, Fetcher
from services.ingest.doors.feeds.hosts import Hosts

LIMIT = 100_000


def fetch_all(
    *urls: str, allow: Sequence[str] = ("localhost",), resolve: Resolve = system_addresses, seconds: float = 20.0
) -> list[str]:
    """Return of each fetch its status and its body, or the code with which it failed."""
    feed = Feed.model_validate({"url": urls[0], "name": "feed", "allow_private": list(allow)})

    async def run() -> list[str]:
        fetcher = Fetcher(Client(resolve, seconds), Hosts(gap_seconds=0, at_once=4))
        return [await _told(fetcher, feed, url) for url in urls]

    return asyncio.run(run())


def fetch(url: str, **more: Any) -> str:
    """Return of a fetch its status and its body, or the code with which it failed."""
    return fetch_all(url, **more)[0]


async def _told(fetcher: Fetcher, feed: Feed, url: str) -> str:
    try:
        fetched: Fetched = await fetcher.fetch(feed, url, LIMIT)
    except Failed as failed:
        return failed.code
    moved = f" moved to {fetched.moved_to}" if fetched.moved_to else ""
    return f"{fetched.answer.status} {fetched.answer.body.decode()}{moved}"
