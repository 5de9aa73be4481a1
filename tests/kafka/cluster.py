"""A real Apache Kafka on this machine: one node or several, in KRaft mode, gone with the test session."""

import base64
import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.kafka.jars import jars
from tests.kafka.java import java
from tests.kafka.node import Node
from tests.kafka.ports import free_ports
from tests.kafka.properties import HOST, Ports, properties

# Many short-lived brokers on a small machine: a small heap, and a collector and compiler that leave the cores alone.
_JVM = ["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]


class Cluster:
    """A cluster that runs for the length of a `with` block and keeps everything in a folder of its own."""

    def __init__(
        self, nodes: int = 1, settings: Mapping[str, str] | None = None, client: Mapping[str, str] | None = None
    ) -> None:
        """Find Java and the jars, or raise `Missing`.

        `settings` win over those in `properties`; with `client`, in librdkafka's names, a client can connect to them.
        """
        self._java = [java(), *_JVM, "-cp", f"{jars()}/*"]
        self._settings = settings or {}
        self.client = client or {}
        self._ports = _ports(nodes)
        self._stack = ExitStack()
        self.nodes: list[Node] = []

    @property
    def bootstrap_servers(self) -> str:
        """Return the addresses of all nodes, as clients want them."""
        return ",".join(_address(ports) for ports in self._ports.values())

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kafka-")))
            self.nodes = [self._node(number, folder / str(number)) for number in self._ports]
            for node in self.nodes:
                stack.callback(node.kill)
            self._start()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._stack.close()

    def _node(self, number: int, folder: Path) -> Node:
        client = {"bootstrap.servers": _address(self._ports[number]), **self.client}
        node = Node(number, folder, client, self._java)
        folder.mkdir()
        node.properties.write_text(properties(number, self._ports, node.data, self._settings))
        return node

    def _start(self) -> None:
        # Kafka's own tool would take an id that begins with a hyphen for an option.
        cluster_id = "t" + base64.urlsafe_b64encode(os.urandom(16)).decode()[1:22]
        for node in self.nodes:
            node.format(cluster_id)
        for node in self.nodes:
            node.launch()
        for node in self.nodes:
            node.await_ready()


def _ports(nodes: int) -> dict[int, Ports]:
    free = free_ports(2 * nodes)
    return {number: Ports(broker=free.pop(), controller=free.pop()) for number in range(1, nodes + 1)}


def _address(ports: Ports) -> str:
    return f"{HOST}:{ports.broker}"
