"""A Docker engine: the one that is here, or one of our own, of which nothing stays but a cache."""

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.compose import packages, stand_ins
from tests.compose.network import as_before
from tests.leash import leashed
from tests.needs import Missing

CACHE = Path(__file__).parents[2] / ".cache/compose"
START_SECONDS = 60
STOP_SECONDS = 60

Environment = Mapping[str, str]
"""In which `docker` and `docker compose` reach the engine."""


@contextmanager
def engine() -> Iterator[Environment]:
    """Give an engine with the images that the stack is made of; raises `Missing`."""
    if _answers(os.environ, "version") and _answers(os.environ, "compose", "version"):
        yield os.environ
        return
    with _alone(), _own() as environment:
        stand_ins.build(environment)
        yield environment


def _answers(environment: Environment, *command: str) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return subprocess.run(["docker", *command], env=environment, capture_output=True, check=False).returncode == 0
    return False


@contextmanager
def _own() -> Iterator[Environment]:
    if os.geteuid() != 0:
        raise Missing("no Docker engine, and only root can start one")
    unpacked = packages.unpacked(CACHE / "packages")
    with tempfile.TemporaryDirectory(prefix="docker-") as name:
        folder = Path(name)
        environment = os.environ | packages.environment(unpacked) | _client(folder)
        with as_before(environment), _daemon(folder, environment) as process:
            _await(process, environment, folder / "log")
            yield environment


def _client(folder: Path) -> dict[str, str]:
    """Return what the command line has to know: where the engine listens, and where Compose is."""
    plugins = folder / "config/cli-plugins"
    plugins.mkdir(parents=True)
    (plugins / "docker-compose").symlink_to(Path(sys.executable).with_name("docker-compose"))
    return {"DOCKER_HOST": f"unix://{folder}/socket", "DOCKER_CONFIG": str(folder / "config")}


@contextmanager
def _daemon(folder: Path, environment: Environment) -> Iterator[subprocess.Popen[bytes]]:
    """Run it with processes and mounts of its own, which end with it, on a leash."""
    own = ["unshare", "--mount", "--pid", "--mount-proc", "--fork", "--kill-child=TERM"]
    places = [f"--data-root={CACHE / 'data'}", f"--exec-root={folder}/exec", f"--pidfile={folder}/pid"]
    (folder / "daemon.json").write_text("{}")  # and not the machine's
    command = ["dockerd", f"--host={environment['DOCKER_HOST']}", f"--config-file={folder}/daemon.json", *places]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(leashed([*own, *command]), env=environment, stdout=log, stderr=log)
    try:
        yield process
    finally:
        _stop(process)


def _await(process: subprocess.Popen[bytes], environment: Environment, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not _answers(environment, "version"):
        if process.poll() is not None or time.monotonic() > deadline:
            raise Missing(f"no Docker engine, and our own does not start:\n{log.read_text()[-2000:]}")
        time.sleep(0.2)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ask the daemon itself to stop: `unshare` only waits for it."""
    for child in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def _alone() -> Iterator[None]:
    """Keep other test runs of this checkout waiting: the cache is one engine's."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
