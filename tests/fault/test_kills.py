"""A service is killed at the worst of moments, again and again, and started anew."""

import pytest

from tests.fault.extent import KILLS
from tests.fault.trial import Trial

ARTICLES = 20
"""How many come in between two kills."""


@pytest.mark.parametrize("point", ["mid-batch", "before-commit", "after-commit"])
def test_enrich_is_killed(trial: Trial, point: str) -> None:
    """Whatever enrich had in hand is made again by its successor, and what was committed is not."""
    killed_enrich(trial, point)


def killed_enrich(trial: Trial, point: str) -> None:
    """Kill enrich at a point, again and again, while articles keep coming."""
    trial.start("ingest", "watch")
    for _ in range(KILLS):
        trial.feed(ARTICLES)
        nth = ARTICLES // 2 if point == "mid-batch" else 1
        trial.await_end(trial.start("enrich", "run", f"tests.fault.failpoint {point} kill {nth}"))
    trial.start("enrich", "run")
    trial.recovers()
    trial.judge(f"kill -9 enrich, {point}, {KILLS} times")


def test_enrich_is_killed_before_it_says_what_it_consumed(kafka: Trial) -> None:
    """On Kafka what was produced and what was consumed are said one after the other, and belong together."""
    killed_enrich(kafka, "after-produce")


@pytest.mark.parametrize("point", ["before-commit", "after-commit"])
def test_ingest_is_killed(trial: Trial, point: str) -> None:
    """What ingest had said is not said again, what it had not said is."""
    trial.start("enrich", "run")
    for _ in range(KILLS):
        trial.feed(ARTICLES)
        trial.await_end(trial.start("ingest", "watch", f"tests.fault.failpoint {point} kill 1"))
    trial.start("ingest", "watch")
    trial.recovers()
    trial.judge(f"kill -9 ingest, {point}, {KILLS} times")
