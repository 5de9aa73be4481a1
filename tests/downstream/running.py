"""Recipes as processes: those that end, and those that go on for ever until the test has seen enough."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.leash import leashed

PATIENCE_SECONDS = 60
STOP_SECONDS = 20


def output(code: str, folder: Path, environment: Mapping[str, str] | None = None) -> list[str]:
    """Return the lines that shell code prints in a folder; fails if it does."""
    command = ["bash", "-euo", "pipefail", "-c", code]
    told = {**os.environ, **(environment or {})}
    done = subprocess.run(
        command, cwd=folder, env=told, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@contextmanager
def running(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Iterator[Path]:
    """Run a command in a folder, and give the file with all that it says."""
    said = folder / "said"
    with said.open("wb") as out:
        told = {**os.environ, **(environment or {})}
        process = subprocess.Popen(leashed(command), cwd=folder, env=told, stdout=out, stderr=out)
    try:
        yield said
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def until(holds: Callable[[], bool], said: Path) -> None:
    """Wait until something holds; fails with what was said if it never does."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, said.read_text(errors="replace")[-4000:]
        time.sleep(0.1)
