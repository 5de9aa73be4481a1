"""The stack does its work and says so, while its containers are killed, and over a stop of all of it.

The tests go on where the one before has left the stack.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.compose import prometheus
from tests.compose.dashboards import queries
from tests.compose.door import bridges, send
from tests.compose.published import await_once
from tests.compose.stack import Stack
from tests.e2e.installation import await_true

SEEDS = len(list(Path("seeds").iterdir()))
LONG = {"headline": "Long", "body": "In Kyiv they spoke of the bridge, and of how to build it again. " * 16_000}
ARTICLES = [LONG, *bridges(2_000)]
UP = {("ingest", "up"): 1, ("serve", "up"): 1, ("register", "up"): 2, ("enrich", "up"): 3}

pytestmark = pytest.mark.usefixtures("stack")


def test_it_comes_up(stack: Stack) -> None:
    """Every container is healthy, in the number asked for, and does nothing as root."""
    state = stack.state()
    assert {"enrich-3", "register-2"} <= state.keys()
    assert state.pop("topics-1")["State"]["ExitCode"] == 0
    assert {name: known["State"]["Status"] for name, known in state.items()} == dict.fromkeys(state, "running")


def test_the_seeds_come_out_enriched() -> None:
    """An independent client on this host reads them at the published port, and no alert is on its way."""
    await_once([], SEEDS)
    await_true(lambda: prometheus.alerts() == [], "quiet")


def test_crashes_lose_nothing_and_double_nothing(stack: Stack) -> None:
    """While articles come in, one container of every kind crashes; each article comes out once."""
    with ThreadPoolExecutor() as pool:
        sent = pool.submit(send, ARTICLES[:1_500])
        for service in ("enrich", "register", "serve", "kafka", "ingest", "enrich"):
            stack.crash(service)
        sent.result()
    await_once(ARTICLES[:1_500], SEEDS)


def test_down_and_up_lose_nothing_and_double_nothing(stack: Stack) -> None:
    """What was sent just before all of it is removed comes out once when it is back, and so does what is sent then."""
    send(ARTICLES[1_500:1_800])
    stack.down()
    stack.up(enrich=3, register=2)
    send(ARTICLES[1_800:])
    await_once(ARTICLES, SEEDS)


def test_prometheus_finds_all() -> None:
    """Every container of ours is a target, and answers."""
    await_true(lambda: prometheus.targets() == UP, "all targets")


def test_prometheus_evaluates_all_rules() -> None:
    """No rule fails on the data of a real run."""
    await_true(lambda: all(rule["health"] != "unknown" for rule in prometheus.rules()), "an evaluation")
    assert [rule for rule in prometheus.rules() if rule["health"] != "ok"] == []


@pytest.mark.parametrize("query", queries())
def test_prometheus_answers_the_dashboards(query: str) -> None:
    """No query is refused."""
    prometheus.query(query)


def test_nothing_is_alarming() -> None:
    """Once all of it is back, no alert fires, and none is on its way to."""
    await_true(lambda: prometheus.alerts() == [], "quiet")


def test_none_was_short_of_memory(stack: Stack) -> None:
    """No container met its limit."""
    assert [name for name, known in stack.state().items() if known["State"]["OOMKilled"]] == []
