"""How long the page takes over many articles: `python -m benchmarks.desk.page [--articles 100000]`, with a browser."""

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from benchmarks.desk.generated import fill
from services.desk.database import open_database
from services.desk.page.application import application
from services.desk.page.guard import Guard
from services.desk.server import serving
from services.desk.settings import Settings
from services.desk.tallies import actor_counts
from streaming.service import Service

PORT = 8098
ROUNDS = 5


def main() -> None:
    """Fill a database, and look at every page a few times, each in a window that has seen none before."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    articles = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as folder:
        engine = open_database("", Path(folder))
        fill(engine, articles)
        with engine.connect() as connection:
            name = connection.execute(actor_counts.select().order_by(actor_counts.c.articles.desc())).mappings().first()
        assert name  # noqa: S101
        service = Service()
        settings = Settings(desk_port=PORT, data_dir=Path(folder))
        with serving(service, Guard(application(engine, 10, service.stop), ""), settings):
            print(f"| page, {articles:,} articles | median of {ROUNDS} first views, s | slowest, s |\n|---|---|---|")
            for path in ("/", f"/?actor={name['name']}", "/map", "/timeline", "/actors", f"/actors/{name['name']}"):
                _tell(path, [_seen(path) for _ in range(ROUNDS)])


def _seen(path: str) -> float:
    """Return how long it takes until a browser has drawn a page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        took = _drawn(browser, path)
        browser.close()
    return took


def _drawn(browser: Browser, path: str) -> float:
    page = browser.new_page()
    began = time.monotonic()
    page.goto(f"http://127.0.0.1:{PORT}{path}", wait_until="load")
    page.evaluate("new Promise(requestAnimationFrame)")
    return time.monotonic() - began


def _tell(path: str, took: list[float]) -> None:
    print(f"| `{path}` | {median(took):.2f} | {max(took):.2f} |")


if __name__ == "__main__":
    main()
