"""Asks the Prometheus of the stack, as Grafana would."""

from collections import Counter
from typing import Any

import httpx

API = "http://127.0.0.1:9090/api/v1"


def targets() -> Counter[tuple[str, str]]:
    """Return how many targets of which job are in which health."""
    return Counter((target["labels"]["job"], target["health"]) for target in _get("/targets")["activeTargets"])


def rules() -> list[dict[str, Any]]:
    """Return all rules, with their health and, if they are alerts, their state."""
    return [rule for group in _get("/rules")["groups"] for rule in group["rules"]]


def alerts() -> list[tuple[str, str]]:
    """Return the name and the state, pending or firing, of all alerts."""
    return [(alert["labels"]["alertname"], alert["state"]) for alert in _get("/alerts")["alerts"]]


def query(expression: str) -> list[Any]:
    """Return the series that an expression has now; raises if it is refused."""
    result: list[Any] = _get("/query", query=expression)["result"]
    return result


def _get(path: str, **parameters: str) -> Any:
    answer = httpx.get(API + path, timeout=60, params=parameters)
    assert answer.is_success, answer.text
    return answer.json()["data"]
