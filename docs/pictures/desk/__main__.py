"""Takes the pictures: `python -m docs.pictures.desk`; needs Chromium, and looks best with Charis SIL and Inter."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from demo.process import Process

FOLDER = Path(__file__).parent
NEWS = FOLDER / "news.jsonl"
SEEDS = Path("seeds")
SEED = "e1e676e1-d272-559c-887b-d1cf09d4e91b"
VIEWS = {"stream": "/", "article": f"/articles/{SEED}", "map": "/map", "timeline": "/timeline"}
SIZE = {"width": 1200, "height": 800}
PATIENCE_SECONDS = 20


def main() -> None:
    """Take a picture of every view, by day and by night."""
    with tempfile.TemporaryDirectory() as folder, _desk(Path(folder)) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for name, path in VIEWS.items():
                _look(browser, url + path, scheme, FOLDER / f"{name}-{scheme}.png")
        browser.close()


def _look(browser: Browser, url: str, scheme: str, picture: Path) -> None:
    page = browser.new_page(viewport=SIZE, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(url)
    if picture.stem.startswith("article"):
        _explain(page)
    page.screenshot(path=picture)
    page.close()


def _explain(page: Page) -> None:
    """Open what stands beside a mark: how sure a date is, and why."""
    page.locator(".body .mark.when").first.click()
    page.evaluate("scrollTo(0, 0)")


@contextmanager
def _desk(folder: Path) -> Iterator[str]:
    """Take the news in, have it enriched, and serve it; yields where."""
    source = folder / "news"
    shutil.copytree(SEEDS, source)
    shutil.copy(NEWS, source)
    environment = os.environ | {
        "KAFKA_BOOTSTRAP_SERVERS": "",
        "DATELINE_DATA_DIR": str(folder / "data"),
        "DATELINE_SOURCE": str(source),
        "DATELINE_DESK_PORT": "0",
    }
    started = {name: Process(name, does, environment, folder) for name, does in COMMANDS.items()}
    try:
        published = started["ingest"].event("articles", PATIENCE_SECONDS)["published"]
        _await(started["desk"], f'dateline_desk_rows_total{{table="articles"}} {published}.0')
        yield str(started["desk"].event("listening")["url"]).rstrip("/")
    finally:
        for process in started.values():
            process.stop()


COMMANDS = {"ingest": "once", "enrich": "run", "desk": "serve"}


def _await(process: Process, line: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while line not in process.metrics():
        if time.monotonic() > deadline:
            raise TimeoutError(f"the desk never said {line!r}; see {process.log}")
        time.sleep(0.5)


if __name__ == "__main__":
    main()
