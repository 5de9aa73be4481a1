"""The desk is killed, and so is its database, which may also be away or full: the rows are what the topic said last."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.pool import NullPool

from demo.process import Process
from tests.e2e.health import await_ready, await_unready
from tests.e2e.installation import kill
from tests.fault.extent import ARTICLES, KILLS
from tests.fault.history import Said, history
from tests.fault.table import ROWS, Row
from tests.fault.test_disk import fill, little_room
from tests.fault.trial import Trial
from tests.postgresql.server import Server
from tests.services.desk.newest import differences, newest

BATCH = 1_000
LITTLE = 200
"""How many records come in between two kills at a point."""
TOPIC = "articles.enriched"


class Reading:
    """A desk that reads what is said into a database."""

    def __init__(self, trial: Trial, url: str) -> None:
        self.trial, self.url, self._said = trial, url, 0
        self._history: Iterator[Said] = history(ARTICLES * 10)
        made = make_url(url)
        driver = "postgresql+psycopg" if made.get_backend_name() == "postgresql" else made.drivername
        self.engine: Engine = create_engine(made.set(drivername=driver), poolclass=NullPool)

    def say(self, count: int) -> None:
        """Say so much more."""
        self._said += count
        while batch := list(islice(self._history, min(count, BATCH))):
            count -= len(batch)
            self.trial.installation.publish(TOPIC, *((key.encode(), value) for key, value in batch))

    def start(self, point: str = "") -> Process:
        """Start the desk; at a point it is killed."""
        launcher = f"tests.fault.failpoint {point} kill 1" if point else ""
        return self.trial.start_alone("desk", "run", launcher, DATELINE_DATABASE_URL=self.url)

    def read(self) -> int:
        """Return how many records are in the rows; none where there are no tables yet, or no database."""
        try:
            with self.engine.connect() as connection:
                return int(connection.execute(text("SELECT coalesce(sum(next), 0) FROM offsets")).scalar_one())
        except (OperationalError, ProgrammingError):
            return 0

    def await_read(self, count: int) -> None:
        """Wait until so many records are in the rows."""
        self.trial.await_true(lambda: self.read() >= count, f"{count} records in the database")

    def judge(self, fault: str) -> None:
        """Wait until all is read, stop the desk, and hold its rows against what was said."""
        self.await_read(self._said)
        self.trial.observe()
        self.trial.installation.stop()
        events = newest((seen.key, seen.raw) for seen in self.trial.installation.committed(TOPIC))
        database = f"embedded, {self.engine.dialect.name}"
        found = differences(events, self.engine)
        ROWS.append(Row(fault, database, self._said, len(found), 0, None, self.trial.peak_memory))
        assert found == []


@pytest.fixture
def reading(embedded: Trial, database_url: str) -> Reading:
    """Return a desk of each kind of database."""
    return Reading(embedded, database_url)


@pytest.fixture
def on_server(embedded: Trial) -> Iterator[tuple[Reading, Server]]:
    """Return a desk at a PostgreSQL of its own."""
    with Server() as server:
        yield Reading(embedded, server.database()), server


@pytest.mark.parametrize("point", [pytest.param("rows-before-commit", marks=pytest.mark.short), "rows-after-commit"])
def test_the_desk_is_killed_at_its_commit(reading: Reading, point: str) -> None:
    """What was not committed is read again, and what was committed is not."""
    for _ in range(KILLS):
        reading.say(LITTLE)
        reading.trial.await_end(reading.start(point))
    reading.start()
    reading.judge(f"kill -9 the desk, {point}, {KILLS} times")


def test_the_desk_is_killed_while_it_writes(reading: Reading) -> None:
    """At any moment, again and again."""
    reading.say(ARTICLES)
    for step in range(1, KILLS + 1):
        desk = reading.start()
        reading.await_read(ARTICLES * step // (KILLS + 1))
        kill(desk)
    reading.start()
    reading.judge(f"kill -9 the desk while it writes, {KILLS} times")


def test_postgresql_is_killed_while_it_writes(on_server: tuple[Reading, Server]) -> None:
    """The desk is not ready while the database is away, and goes on with what that had committed."""
    reading, server = on_server
    reading.say(ARTICLES)
    desk = reading.start()
    for step in range(1, KILLS + 1):
        reading.await_read(ARTICLES * step // (KILLS + 1))
        server.kill()
        await_unready(desk)
        server.start()
    reading.judge(f"kill -9 PostgreSQL, {KILLS} times")


def test_the_database_is_away_when_the_desk_starts(on_server: tuple[Reading, Server]) -> None:
    """It waits, and says what for."""
    reading, server = on_server
    reading.say(LITTLE)
    server.kill()
    desk = reading.start()
    assert "refused" in desk.event("database_unavailable")["error"]
    await_unready(desk)
    server.start()
    await_ready(desk)
    reading.judge("PostgreSQL is away at the start")


def test_the_disk_of_the_database_is_full(embedded: Trial, tmp_path: Path) -> None:
    """It is told in a line; nothing is lost, and the desk goes on when there is room."""
    folder = tmp_path / "small"
    folder.mkdir()
    with little_room(folder):
        reading = Reading(embedded, f"sqlite:///{folder / 'desk.sqlite3'}")
        desk = reading.start()
        await_ready(desk)
        fill(folder / "filler")
        reading.say(LITTLE)
        assert "full" in desk.event("database_unavailable")["error"]
        await_unready(desk)
        (folder / "filler").unlink()
        reading.judge("disk full under the desk's SQLite")
