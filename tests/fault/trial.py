"""One trial: articles go in, a fault happens, and every article has to come out once."""

import json
import os
import signal
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from demo.process import Process
from tests.e2e.installation import PATIENCE_SECONDS, Installation, kill
from tests.e2e.readers import embedded_reader, kafka_reader
from tests.fault import watching
from tests.fault.table import ROWS, Row

PAUSE_SECONDS = 0.2
AFTERMATH = 30
"""How many articles come in when a fault is over."""
HEADLINE = "Bridge "
BODY = "Minister Jane Doe said on Friday in Kyiv that bridge {0} would be rebuilt. " * 20


@dataclass
class Trial:
    """An installation under test, and what is measured of it."""

    installation: Installation
    broker: str
    articles: int = 0
    files: int = 0
    peak_memory: int = 0
    recovery_seconds: float | None = None

    def feed(self, count: int, body: str = BODY) -> None:
        """Put so many new articles into the source folder."""
        numbers = range(self.articles, self.articles + count)
        self.put([{"headline": f"{HEADLINE}{number}", "body": body.format(number)} for number in numbers])

    def put(self, articles: Sequence[Mapping[str, str]]) -> None:
        """Put new articles into the source folder, as one settled file."""
        self.write(articles)
        self.articles += len(articles)

    def write(self, articles: Sequence[Mapping[str, str]]) -> None:
        """Put articles into the source folder, as one settled file, whether they are new or come otherwise too."""
        self.files += 1
        partial = self.installation.folder / "partial"
        with partial.open("w") as file:
            for article in articles:
                file.write(json.dumps({"datePublished": "2024-11-30", **article}) + "\n")
        os.utime(partial, (0, self.files))
        partial.rename(self.installation.source / f"{self.files:06}.jsonl")

    def poison(self, records: Mapping[str, bytes]) -> None:
        """Publish what is no article where enrich expects articles."""
        self.installation.publish("articles", *((key.encode(), value) for key, value in records.items()))
        self.articles += len(records)

    def start(self, service: str, command: str, launcher: str = "", identity: str = "", **settings: str) -> Process:
        """Start a service, by a launcher if given, under an identity of its own if it is not the only one.

        On Kafka, a door has the register beside it.
        """
        if service == "ingest" and command != "register" and self.installation.bootstrap_servers:
            self.installation.register()
        return self.start_alone(service, command, launcher, identity, **settings)

    def start_alone(
        self, service: str, command: str, launcher: str = "", identity: str = "", **settings: str
    ) -> Process:
        """Start a service, and no register beside it."""
        name = identity or service
        environment = self.installation.environment(name) | {"DATELINE_WATCH_SECONDS": "0.2"} | settings
        folder = self.installation.folder / name
        process = Process(service, command, environment, folder, launcher.split())
        self.installation.running.append(process)
        return process

    def start_both(self) -> tuple[Process, Process]:
        """Start one of each service."""
        return self.start("ingest", "watch"), self.start("enrich", "run")

    def enriched(self) -> int:
        """Return how many articles have come out."""
        return len(self.installation.committed("articles.enriched"))

    def await_enriched(self, count: int) -> None:
        """Wait until at least so many articles have come out."""
        self.await_true(lambda: self.enriched() >= count, f"{count} enriched articles")

    def await_true(self, condition: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until a condition holds, with an eye on memory; fails, naming it, when it does not come to hold."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"waited in vain for {what}"
            self.observe()
            time.sleep(PAUSE_SECONDS)

    def hold(self, seconds: float) -> None:
        """Let a fault last, with an eye on memory."""
        until = time.monotonic() + seconds
        self.await_true(lambda: time.monotonic() > until, "time to pass", seconds + PATIENCE_SECONDS)

    def observe(self) -> None:
        """Note how much memory the services hold."""
        for process in self.installation.running:
            self.peak_memory = max(self.peak_memory, watching.peak(process.pid))

    def await_end(self, process: Process) -> None:
        """Wait until a process ends by itself."""
        self.await_true(lambda: not process.runs(), "the process to end")

    def await_frozen(self, process: Process) -> None:
        """Wait until a process stands still."""
        self.await_true(lambda: watching.frozen(process.pid), "the process to stand still")

    def recovers(self) -> None:
        """Say that the fault is over: measures from here until an article that comes in only now comes out."""
        healed_at, first = time.monotonic(), self.articles
        self.feed(AFTERMATH)
        self.await_true(lambda: any(number >= first for number in self._numbers()), "an article after the fault")
        self.recovery_seconds = max(self.recovery_seconds or 0, time.monotonic() - healed_at)

    def _numbers(self) -> Iterator[int]:
        for record in self.installation.committed("articles.enriched"):
            yield int(record.value["article"]["headline"].removeprefix(HEADLINE))

    def judge(self, fault: str) -> None:
        """Wait until all has come out, stop everything, and hold what is committed against what went in."""
        self.await_true(lambda: self.articles <= len(self._outcome()), f"{self.articles} articles")
        self.observe()
        self.installation.stop()
        self.record(fault, self._outcome())

    def record(self, fault: str, outcome: Counter[str]) -> None:
        """Hold how often each article came out against what went in."""
        lost = self.articles - len(outcome)
        duplicated = sum(outcome.values()) - len(outcome)
        ROWS.append(Row(fault, self.broker, self.articles, lost, duplicated, self.recovery_seconds, self.peak_memory))
        assert (lost, duplicated) == (0, 0)

    def _outcome(self) -> Counter[str]:
        """Return how often each article came out, enriched or as a dead letter."""
        topics = ("articles.enriched", "articles.enriched.rejected")
        return Counter(record.key for topic in topics for record in self.installation.committed(topic))


def ask_to_stop(process: Process) -> None:
    """Ask a process to end in order, and do not wait."""
    os.kill(process.pid, signal.SIGTERM)


def freeze(process: Process) -> None:
    """Let a process stand still."""
    os.kill(process.pid, signal.SIGSTOP)


def thaw(process: Process) -> None:
    """Let a process go on."""
    os.kill(process.pid, signal.SIGCONT)


def on_kafka(servers: str, folder: Path) -> Iterator[Trial]:
    """Yield a trial on Kafka, on topics of its own."""
    yield from _opened("Kafka", Installation(folder, servers, f"fault-{uuid.uuid4()}.", kafka_reader(servers)))


def on_file(folder: Path) -> Iterator[Trial]:
    """Yield a trial on the embedded broker."""
    yield from _opened("embedded", Installation(folder, "", "", embedded_reader(folder)))


def _opened(broker: str, installation: Installation) -> Iterator[Trial]:
    yield Trial(installation, broker)
    for process in installation.running:
        if process.runs():
            kill(process)
