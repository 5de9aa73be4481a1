"""One node: a broker that is its own controller, as a process that can be killed, frozen and started again."""

import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from tests.kafka.readiness import members
from tests.leash import leashed

READY_SECONDS = 90.0
STOP_SECONDS = 30.0
LOG_LINES = 40
LOG4J = Path(__file__).with_name("log4j2.properties")


class NodeFailed(Exception):
    """Says what a node failed at, and what it said last."""


class Node:
    """A node with its own folder, which keeps its data and its port from one start to the next."""

    def __init__(self, number: int, folder: Path, client: Mapping[str, str], java: list[str]) -> None:
        self.number = number
        self.properties = folder / "server.properties"
        self.data = folder / "data"
        self.log = folder / "log"
        self._client = client
        self._java = java
        self._process: subprocess.Popen[bytes] | None = None

    def format(self, cluster_id: str) -> None:
        """Prepare the empty data folder."""
        self._run("kafka.tools.StorageTool", "format", "-t", cluster_id, "-c", str(self.properties))
        if self._ended(within=STOP_SECONDS) != 0:
            raise NodeFailed(f"node {self.number} cannot format its storage:\n{self.last_words()}")

    def start(self) -> None:
        """Start the process and wait until this broker serves."""
        self.launch()
        self.await_ready()

    def launch(self) -> None:
        """Start the process and do not wait: a node without a majority of the others cannot become ready."""
        self._run("kafka.Kafka", str(self.properties))

    def await_ready(self, seconds: float = READY_SECONDS) -> None:
        """Wait until this broker says that it serves; raises `NodeFailed` with the end of its log."""
        deadline = time.monotonic() + seconds
        while self.number not in members(self._client):
            if self._ended(within=0.1) is not None or time.monotonic() > deadline:
                raise NodeFailed(f"node {self.number} did not become ready:\n{self.last_words()}")

    def stop(self) -> None:
        """Let it shut down in good order; kill it if it does not come to an end."""
        self._signal(signal.SIGTERM)
        if self._ended(within=STOP_SECONDS) is None:
            self.kill()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._signal(signal.SIGKILL)
        self._ended(within=STOP_SECONDS)

    def freeze(self) -> None:
        """Let it stand still, with its connections open."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def last_words(self) -> str:
        """Return the end of the log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-LOG_LINES:])

    def _run(self, *arguments: str) -> None:
        if self._process and self._process.poll() is None:
            raise NodeFailed(f"node {self.number} runs already")
        logging = f"-Dlog4j2.configurationFile={LOG4J}"
        with self.log.open("ab") as log:
            command = leashed([*self._java, logging, *arguments])
            self._process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)

    def _signal(self, number: signal.Signals) -> None:
        if self._process:
            self._process.send_signal(number)

    def _ended(self, within: float) -> int | None:
        try:
            return self._process.wait(within) if self._process else 0
        except subprocess.TimeoutExpired:
            return None
