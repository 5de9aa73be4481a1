"""One installation of Dateline: a source folder, a broker of either kind, and services as processes."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from demo.process import Process
from streaming.connect import open_broker
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.e2e.readers import Reader, Seen

PATIENCE_SECONDS = 120
_ARTICLES = re.compile(r'^dateline_articles_total{outcome="(\w+)",.*} (\S+)$', re.MULTILINE)


@dataclass
class Installation:
    """Starts, kills and stops services; reads what is committed, as somebody else would."""

    folder: Path
    bootstrap_servers: str
    prefix: str
    reader: Reader
    running: list[Process] = field(default_factory=list)
    _register: Process | None = None

    def __post_init__(self) -> None:
        self.source.mkdir(parents=True, exist_ok=True)
        self.create_topics()

    def create_topics(self) -> None:
        """Create the topics that do not exist."""
        subprocess.run([sys.executable, "-m", "services.ingest", "create-topics"], env=self.environment(), check=True)

    @property
    def source(self) -> Path:
        """The folder that ingest reads."""
        return self.folder / "source"

    def environment(self, service: str = "ingest") -> dict[str, str]:
        """Return what a service is told. Its identity stays the same when it is started again."""
        return {
            **os.environ,
            "KAFKA_BOOTSTRAP_SERVERS": self.bootstrap_servers,
            "DATELINE_DATA_DIR": str(self.folder),
            "DATELINE_TOPIC_PREFIX": self.prefix,
            "DATELINE_TRANSACTIONAL_ID": f"{self.prefix}{service}",
            "DATELINE_SOURCE": str(self.source),
            "DATELINE_METRICS_PORT": "0",
        }

    def write(self, name: str, *articles: Mapping[str, str]) -> None:
        """Put articles into the source folder, as a file of that name."""
        lines = "".join(json.dumps(article) + "\n" for article in articles)
        (self.source / f"{name}.jsonl").write_text(lines)

    def start(self, service: str, command: str, identity: str = "", **settings: str) -> Process:
        """Start a service, under an identity of its own if need be; on Kafka, a door has the register beside it."""
        if service == "ingest" and command != "register" and self.bootstrap_servers:
            self.register()
        environment = self.environment(identity or service) | settings
        process = Process(service, command, environment, self.folder / identity)
        self.running.append(process)
        return process

    def register(self) -> Process:
        """Return the register that runs apart from the doors, started if need be."""
        if not (self._register and self._register.runs()):
            self._register = Process("ingest", "register", self.environment("register"), self.folder / "register")
            self.running.append(self._register)
        return self._register

    def publish(self, topic: str, *said: tuple[bytes, bytes | None]) -> None:
        """Publish messages that neither service would, each a key and a value."""
        settings = StreamingSettings(
            kafka_bootstrap_servers=self.bootstrap_servers, data_dir=self.folder, topic_prefix=self.prefix
        )
        with open_broker(settings, "stranger") as broker:
            broker.publish([Message(self.prefix + topic, key, value) for key, value in said])

    def ingest_once(self) -> dict[str, int]:
        """Run ingest over the source folder to its end, and return how many pieces had which outcome."""
        judged = self._judged() if self.bootstrap_servers else Counter[str]()
        process = self.start("ingest", "once")
        assert process.wait(PATIENCE_SECONDS) == 0, process.log.read_text()
        told = {name: count for name, count in process.event("articles").items() if isinstance(count, int)}
        submitted = told.pop("submitted") - told.get("rejected", 0)
        if self.bootstrap_servers:
            await_true(lambda: (self._judged() - judged).total() >= submitted, f"{submitted} to be judged")
            told |= self._judged() - judged
        return told

    def _judged(self) -> Counter[str]:
        """Return how many articles the register that runs apart has judged, by what became of them."""
        pages = _ARTICLES.findall(self.register().metrics())
        return sum((Counter({outcome: int(float(count))}) for outcome, count in pages), Counter())

    def enrich(self, *arguments: str) -> str:
        """Run a command of enrich to its end, and return what it writes."""
        with self.begin(*arguments) as process:
            told, _ = process.communicate()
        assert process.returncode == 0, told
        return told

    def begin(self, *arguments: str) -> "subprocess.Popen[str]":
        """Start a command of enrich."""
        command = [sys.executable, "-m", "services.enrich", *arguments]
        return subprocess.Popen(command, env=self.environment("enrich"), stdout=subprocess.PIPE, text=True)

    def committed(self, topic: str) -> list[Seen]:
        """Return everything that is committed to a topic."""
        return self.reader(self.prefix + topic)

    def await_committed(self, topic: str, count: int) -> list[Seen]:
        """Wait until at least so many records are committed to a topic, and return them."""
        await_true(lambda: len(self.committed(topic)) >= count, f"{count} records in {topic}")
        return self.committed(topic)

    def stop(self) -> None:
        """Stop all that still runs."""
        for process in self.running:
            process.stop()


def kill(process: Process) -> None:
    """End a process as a power cut would."""
    os.kill(process.pid, signal.SIGKILL)
    process.wait(PATIENCE_SECONDS)


def await_true(condition: Callable[[], bool], what: str) -> None:
    """Wait until a condition holds; fails, naming it, when it does not come to hold."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.1)
