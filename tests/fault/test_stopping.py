"""A deep backlog: who is asked to stop does so between two articles, and who comes gets a share of it."""

import json

import pytest

from demo.process import Process
from tests.e2e.health import await_ready
from tests.fault.trial import Trial, ask_to_stop

BACKLOG = 150
BODY = "Minister Jane Doe said on Friday in Kyiv that bridge {0} would be rebuilt. " * 130
"""Ten kilobytes."""
MEMBERS = 2
PATIENCE_SECONDS = 60


def committed(member: Process) -> int:
    """Return how many articles a member has committed."""
    lines = [json.loads(line) for line in member.log.read_text().splitlines() if line.startswith("{")]
    return sum(line["records"] for line in lines if line["event"] == "committed")


def backlog(trial: Trial, waiting: int = BACKLOG) -> None:
    """Let articles wait for enrich."""
    trial.feed(waiting, BODY)
    if not any(process.log.name == "ingest.log" and process.runs() for process in trial.installation.running):
        trial.start("ingest", "watch")
    trial.await_true(lambda: len(trial.installation.committed("articles")) == trial.articles, "the articles to wait")


@pytest.mark.parametrize("trial", [pytest.param("embedded", marks=pytest.mark.short), "kafka"], indirect=True)
def test_sigterm_in_a_deep_backlog(trial: Trial) -> None:
    """It ends in order with most of the articles untouched, and its successor has them all."""
    backlog(trial)
    member = trial.start("enrich", "run")
    member.event("committed", PATIENCE_SECONDS)
    ask_to_stop(member)
    assert member.wait(PATIENCE_SECONDS) == 0
    assert member.event("stopped")
    assert committed(member) < BACKLOG // 2
    trial.start("enrich", "run")
    trial.recovers()
    trial.judge("SIGTERM in a deep backlog")


@pytest.mark.short
def test_a_rolling_upgrade_in_a_backlog(kafka: Trial) -> None:
    """Every member is replaced by a new one, which takes its share; nothing is lost, nothing said twice."""
    members = [kafka.start("enrich", "run", identity=f"old-{number}") for number in range(MEMBERS)]
    for member in members:
        await_ready(member)
    backlog(kafka)
    for number in range(MEMBERS):
        old = members.pop(0)
        old.stop()
        assert old.wait(0) == 0
        members.append(kafka.start("enrich", "run", identity=f"new-{number}"))
        await_ready(members[-1])
    backlog(kafka)
    kafka.recovers()
    kafka.judge(f"a rolling upgrade of {MEMBERS} members in a backlog")
    assert all(committed(member) > 0 for member in members)
