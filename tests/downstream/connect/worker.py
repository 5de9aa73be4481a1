"""A standalone worker of Kafka Connect, started by the name that Apache Kafka gives it."""

import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.downstream.running import running
from tests.kafka.jars import jars
from tests.kafka.java import java
from tests.kafka.node import LOG4J

_HERE = Path(__file__).parent
_JVM = ("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", f"-Dlog4j2.configurationFile={LOG4J}")
_MAIN = "org.apache.kafka.connect.cli.ConnectStandalone"


class Worker:
    """A folder with the files of a worker, its connectors as plugins, and the command that starts it."""

    def __init__(self, folder: Path) -> None:
        """Find Java and the jars, or raise `Missing`."""
        runtime = [java(), *_JVM, "-cp", f"{jars(_HERE / 'worker.xml')}/*", _MAIN]
        self.folder = folder
        (folder / "plugins").mkdir()
        (folder / "plugins/connectors").symlink_to(jars(_HERE / "plugins.xml"))
        script = folder / "connect-standalone.sh"
        script.write_text(f'#!/bin/sh\nexec {shlex.join(runtime)} "$@"\n')
        script.chmod(0o755)

    def write(self, name: str, properties: str) -> None:
        """Put a file into the folder."""
        (self.folder / name).write_text(properties)

    @contextmanager
    def running(self, command: str) -> Iterator[Path]:
        """Run a command in the folder, and give the file with its log."""
        path = f"{self.folder}{os.pathsep}{os.environ['PATH']}"
        with running(["bash", "-c", command], self.folder, {"PATH": path}) as log:
            yield log
