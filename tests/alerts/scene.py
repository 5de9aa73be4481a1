"""An installation that a hurried Prometheus watches."""

import resource
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from demo.process import Process
from schemas.article import Article
from tests.alerts.prometheus import Prometheus
from tests.e2e.health import await_ready
from tests.e2e.installation import Installation

PATIENCE_SECONDS = 240
FULL_BYTES = 64 * 1024


@dataclass
class Scene:
    """Services, and who watches them."""

    installation: Installation
    prometheus: Prometheus
    _watched: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def folder(self) -> Path:
        """Where whatever is needed may be put."""
        return self.installation.folder

    def start(self, job: str, command: str = "", **settings: str) -> Process:
        """Start a service, and have it watched."""
        service = job if job in {"enrich", "desk"} else "ingest"
        process = self.installation.start(service, command or COMMANDS[job], job, **settings)
        self._watched[job].append(process.event("started", PATIENCE_SECONDS)["metrics"].split("/")[2])
        self.prometheus.watch(self._watched)
        return process

    def ready(self, job: str, command: str = "", **settings: str) -> Process:
        """Start a service, and wait until it is ready."""
        process = self.start(job, command, **settings)
        await_ready(process)
        return process

    def forget(self) -> None:
        """Watch nobody any more."""
        self._watched.clear()
        self.prometheus.watch({})

    def publish(self, *articles: Article) -> None:
        """Publish articles as the register does."""
        said = [(article.article_id.encode(), article.encode()) for article in articles]
        self.installation.publish("articles", *said)

    def await_seen(self, query: str) -> None:
        """Wait until Prometheus finds something."""
        self._await(lambda: bool(self.prometheus.ask(query)), query)

    def await_fired(self, alerts: set[str]) -> None:
        """Wait until each of these alerts has fired: in a hurry the first may be over before the last."""
        self._await(lambda: alerts <= self.prometheus.fired(), f"{alerts}")

    def _await(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain for {what}; firing: {self.prometheus.firing()}"
            time.sleep(0.2)


COMMANDS = {"enrich": "run", "desk": "run", "register": "register", "ingest": "watch", "serve": "serve"}


def fill_disk(process: Process) -> None:
    """Let no file that a service writes grow beyond what a log may need: the embedded broker's is larger already."""
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (FULL_BYTES, FULL_BYTES))
