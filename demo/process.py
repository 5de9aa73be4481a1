"""A service as a process, with its log in a file."""

import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from streaming import private

STOP_SECONDS = 20


class Process:
    """A running command of a service."""

    def __init__(
        self,
        service: str,
        command: str,
        environment: Mapping[str, str],
        folder: Path,
        launcher: Sequence[str] = (),
    ) -> None:
        """Start a command, which may have arguments; a `launcher` is a module, with arguments, that in turn runs it."""
        private.make(folder)
        self.log = folder / f"{service}.log"
        with self.log.open("wb") as log:
            module = (*launcher, f"services.{service}", *command.split())
            self._process = subprocess.Popen([sys.executable, "-m", *module], env=environment, stderr=log)

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def runs(self) -> bool:
        """Return whether it has not ended."""
        return self._process.poll() is None

    def wait(self, seconds: float | None) -> int:
        """Return its exit status, waiting for it for so long, or without an end; raises `subprocess.TimeoutExpired`."""
        return self._process.wait(seconds)

    def stop(self) -> None:
        """Ask it to stop, and see that it does."""
        self._process.terminate()
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def event(self, name: str, seconds: float = STOP_SECONDS, error: str = "") -> dict[str, Any]:
        """Return the last log event of a name, whose error holds these words, waiting for one; raises `LookupError`."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            events = [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]
            found: list[dict[str, Any]] = [e for e in events if e["event"] == name and error in e.get("error", "")]
            if found:
                return found[-1]
            time.sleep(0.1)
        raise LookupError(f"no event {name!r} in {self.log}")

    def metrics(self) -> str:
        """Return its metrics page."""
        with urllib.request.urlopen(self.event("started")["metrics"], timeout=STOP_SECONDS) as page:  # noqa: S310
            text: str = page.read().decode()
            return text
