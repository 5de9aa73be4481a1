"""The register dies, sleeps, comes and goes, with much that waits to be judged."""

from itertools import cycle

import pytest

from demo.process import Process
from tests.e2e.health import await_ready
from tests.e2e.installation import kill
from tests.fault.extent import KILLS, THOROUGH
from tests.fault.news import revised
from tests.fault.published import await_published, judge
from tests.fault.trial import Trial, thaw

ARTICLES = 1_000 if THOROUGH else 400
"""How many wait for the register, each in four versions, and then taken back."""
BATCH_ARTICLES = 200
"""A batch holds no more of them: so often can the register be killed at one, and something be left."""
CHANGES = 4
DELETIONS = 3
"""After how many the register is killed."""
FORGETFUL = "tests.fault.forgetful"


def submitted(trial: Trial) -> None:
    """Let much wait to be judged, and nobody be there who might."""
    trial.put([said.as_json() for said in revised("news", ARTICLES, withdrawn=True)])
    door = trial.start_alone("ingest", "once", identity="door")
    trial.await_end(door)
    assert trial.installation.committed("articles") == []


def register(trial: Trial, identity: str, launcher: str = "") -> Process:
    """Start a register of that identity, with a folder of its own."""
    folder = str(trial.installation.folder / identity)
    return trial.start("ingest", "register", launcher, identity, DATELINE_DATA_DIR=folder)


@pytest.mark.parametrize("point", ["mid-judgement", "after-produce", "before-commit", "after-commit"])
def test_the_register_is_killed(kafka: Trial, point: str) -> None:
    """Again and again: its successor goes on where it was."""
    submitted(kafka)
    nth = BATCH_ARTICLES // 2 if point == "mid-judgement" else 1
    for _ in range(ARTICLES // BATCH_ARTICLES):
        kafka.await_end(register(kafka, "register", f"tests.fault.failpoint {point} kill {nth}"))
    register(kafka, "register")
    judge(kafka, f"kill -9 the register, {point}, a backlog waiting")


@pytest.mark.parametrize("point", ["mid-judgement", "before-commit"])
def test_a_register_sleeps(kafka: Trial, point: str) -> None:
    """Past the session timeout: another one goes on, and what the sleeper says when it wakes up is refused."""
    submitted(kafka)
    nth = BATCH_ARTICLES if point == "mid-judgement" else 2
    sleeper = register(kafka, "sleeper", f"tests.fault.failpoint {point} freeze {nth}")
    kafka.await_frozen(sleeper)
    register(kafka, "successor")
    await_published(kafka, kafka.articles // 2 if point == "mid-judgement" else 1)
    thaw(sleeper)
    await_ready(sleeper)
    judge(kafka, f"SIGSTOP the register past the session timeout, {point}")


def test_registers_come_and_go(kafka: Trial) -> None:
    """Partitions move, each time, from a state folder to another that knows nothing of them, or something old."""
    submitted(kafka)
    members = [register(kafka, "register-0")]
    for change, ends_in_order in zip(range(1, CHANGES + 1), cycle([True, False])):
        members.append(register(kafka, f"register-{change % 3}"))
        await_ready(members[-1])
        leaver = members.pop(0)
        leaver.stop() if ends_in_order else kill(leaver)
    judge(kafka, f"registers come and go, {CHANGES} times")


def test_what_is_judged_is_deleted(kafka: Trial) -> None:
    """While the doors go on and the register is killed: only what needs no judgement any more."""
    kafka.start_alone("ingest", "watch", identity="door")
    for round_ in range(KILLS):
        judging = register(kafka, "register", f"tests.fault.failpoint after-deletion kill {DELETIONS} {FORGETFUL}")
        said = revised(f"round-{round_}", ARTICLES // 8, withdrawn=True)
        kafka.put([each.as_json() for each in said])
        kafka.await_end(judging)
    register(kafka, "register", FORGETFUL)
    judge(kafka, f"judged submissions deleted after every poll, kill -9 the register, {KILLS} times")
    assert len(kafka.installation.committed("articles.submitted")) < kafka.articles // 2
