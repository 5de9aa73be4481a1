"""Asks the Prometheus of the stack, as Grafana would."""

from typing import Any

import httpx


class Prometheus:
    """Its HTTP API on the published port."""

    def __init__(self) -> None:
        self._http = httpx.Client(base_url="http://127.0.0.1:9090/api/v1", timeout=60)

    def targets(self) -> set[tuple[str, str]]:
        """Return the job and the health of each target."""
        return {(target["labels"]["job"], target["health"]) for target in self._get("/targets")["activeTargets"]}

    def rules(self) -> list[dict[str, Any]]:
        """Return all rules, with their health and, if they are alerts, their state."""
        return [rule for group in self._get("/rules")["groups"] for rule in group["rules"]]

    def alerts(self) -> list[tuple[str, str]]:
        """Return the name and the state, pending or firing, of all alerts."""
        return [(alert["labels"]["alertname"], alert["state"]) for alert in self._get("/alerts")["alerts"]]

    def query(self, expression: str) -> list[Any]:
        """Return the series that an expression has now; raises if it is refused."""
        result: list[Any] = self._get("/query", query=expression)["result"]
        return result

    def _get(self, path: str, **parameters: str) -> Any:
        answer = self._http.get(path, params=parameters)
        assert answer.is_success, answer.text
        return answer.json()["data"]
