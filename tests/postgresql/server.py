"""A real PostgreSQL on this machine: gone with the test session, and nobody else's."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL, create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from tests.kafka.ports import free_ports
from tests.needs import Missing

PATIENCE_SECONDS = 60
_OWNERS = ("postgres", "nobody")
"""Whose the server may be where the tests are root's, whom it refuses to run for."""
_OPTIONS = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=127.0.0.1")
"""What is killed here is the server, never the machine: then nothing that was committed is lost."""


class Server:
    """A server that runs for the length of a `with` block and keeps everything in a folder of its own."""

    def __init__(self) -> None:
        """Find the server, or raise `Missing`."""
        self._binaries = _binaries()
        self._owner = next(filter(None, map(_named, _OWNERS)), None) if os.geteuid() == 0 else None
        self._folder = Path(tempfile.mkdtemp(prefix="pg-"))
        (self._port,) = free_ports(1)
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Server":
        if self._owner:
            shutil.chown(self._folder, self._owner)
        self._run("initdb", "--username=dateline", "--auth=trust", "--encoding=UTF8", "--no-sync", self._data)
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        shutil.rmtree(self._folder)

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    def database(self) -> str:
        """Return the URL of a new, empty database."""
        name = f"desk_{uuid.uuid4().hex}"
        self.execute("postgres", f"CREATE DATABASE {name}")
        return self._url(name).render_as_string()

    def execute(self, database: str, statement: str) -> None:
        """Run a statement outside any transaction."""
        url = make_url(database) if "://" in database else self._url(database)
        engine = create_engine(
            url.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT", poolclass=NullPool
        )
        with engine.connect() as connection:
            connection.execute(text(statement))

    def start(self) -> None:
        """Start it, after a kill as well, and wait until it answers."""
        options = (*_OPTIONS, f"port={self._port}", f"unix_socket_directories={self._folder}")
        command = [str(self._binaries / "postgres"), "-D", self._data, *(f"--{option}" for option in options)]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, user=self._owner, cwd=self._folder)
        self._await_answer()

    def kill(self) -> None:
        """Kill it and all that works for it: none of them can say or write anything any more."""
        process, self._process = self._process, None
        if process:
            for pid in [process.pid, *_children(process.pid)]:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            process.wait()

    def _await_answer(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                return self.execute("postgres", "SELECT 1")
            except OperationalError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def _url(self, database: str) -> URL:
        return URL.create("postgresql", "dateline", None, "127.0.0.1", self._port, database)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._binaries / program), *arguments]
        subprocess.run(command, check=True, capture_output=True, user=self._owner, cwd=self._folder)


def _binaries() -> Path:
    """Return the folder of the newest server here."""
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if config := shutil.which("pg_config"):
        said = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=True).stdout.strip()
        found += [Path(said)] if Path(said, "postgres").exists() else []
    if not found:
        raise Missing("Debian's package is postgresql")
    return found[-1]


def _named(name: str) -> str | None:
    try:
        return pwd.getpwnam(name).pw_name
    except KeyError:
        return None


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
