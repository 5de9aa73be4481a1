"""The page of a service, over a real socket."""

import http.client

import pytest

from streaming import health
from streaming.health import Health, serve


@pytest.fixture
def state() -> Health:
    """Return the health of a service that has just begun."""
    return Health()


@pytest.fixture
def port(state: Health) -> int:
    """Return where its page is served."""
    return serve(state, "127.0.0.1", 0)


def get(port: int, path: str) -> tuple[int, str]:
    """Return the status and the text of a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def test_a_service_lives_from_its_start(port: int) -> None:
    """Before its first step it may take long to load."""
    assert get(port, "/healthz") == (200, "ok\n")


def test_a_loop_that_hangs_is_dead_until_it_beats(state: Health, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no patience at all every loop hangs."""
    monkeypatch.setattr(health, "STALLED_SECONDS", 0)
    assert get(port, "/healthz") == (503, "service unavailable\n")
    monkeypatch.setattr(health, "STALLED_SECONDS", 120)
    state.beat()
    assert get(port, "/healthz") == (200, "ok\n")


def test_a_service_is_ready_when_it_says_so(state: Health, port: int) -> None:
    """And lives all the while: an outage of the broker is no reason to restart it."""
    answers = []
    for ready in (False, True, False):
        state.set_ready(ready)
        answers.append((get(port, "/readyz")[0], get(port, "/healthz")[0]))
    assert answers == [(503, 200), (200, 200), (503, 200)]


def test_metrics_are_served(state: Health, port: int) -> None:
    """In Prometheus' text form, with whether the service is ready among them."""
    state.set_ready(True)
    status, page = get(port, "/metrics")
    assert status == 200
    assert "\ndateline_ready 1.0\n" in page
    state.set_ready(False)


@pytest.mark.parametrize("path", ["/", "/healthz/", "/metricsx", "/%ff"])
def test_there_is_nothing_else(port: int, path: str) -> None:
    """No index, no surprises."""
    assert get(port, path) == (404, "not found\n")
