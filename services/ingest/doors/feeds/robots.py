"""Which pages a site lets us read, and at what pace: robots.txt, as RFC 9309 has it."""

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import httpx
from protego import Protego

from services.ingest.doors.feeds.client import NAME, Answer, Bounds
from services.ingest.doors.feeds.failure import Failed

LIMIT = 500 * 1024
"""RFC 9309 asks for no less; a site whose rules are longer is not read."""
DAY_SECONDS = 24 * 3600.0
UNAVAILABLE_SECONDS = 600.0
LONGEST_DELAY_SECONDS = 120.0
MOST = 256
"""So many sites are remembered."""

Ask = Callable[[httpx.URL, Bounds], Awaitable[Answer]]


@dataclass(frozen=True)
class _Known:
    rules: Protego | Failed
    until: float


class Robots:
    """The rules of the sites that were asked lately, each kept for a day."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._sites: OrderedDict[httpx.URL, _Known] = OrderedDict()

    async def delay(self, url: httpx.URL, bounds: Bounds) -> float:
        """Return the pause that a site asks for after a page; raises `Failed` if it must not be read, or not now."""
        rules = (await self._known(url.copy_with(raw_path=b"/robots.txt"), bounds)).rules
        if isinstance(rules, Failed):
            raise Failed(rules.code, str(rules))
        if not rules.can_fetch(str(url), NAME):
            raise Failed("robots", f"the robots.txt of {url.host} does not let {NAME} read {url}", lasting=True)
        return min(rules.crawl_delay(NAME) or 0.0, LONGEST_DELAY_SECONDS)

    async def _known(self, site: httpx.URL, bounds: Bounds) -> _Known:
        known = self._sites.get(site)
        if known is None or known.until < time.monotonic():
            self._sites[site] = known = await self._asked(site, bounds)
        self._sites.move_to_end(site)
        if len(self._sites) > MOST:
            self._sites.popitem(last=False)
        return known

    async def _asked(self, site: httpx.URL, bounds: Bounds) -> _Known:
        try:
            answer = await self._ask(site, replace(bounds, limit=LIMIT))
        except Failed as failed:
            if failed.lasting:
                raise
            return _Known(failed, time.monotonic() + UNAVAILABLE_SECONDS)
        if answer.status == 429 or answer.status >= 500:
            unavailable = Failed("robots-unavailable", f"{answer.url} answered {answer.status}")
            return _Known(unavailable, time.monotonic() + UNAVAILABLE_SECONDS)
        # Any other answer without rules, 404 above all, forbids nothing.
        return _Known(Protego.parse(answer.body.decode(errors="replace")), time.monotonic() + DAY_SECONDS)
