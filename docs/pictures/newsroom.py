"""A small newsroom on a real Kafka: every service as a process, and a Prometheus that watches them."""

import json
import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from demo.process import Process
from docs.pictures.haste import hastened
from streaming.connect import open_broker
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.kafka.ports import free_ports
from tests.leash import leashed

RULES = Path(__file__).parents[2] / "ops" / "prometheus" / "rules"
PATIENCE_SECONDS = 60
TOKENS = {"agency": "token-of-the-agency-itself", "daily": "token-of-the-daily-paper"}
SERVICES = (
    ("register", "ingest", "register"),
    ("ingest", "ingest", "watch"),
    ("serve", "ingest", "serve"),
    ("enrich-1", "enrich", "run"),
    ("enrich-2", "enrich", "run"),
)


class Newsroom:
    """Its services by the name of their job, which stand where Prometheus finds them whenever they run."""

    def __init__(self, folder: Path, bootstrap_servers: str) -> None:
        self.folder, self._servers = folder, bootstrap_servers
        self.source = folder / "source"
        self.source.mkdir()
        self._running: dict[str, Process] = {}
        names = ("ingest", "serve", "follow", "register", "enrich-1", "enrich-2", "http", "feeds", "prometheus")
        self.ports = dict(zip(names, free_ports(len(names)), strict=True))
        (folder / "tokens.toml").write_text(
            "".join(f'[sources.{name}]\ntoken = "{token}"\n' for name, token in TOKENS.items())
        )
        (folder / "feeds.toml").write_text(self._feeds())

    @property
    def prometheus(self) -> str:
        """Where Prometheus answers."""
        return f"http://127.0.0.1:{self.ports['prometheus']}"

    def follow(self) -> None:
        """Start the door for feeds, once there are some."""
        self.start("follow", "ingest", f"follow {self.folder / 'feeds.toml'}")

    def start(self, name: str, service: str, command: str) -> None:
        """Start a service."""
        self._running[name] = Process(service, command, self._environment(name), self.folder / name)

    def pid(self, name: str) -> int:
        """Return the process id of a service."""
        return self._running[name].pid

    def publish(self, topic: str, *said: tuple[bytes, bytes]) -> None:
        """Publish what no service would."""
        with open_broker(StreamingSettings(kafka_bootstrap_servers=self._servers), "stranger") as broker:
            broker.publish([Message(topic, key, value) for key, value in said])

    def _feeds(self) -> str:
        return "".join(
            f'[[feed]]\nname = "{name}"\nurl = "http://127.0.0.1:{self.ports["feeds"]}/{name}"\nevery = 60\n'
            'allow_private = ["127.0.0.1"]\n'
            for name in ("morning", "evening", "closed")
        )

    def _environment(self, name: str) -> dict[str, str]:
        return {
            **os.environ,
            "KAFKA_BOOTSTRAP_SERVERS": self._servers,
            "DATELINE_DATA_DIR": str(self.folder),
            "DATELINE_METRICS_PORT": str(self.ports[name]),
            "DATELINE_SOURCE": str(self.source),
            "DATELINE_HTTP_PORT": str(self.ports["http"]),
            "DATELINE_HTTP_TOKENS": str(self.folder / "tokens.toml"),
            "DATELINE_TRANSACTIONAL_ID": f"pictures-{name}",
        }

    @contextmanager
    def open(self) -> Iterator[None]:
        """Have all services work, but the door for feeds."""
        Process("ingest", "create-topics", self._environment("ingest"), self.folder / "topics").wait(PATIENCE_SECONDS)
        try:
            for name, service, command in SERVICES:
                self.start(name, service, command)
            for name in self._running:
                _await(f"http://127.0.0.1:{self.ports[name]}/readyz")
            yield
        finally:
            for process in self._running.values():
                process.stop()


@contextmanager
def watched(newsroom: Newsroom) -> Iterator[None]:
    """Run a Prometheus beside a newsroom, with the rules that operators use."""
    rules = newsroom.folder / "rules"
    rules.mkdir()
    for path in RULES.iterdir():
        (rules / path.name).write_text(hastened(path.read_text()))
    config = newsroom.folder / "prometheus.yml"
    config.write_text(json.dumps(_config(newsroom.ports)))
    address = newsroom.prometheus.removeprefix("http://")
    told = [f"--config.file={config}", f"--storage.tsdb.path={newsroom.folder}/tsdb", f"--web.listen-address={address}"]
    with (newsroom.folder / "prometheus.log").open("wb") as log:
        process = subprocess.Popen(leashed(["prometheus", *told]), stderr=log)  # noqa: S603
    try:
        _await(f"{newsroom.prometheus}/-/ready")
        yield
    finally:
        process.terminate()
        process.wait()


def _config(ports: dict[str, int]) -> dict[str, object]:
    jobs = {"enrich": ["enrich-1", "enrich-2"]} | {name: [name] for name in ("ingest", "serve", "follow", "register")}
    return {
        "global": {"scrape_interval": "1s", "evaluation_interval": "1s"},
        "rule_files": ["rules/*.yml"],
        "scrape_configs": [
            {
                "job_name": job,
                "static_configs": [
                    {"targets": [f"127.0.0.1:{ports[name]}"], "labels": {"instance": str(number)}}
                    for number, name in enumerate(names, start=1)
                ],
            }
            for job, names in jobs.items()
        ],
    }


def _await(url: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            urllib.request.urlopen(url).close()  # noqa: S310
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
        time.sleep(0.2)
