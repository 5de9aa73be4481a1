"""The compose file keeps the promises that are easy to break by accident."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.desk.command import main as desk
from services.enrich.command import main as enrich
from services.ingest.command import main as ingest
from services.ingest.doors.feeds.feeds_file import read_feeds
from services.ingest.doors.http.tokens import Tokens
from tests.kafka.jars import POM
from tests.ops.files import COMPOSE, OPS, ROOT

SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
SCRAPED: list[dict[str, Any]] = yaml.safe_load((OPS / "prometheus/prometheus.yml").read_text())["scrape_configs"]
WRITABLE = {"register": {"register:/dateline/.dateline"}, "desk": {"desk:/dateline/.dateline"}}
MAIN = {"dateline/ingest": ingest, "dateline/enrich": enrich, "dateline/desk": desk}
OURS = [name for name, service in SERVICES.items() if "build" in service]


def test_our_services_are_these() -> None:
    """Nobody is left out of the tests below."""
    assert OURS == ["topics", "register", "ingest", "serve", "follow", "enrich", "desk"]


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


@pytest.mark.parametrize("name", SERVICES)
def test_no_container_can_fill_the_machine(name: str) -> None:
    """Its log is turned over, and its processes are counted."""
    service = SERVICES[name]
    assert service["logging"]["driver"] == "json-file"
    assert service["logging"]["options"].keys() == {"max-size", "max-file"}
    assert service["pids_limit"] > 0


@pytest.mark.parametrize("name", OURS)
def test_our_containers_cannot_write(name: str) -> None:
    """They run as a user without a name, on a file system of which only /tmp and the register's state are writable."""
    service = SERVICES[name]
    assert int(service["user"].partition(":")[0]) >= 10_000
    assert service["read_only"] is True
    assert service["tmpfs"] == ["/tmp"]  # noqa: S108
    writable = {volume for volume in service.get("volumes", []) if not volume.endswith(":ro")}
    assert writable == WRITABLE.get(name, set())


def test_what_is_writable_belongs_to_the_user() -> None:
    """A new volume takes its owner from the image."""
    (volume,) = WRITABLE["register"]
    user, group = SERVICES["register"]["user"].split(":")
    made = f"install --directory --owner={user} --group={group} {volume.removeprefix('register:/dateline/')}"
    assert made in DOCKERFILE
    assert "WORKDIR /dateline" in DOCKERFILE


@pytest.mark.parametrize("name", ["register", "enrich"])
def test_it_can_be_scaled(name: str) -> None:
    """Nothing in it can exist only once."""
    assert not {"container_name", "ports"} & SERVICES[name].keys()


@pytest.mark.parametrize("name", [name for name in OURS if name != "topics"])
def test_every_service_is_scraped(name: str) -> None:
    """By its name, which is that of its job, on the port where it serves its metrics."""
    (job,) = [job for job in SCRAPED if job["job_name"] == name]
    (found,) = job["dns_sd_configs"]
    assert (found["names"], found["port"]) == ([name], SERVICES[name]["environment"]["DATELINE_METRICS_PORT"])


def test_the_example_of_tokens_is_read() -> None:
    """The token that its comment shows is that of the source."""
    path = OPS / "doors/http-tokens.example.toml"
    shown = re.search(r"Bearer (\w[\w-]+)", path.read_text())
    assert shown
    source = Tokens(path).source(f"Bearer {shown[1]}")
    assert source
    assert source.name == "example-agency"


def test_the_example_of_feeds_is_read() -> None:
    """It is as the feed door wants it."""
    feeds = read_feeds(OPS / "doors/feeds.example.toml")
    assert [feed.name for feed in feeds] == ["example-news", "example-sitemap"]


@pytest.mark.parametrize("name", OURS)
def test_our_images_say_what_they_are(name: str) -> None:
    """Version and revision, which `make images` gives, come into the labels."""
    for argument in ("VERSION", "REVISION"):
        assert SERVICES[name]["build"]["args"][argument] == f"${{{argument}:-}}"
        assert re.search(rf'^LABEL (.*\\\n)*.*\.{argument.lower()}="\${argument}"', DOCKERFILE, re.MULTILINE)


@pytest.mark.parametrize("name", OURS)
def test_every_command_exists(name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """The service knows what it is told to do."""
    command = SERVICES[name]["command"][0]
    monkeypatch.setattr(sys, "argv", ["service", command, "--help"])
    with pytest.raises(SystemExit, match="0"):
        MAIN[SERVICES[name]["image"]]()
    assert f" {command} " in capsys.readouterr().out


def test_the_user_of_the_image_is_the_one_of_compose() -> None:
    """Started without compose, the image is no more powerful."""
    users = re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE)
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
