"""The register's state folder is lost, stale, damaged or full: it is a copy, which anything may happen to."""

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from demo.process import Process
from tests.e2e.health import await_ready, await_unready
from tests.e2e.installation import kill
from tests.fault.extent import KILLS
from tests.fault.news import revised
from tests.fault.published import await_published, judge
from tests.fault.test_disk import fill, little_room
from tests.fault.trial import Trial

ARTICLES = 50
"""How many come in between two kills, each in four versions, and are then taken back."""
DISK_BYTES = 8 * 1024 * 1024
SEED = 1

Harm = Callable[[Path], None]


def lost(state: Path) -> None:
    """Delete it."""
    shutil.rmtree(state)


def stale(state: Path) -> None:
    """Put back what it was a kill ago, and keep what it is for the next time."""
    backup, before = state.with_name("backup"), state.with_name("before")
    shutil.copytree(state, before)
    if backup.exists():
        shutil.rmtree(state)
        backup.rename(state)
    before.rename(backup)


def damaged(*patterns: str) -> Harm:
    """Flip bytes all over some of its files, in place: as a process that has them open sees it too."""

    def flip(state: Path) -> None:
        chance = random.Random(SEED)  # noqa: S311  chance that repeats itself is what is wanted
        for path in (path for pattern in patterns for path in state.rglob(pattern)):
            with path.open("r+b") as file:
                for place in range(0, path.stat().st_size, 128):
                    file.seek(place)
                    file.write(chance.randbytes(1))

    return flip


HARMS = {
    "lost": lost,
    "stale": stale,
    "tables damaged": damaged("*.sst"),
    "log damaged": damaged("*.log"),
    "manifest damaged": damaged("MANIFEST-*"),
    "CURRENT damaged": damaged("CURRENT"),
}


def register(trial: Trial, **settings: str) -> Process:
    """Start the register: a process of its own on Kafka, else that of the door."""
    command = "register" if trial.installation.bootstrap_servers else "watch"
    return trial.start("ingest", command, identity="register", **settings)


def door(trial: Trial) -> None:
    """Start the door, where it is not the register's process."""
    if trial.installation.bootstrap_servers:
        trial.start_alone("ingest", "watch")


def say(trial: Trial, round_: int) -> None:
    """Let a file come in that holds what was said the last time, too."""
    news = [revised(f"round-{number}", ARTICLES, withdrawn=True) for number in range(max(0, round_ - 1), round_ + 1)]
    trial.write([said.as_json() for part in news for said in part])
    trial.articles += len(news[-1])


@pytest.mark.parametrize("harm", HARMS)
def test_it_is_harmed_between_kills(trial: Trial, harm: str) -> None:
    """What was said before is known to the topic, from which the copy is made anew, or brought up to date."""
    door(trial)
    for round_ in range(KILLS):
        judging = register(trial)
        say(trial, round_)
        await_published(trial)
        kill(judging)
        HARMS[harm](trial.installation.folder / "state")
    say(trial, KILLS)
    register(trial)
    judge(trial, f"the register's state folder: {harm}, {KILLS} times")


def test_it_is_damaged_while_the_register_runs(trial: Trial) -> None:
    """The register lives on, and makes the copy anew."""
    door(trial)
    for round_ in range(KILLS):
        judging = register(trial)
        say(trial, 2 * round_)
        await_published(trial)
        judging.stop()
        judging = register(trial)  # what was in a log is in a table now
        await_ready(judging)
        HARMS["tables damaged"](trial.installation.folder / "state")
        say(trial, 2 * round_ + 1)
        await_published(trial)
        judging.stop()
        assert judging.wait(0) == 0
    register(trial)
    judge(trial, f"the register's state folder: damaged while it runs, {KILLS} times")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with little room."""
    (tmp_path / "register").mkdir()
    with little_room(tmp_path / "register", DISK_BYTES) as folder:
        yield folder


def test_it_has_no_room(kafka: Trial, small_disk: Path) -> None:
    """The register is unready while it lasts, and goes on when there is room."""
    judging = register(kafka, DATELINE_DATA_DIR=str(small_disk))
    door(kafka)
    say(kafka, 0)
    await_published(kafka)
    fill(small_disk / "filler")
    say(kafka, 1)
    await_unready(judging)
    kafka.hold(10)
    assert judging.runs()
    (small_disk / "filler").unlink()
    say(kafka, 2)
    judge(kafka, "disk full under the register's state folder")
