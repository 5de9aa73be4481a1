"""The server.properties of one node."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
MESSAGE_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True)
class Ports:
    """Where a node listens: for clients and brokers, and for controllers."""

    broker: int
    controller: int


def properties(number: int, ports: Mapping[int, Ports], data: Path, more: Mapping[str, str]) -> str:
    """Return the text of server.properties for node `number` of the cluster that listens on `ports`.

    Of what is more, listeners of other names come to those that every node has; any other setting replaces ours.
    """
    own = _own(number, ports, data)
    added = {name: _listeners(own[name], more[name]) for name in ("listeners", "advertised.listeners") if name in more}
    settings = own | _shared(copies=len(ports)) | dict(more) | added
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def _listeners(ours: str, more: str) -> str:
    """Return listeners, each name once."""
    return ",".join({one.partition(":")[0]: one for one in f"{ours},{more}".split(",")}.values())


def _own(number: int, ports: Mapping[int, Ports], data: Path) -> dict[str, str]:
    mine = ports[number]
    voters = ",".join(f"{voter}@{HOST}:{at.controller}" for voter, at in ports.items())
    return {
        "process.roles": "broker,controller",
        "node.id": str(number),
        "controller.quorum.voters": voters,
        "controller.listener.names": "CONTROLLER",
        "inter.broker.listener.name": "BROKER",
        "listener.security.protocol.map": "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "listeners": f"BROKER://{HOST}:{mine.broker},CONTROLLER://{HOST}:{mine.controller}",
        "advertised.listeners": f"BROKER://{HOST}:{mine.broker}",
        "log.dirs": str(data),
    }


def _shared(copies: int) -> dict[str, str]:
    most = str(max(1, copies - 1))
    return {
        "auto.create.topics.enable": "false",
        "message.max.bytes": str(MESSAGE_BYTES),
        "replica.fetch.max.bytes": str(MESSAGE_BYTES),
        "default.replication.factor": str(copies),
        "min.insync.replicas": most,
        "offsets.topic.replication.factor": str(copies),
        "offsets.topic.num.partitions": "4",
        "transaction.state.log.replication.factor": str(copies),
        "transaction.state.log.min.isr": most,
        "transaction.state.log.num.partitions": "4",
        "share.coordinator.state.topic.replication.factor": str(copies),
        "share.coordinator.state.topic.min.isr": most,
        "group.initial.rebalance.delay.ms": "0",
        # A killed node is let in again only after this long: Kafka's own nine seconds are a long wait for a test.
        "broker.session.timeout.ms": "4000",
        "broker.heartbeat.interval.ms": "500",
    }
