"""What happens in the newsroom while it is watched: steady work, and some faults, in three minutes."""

import json
import os
import random
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import httpx

from benchmarks.stream.articles import json_lines
from docs.pictures.newsroom import TOKENS, Newsroom

SECONDS = 180
_ARTICLES = 4_000
_OUTLETS = ("The Example", "Morning Post", "Evening Star", "Harbour News", "Valley Courier")
_LANGUAGES = ("en", "en", "en", "en-GB", "en-US", "de", "fr", None)


class Day:
    """Brings articles by every door, and breaks something now and then."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._articles = map(json.loads, json_lines(_ARTICLES))
        self._chance = random.Random(1)  # noqa: S311  chance that repeats itself is what is wanted
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{newsroom.ports['http']}", timeout=60)
        self._post = ThreadPoolExecutor(8)
        self.feed: list[dict[str, Any]] = self._some(12)

    def pass_by(self) -> None:
        """Live through it, a second at a time."""
        plan: dict[int, Callable[[], None]] = {
            1: self._newsroom.follow,
            20: self._strangers,
            30: self._unreadable,
            40: self._poison,
            55: lambda: self._end("enrich-2"),
            70: lambda: self._newsroom.start("enrich-2", "enrich", "run"),
            95: lambda: self._end("register"),
            97: lambda: self._newsroom.start("register", "ingest", "register"),
            125: self._import,
            150: self._end_tagger,
        }
        began = time.monotonic()
        for second in range(SECONDS):
            plan.get(second, lambda: None)()
            self._steady(second)
            time.sleep(max(0, began + second + 1 - time.monotonic()))

    def _steady(self, second: int) -> None:
        for number, name in enumerate(TOKENS):
            if second % 3 == number:
                self._send(name, self._some(1 + (second // 10) % 3))
        if second % 6 == 2:
            self._write(f"wire-{second}", self._some(2 + second % 4))
        if second % 10 == 0:
            self.feed = self._some(3) + self.feed[:20]
            self._send("agency", [self._embargoed()])

    def _some(self, count: int) -> list[dict[str, Any]]:
        return [self._fresh(next(self._articles)) for _ in range(count)]

    def _fresh(self, article: dict[str, Any]) -> dict[str, Any]:
        published = datetime.now(UTC) - timedelta(seconds=self._chance.expovariate(1 / 600))
        article["datePublished"] = published.isoformat(timespec="seconds")
        article["publisher"] = {"name": self._chance.choice(_OUTLETS)}
        if language := self._chance.choice(_LANGUAGES):
            article["language"] = language
        article["body"] = article["body"][: self._chance.randrange(300, 1_500)]
        return article

    def _embargoed(self) -> dict[str, Any]:
        (article,) = self._some(1)
        until = datetime.now(UTC) + timedelta(seconds=30)
        return {
            "uri": article["url"],
            "standard": {"name": "ninjs", "version": "3.0"},
            "headlines": [{"role": "main", "value": article["headline"]}],
            "bodies": [{"role": "main", "contentType": "text/plain", "value": article["body"]}],
            "embargoedUntil": until.isoformat(timespec="seconds"),
        }

    def _send(self, source: str, articles: list[dict[str, Any]], token: str = "") -> None:
        token = token or TOKENS[source]
        told = {"Authorization": f"Bearer {token}"}
        self._post.submit(self._http.post, "/articles", json=articles, headers=told)

    def _write(self, name: str, articles: list[dict[str, Any]]) -> None:
        part = self._newsroom.folder / "part"
        part.write_text("".join(json.dumps(article) + "\n" for article in articles))
        part.rename(self._newsroom.source / f"{name}.jsonl")

    def _strangers(self) -> None:
        for _ in range(60):
            self._send("", self._some(1), token="a-token-that-nobody-knows")  # noqa: S106
        self._send("daily", [{"headline": "Nothing", "datePublished": "once upon a time"}] * 25)

    def _unreadable(self) -> None:
        for number in range(8):
            (self._newsroom.source / f"broken-{number}.json").write_text('{"headline": ')

    def _poison(self) -> None:
        self._newsroom.publish("articles", *((f"poison-{number}".encode(), b"poison") for number in range(30)))

    def _import(self) -> None:
        self._write("archive", self._some(150))

    def _end(self, name: str) -> None:
        os.kill(self._newsroom.pid(name), signal.SIGKILL)

    def _end_tagger(self) -> None:
        pid = self._newsroom.pid("enrich-1")
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        os.kill(int(children[-1]), signal.SIGKILL)


@contextmanager
def published(day: Day, port: int) -> Iterator[None]:
    """Serve what the day has for feeds: two that are read, and one that is closed."""

    class Feed(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(410 if self.path == "/closed" else 200 if self.path in ("/morning", "/evening") else 404)
            self.end_headers()
            self.wfile.write(_rss(day.feed).encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is theirs
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Feed)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


def _rss(articles: list[dict[str, Any]]) -> str:
    items = "".join(
        f"<item><title>{escape(said['headline'])}</title><link>{said['url']}</link>"
        f"<description>{escape(said['body'])}</description></item>"
        for said in articles
    )
    return f'<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'
