"""Compose itself takes the files, together as the README has them, and what they make keeps the promises."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.ops.files import COMPOSE, ROOT

BASE = "docker-compose.yml"
CLUSTER = "ops/compose/cluster.yml"
TRACING = "ops/compose/tracing.yml"
BROKERS = ("kafka", "kafka-2", "kafka-3")
OURS = [name for name, service in COMPOSE["services"].items() if "build" in service]


@cache
def services(*more: str) -> dict[str, Any]:
    """Return the services, of all profiles, as Compose understands the files."""
    files = [argument for file in (BASE, *more) for argument in ("--file", file)]
    compose = Path(sys.executable).with_name("docker-compose")
    command = [str(compose), *files, "--profile=*", "config", "--format=json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    understood: dict[str, Any] = json.loads(done.stdout)["services"]
    return understood


@pytest.mark.parametrize("more", [(), (CLUSTER,), (TRACING,), (CLUSTER, TRACING)])
def test_compose_takes_it(more: tuple[str, ...]) -> None:
    """Nothing is lost of what there is without a variant."""
    assert services(*more).keys() >= COMPOSE["services"].keys()


@pytest.mark.parametrize("name", services(CLUSTER, TRACING))
def test_every_container_is_bounded(name: str) -> None:
    """What a variant adds has no more rights, and no more of the machine, than the rest."""
    service = services(CLUSTER, TRACING)[name]
    assert {port["host_ip"] for port in service.get("ports", [])} <= {"127.0.0.1"}
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert {"mem_limit", "pids_limit", "logging", "stop_grace_period", "restart"} <= service.keys()


def test_a_host_port_is_taken_once() -> None:
    """All of it can run together."""
    ports = [port["published"] for service in services(CLUSTER, TRACING).values() for port in service.get("ports", [])]
    assert len(ports) == len(set(ports))


def test_brokers_are_one_cluster() -> None:
    """Each has its own name, number, port and data; all know all three."""
    brokers = [services(CLUSTER)[name] for name in BROKERS]
    told = [broker["environment"] for broker in brokers]
    for name, broker, each in zip(BROKERS, brokers, told, strict=True):
        (port,), (data,) = broker["ports"], broker["volumes"]
        advertised = f"INTERNAL://{name}:19092,HOST://127.0.0.1:{port['published']}"
        assert (each["KAFKA_ADVERTISED_LISTENERS"], data["source"]) == (advertised, name)
    voters = ",".join(f"{each['KAFKA_NODE_ID']}@{name}:19093" for name, each in zip(BROKERS, told, strict=True))
    assert {each["KAFKA_CONTROLLER_QUORUM_VOTERS"] for each in told} == {voters}
    assert len({each["KAFKA_NODE_ID"] for each in told}) == len(BROKERS)


@pytest.mark.parametrize("name", BROKERS)
def test_one_broker_may_be_lost(name: str) -> None:
    """All that Kafka keeps is on three of them, and two have to have what is said."""
    told = services(CLUSTER)[name]["environment"]
    assert {value for key, value in told.items() if key.endswith("REPLICATION_FACTOR")} == {"3"}
    assert {value for key, value in told.items() if key.endswith(("MIN_ISR", "MIN_INSYNC_REPLICAS"))} == {"2"}


@pytest.mark.parametrize("name", OURS)
def test_all_use_the_cluster(name: str) -> None:
    """Whichever broker is lost, each service finds another."""
    told = services(CLUSTER)[name]["environment"]
    assert told["KAFKA_BOOTSTRAP_SERVERS"] == ",".join(f"{broker}:19092" for broker in BROKERS)


@pytest.mark.parametrize("name", [name for name in OURS if name != "topics"])
def test_all_are_traced(name: str) -> None:
    """Traces go to Jaeger if it is there, and nowhere if not."""
    assert services(TRACING)[name]["environment"]["OTEL_EXPORTER_OTLP_ENDPOINT"] == "http://jaeger:4318"
    assert "OTEL_EXPORTER_OTLP_ENDPOINT" not in services()[name]["environment"]
