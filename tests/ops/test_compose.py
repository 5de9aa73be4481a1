"""The compose file keeps the promises that are easy to break by accident."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.kafka.jars import POM
from tests.ops.files import COMPOSE, ROOT

SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if "build" in service]


def test_our_services_are_these() -> None:
    """Nobody is left out of the tests below."""
    assert OURS == ["topics", "ingest", "enrich"]


@pytest.mark.parametrize("name", SERVICES)
def test_ports_are_for_this_host_only(name: str) -> None:
    """No port is open to the network."""
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", []))


@pytest.mark.parametrize("name", SERVICES)
def test_no_container_can_gain_rights(name: str) -> None:
    """No capabilities, no way to new privileges, a limit to its memory, an end to its life."""
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert service["mem_limit"]
    assert service["stop_grace_period"]
    assert not service.get("privileged")


@pytest.mark.parametrize("name", OURS)
def test_our_containers_cannot_write(name: str) -> None:
    """They run as a user without a name, on a file system that only /tmp is writable of."""
    service = SERVICES[name]
    assert int(service["user"].partition(":")[0]) >= 10_000
    assert service["read_only"] is True
    assert service["tmpfs"] == ["/tmp"]  # noqa: S108
    assert all(volume.endswith(":ro") for volume in service.get("volumes", []))


def test_enrich_can_be_scaled() -> None:
    """Nothing in it can exist only once."""
    assert not {"container_name", "ports"} & SERVICES["enrich"].keys()


def test_the_user_of_the_image_is_the_one_of_compose() -> None:
    """Started without compose, the image is no more powerful."""
    users = re.findall(r"^USER (.+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert users == [SERVICES["enrich"]["user"]]


def test_the_tests_run_on_the_kafka_of_compose() -> None:
    """The version that is tested is the version that runs."""
    tested = re.search(r"<kafka\.version>(.+)<", POM.read_text())
    assert tested is not None
    assert SERVICES["kafka"]["image"] == f"apache/kafka:{tested[1]}"


@pytest.mark.parametrize("name", SERVICES)
def test_mounted_files_exist(name: str) -> None:
    """What is mounted from the repository is there."""
    mounted = [Path(volume.partition(":")[0]) for volume in SERVICES[name].get("volumes", []) if volume[0] == "."]
    assert all((ROOT / path).exists() for path in mounted)
