"""A real Prometheus with our rules, made to hurry."""

import json
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.alerts.hurried import hurried
from tests.kafka.ports import free_ports
from tests.leash import leashed
from tests.ops.files import OPS, PAGES

INTERVAL_SECONDS = 10
"""Between two evaluations, as in prometheus.yml."""
SHORTEST_SCRAPE_SECONDS = 1
"""What a service needs to answer on a machine that is busy need not be made short."""
START_SECONDS = 60


class Prometheus:
    """Scrapes the services that it is told, evaluates, and says what fires."""

    def __init__(self, folder: Path, times: float) -> None:
        self._folder = folder
        self._times = times
        self._targets = folder / "targets.json"
        (port,) = free_ports(1)
        self.url = f"http://127.0.0.1:{port}"
        for page in PAGES:
            rules = (OPS / f"prometheus/rules/{page}.yml").read_text()
            (folder / f"{page}.yml").write_text(hurried(rules, times))
        self.tell()
        self.watch({})

    def tell(self, *alertmanagers: str) -> None:
        """Tell these of what fires, from the next start on."""
        (self._folder / "prometheus.json").write_text(json.dumps(self._configuration(alertmanagers)))

    def watch(self, services: Mapping[str, list[str]]) -> None:
        """Scrape these addresses from now on, by the name of their job."""
        groups = [{"targets": addresses, "labels": {"job": job}} for job, addresses in services.items()]
        partial = self._targets.with_suffix(".partial")
        partial.write_text(json.dumps(groups))
        partial.rename(self._targets)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run it inside; what it knows is kept for the next time."""
        command = [
            "prometheus",
            f"--config.file={self._folder / 'prometheus.json'}",
            f"--storage.tsdb.path={self._folder / 'data'}",
            f"--web.listen-address={self.url.removeprefix('http://')}",
            "--enable-feature=exemplar-storage",
        ]
        with (
            (self._folder / "prometheus.log").open("ab") as log,
            subprocess.Popen(leashed(command), stdout=log, stderr=log) as process,
        ):
            try:
                self._await_ready()
                yield
            finally:
                process.terminate()

    def remember(self, openmetrics: str) -> None:
        """Write into it, before it runs, what it shall have seen long ago."""
        told = self._folder / "history.om"
        told.write_text(openmetrics)
        command = ["promtool", "tsdb", "create-blocks-from", "openmetrics", str(told), str(self._folder / "data")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    def firing(self) -> set[str]:
        """Return the names of the alerts that fire now."""
        return {alert["labels"]["alertname"] for alert in self._alerts() if alert["state"] == "firing"}

    def fired(self) -> set[str]:
        """Return the names of all that ever fired."""
        query = 'count by (alertname) (last_over_time(ALERTS{alertstate="firing"}[1h]))'
        return {series["metric"]["alertname"] for series in self.ask(query)}

    def ask(self, query: str) -> list[dict[str, Any]]:
        """Return the series that a query finds."""
        answer = httpx.get(f"{self.url}/api/v1/query", params={"query": query}).raise_for_status().json()
        found: list[dict[str, Any]] = answer["data"]["result"]
        return found

    def _alerts(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = httpx.get(f"{self.url}/api/v1/alerts").raise_for_status().json()["data"]["alerts"]
        return found

    def _configuration(self, alertmanagers: Sequence[str]) -> dict[str, Any]:
        interval = INTERVAL_SECONDS / self._times
        every = f"{max(interval, SHORTEST_SCRAPE_SECONDS) * 1000:.0f}ms"
        watched = {"files": [str(self._targets)], "refresh_interval": "1s"}
        return {
            "global": {
                "scrape_interval": every,
                "scrape_timeout": every,
                "evaluation_interval": f"{interval * 1000:.0f}ms",
            },
            "rule_files": [str(self._folder / f"{page}.yml") for page in PAGES],
            "scrape_configs": [{"job_name": "watched", "file_sd_configs": [watched]}],
            "alerting": {"alertmanagers": [{"static_configs": [{"targets": alertmanagers}]}]},
        }

    def _await_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            try:
                if httpx.get(f"{self.url}/-/ready").status_code == httpx.codes.OK:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        raise TimeoutError((self._folder / "prometheus.log").read_text())
