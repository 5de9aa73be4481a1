"""A desk that serves on this machine, and a real Chromium to look at it."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import Engine

from services.desk.database import open_database
from services.desk.page.application import application
from services.desk.page.guard import Guard
from services.desk.rows import rows
from services.desk.server import serving
from services.desk.settings import Settings
from services.desk.writing import write
from streaming.service import Service
from tests.kafka.ports import free_ports
from tests.needs import Missing, needs
from tests.services.desk.page import news


@dataclass(frozen=True)
class Served:
    """A desk that is served, and its database."""

    engine: Engine
    url: str

    def say(self, article_id: str, event: bytes) -> None:
        """Write an event, as the sink does."""
        with self.engine.begin() as connection:
            write(connection, {article_id: [rows(event)]})


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Return a desk with one article."""
    with serve(tmp_path) as desk:
        body = "NATO met in Kyiv on Friday."
        tags: dict[str, Any] = {
            "actors": [news.actor(body, "NATO")],
            "locations": [news.place(body, "Kyiv")],
            "dates": [news.when(body, "Friday")],
        }
        desk.say("first", news.event("first", body, headline="They met", **tags))
        yield desk


def serve(folder: Path, token: str = "") -> "_Serving":
    """Return a desk to be entered."""
    return _Serving(folder, token)


class _Serving(ExitStack):
    def __init__(self, folder: Path, token: str) -> None:
        super().__init__()
        self._folder, self._token = folder, token

    def __enter__(self) -> Served:  # type: ignore[override]
        engine = open_database("", self._folder)
        self.callback(engine.dispose)
        settings, service = Settings(desk_port=free_ports(1)[0], data_dir=self._folder), Service()
        app = Guard(application(engine, 10, service.stop), self._token)
        self.enter_context(serving(service, app, settings))
        return Served(engine, f"http://127.0.0.1:{settings.desk_port}")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return Debian's Chromium."""
    with needs("Chromium"):
        path = shutil.which("chromium")
        if path is None:
            raise Missing("apt-get install chromium")
    with sync_playwright() as playwright:
        # Without its sandbox, as it runs as root in containers; it sees nothing but pages of ours.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Return a new window, whose script must not fail."""
    window = chromium.new_page()
    failed: list[str] = []
    window.on("pageerror", lambda error: failed.append(str(error)))
    window.on("console", lambda said: failed.append(said.text) if "Security Policy" in said.text else None)
    yield window
    window.close()
    assert not failed
