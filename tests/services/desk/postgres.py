"""A PostgreSQL of our own, on a socket in a folder."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
from psycopg.sql import SQL, Identifier

from tests.needs import Missing

USER = "dateline"
_NOBODY = 65534
_QUICK = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=20"


class Postgres:
    """A server that can be killed and started again; it refuses to run as root."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._programs = folder, _programs()
        self._user = _NOBODY if os.geteuid() == 0 else None
        folder.mkdir(mode=0o777, parents=True)
        folder.chmod(0o777)
        self._run("initdb", "--auth=trust", "--no-sync", f"--username={USER}", "--encoding=UTF8")

    def url(self, database: str = "postgres") -> str:
        """Return the URL of a database."""
        return f"postgresql://{USER}@/{database}?host={self._folder}"

    def create(self, database: str) -> str:
        """Create a database, and return its URL."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(SQL("CREATE DATABASE {}").format(Identifier(database)))
        return self.url(database)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = f"{_QUICK} -c listen_addresses= -k {self._folder}"
        self._run("pg_ctl", "--wait", f"--log={self._folder}/log", f"--options={options}", "start")

    def stop(self) -> None:
        """End it, connections and all."""
        self._run("pg_ctl", "--wait", "--mode=immediate", "stop")

    def kill(self) -> None:
        """Kill it; what it had committed it finds again."""
        pid = int((self._folder / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), f"--pgdata={self._folder}/data", *arguments]
        subprocess.run(command, user=self._user, cwd=self._folder, check=True, stdout=subprocess.DEVNULL)


def _programs() -> Path:
    """Return the folder of the server's programs: Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if here := shutil.which("initdb") or (found and found[-1]):
        return Path(here).parent
    raise Missing("it is Debian's package postgresql")


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Run a server inside, in a folder that it can enter as whoever it runs."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        server = Postgres(Path(folder) / "postgres")
        server.start()
        try:
            yield server
        finally:
            server.stop()
