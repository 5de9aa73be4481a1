"""The recipes for Kafka Connect."""

import json
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from tests.downstream.connect.worker import Worker
from tests.downstream.news import CAESAR_NEWS, CORRECTED, FIRST, GONE_NEWS, HARBOUR_NEWS, STANDING, News, article_id
from tests.downstream.page import Recipes
from tests.downstream.running import until
from tests.kafka.ports import free_ports
from tests.needs import needs
from tests.postgresql.server import Server

COMMAND = "connect-standalone.sh worker.properties {}"
SAID = ("revision", "headline", "body", "date_published", "url")
EVENTS = [FIRST, CORRECTED, GONE_NEWS, HARBOUR_NEWS, CAESAR_NEWS]

Rows = list[tuple[Any, ...]]
Connection = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def worker(recipes: Recipes, tmp_path: Path) -> Worker:
    """Return the page's worker, which does not run yet."""
    with needs("Kafka Connect"):
        worker = Worker(tmp_path)
    here = Recipes({**recipes.addresses, "127.0.0.1:8083": f"127.0.0.1:{free_ports(1)[0]}"})
    worker.write("worker.properties", here.block("Kafka Connect", "properties"))
    return worker


def test_every_committed_event_becomes_a_line(recipes: Recipes, worker: Worker) -> None:
    """As JSON, corrections behind what they correct; retractions are left out."""
    worker.write("file.properties", recipes.block("Into a file", "properties"))
    file = worker.folder / "enriched.jsonl"
    with worker.running(COMMAND.format("file.properties")) as log:
        until(lambda: file.exists() and file.read_bytes().count(b"\n") >= len(EVENTS), log)
    bodies = [json.loads(line)["article"]["body"] for line in file.read_text().splitlines()]
    assert sorted(bodies) == sorted(each["body"] for each in EVENTS)
    assert bodies.index(FIRST["body"]) < bodies.index(CORRECTED["body"])


def test_the_newest_of_each_article_becomes_a_row(recipes: Recipes, worker: Worker, postgresql: Server) -> None:
    """What was corrected is replaced, what was retracted deleted, and what an event lacks is null."""
    database = postgresql.database()
    url = make_url(database)
    address = {
        "localhost:5432/news": f"{url.host}:{url.port}/{url.database}",
        "username=news": f"username={url.username}",
    }
    here = Recipes({**recipes.addresses, **address})
    worker.write("database.properties", here.block("Into a database", "properties"))
    command = COMMAND.format("database.properties")
    with psycopg.connect(database, autocommit=True) as connection, worker.running(command) as log:
        until(lambda: _rows(connection) == _standing(), log)


def _rows(connection: Connection) -> Rows:
    """Return the rows, of which there are none before the sink has made their table."""
    if connection.execute("SELECT to_regclass('news')").fetchone() == (None,):
        return []
    columns = "article_id, revision, article_headline, article_body, article_datepublished, article_url"
    return connection.execute(f"SELECT {columns} FROM news ORDER BY 1").fetchall()  # noqa: S608  our own columns


def _standing() -> Rows:
    return sorted((article_id(url), *map(_plain(news).get, SAID)) for url, news in STANDING.items())


def _plain(news: News) -> News:
    return {"revision": 1, "headline": ""} | news
