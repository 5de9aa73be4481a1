"""What all tests share: the order they run in, and the real tools that some of them need."""

import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from streaming.settings import StreamingSettings
from tests.kafka.needed import needed_cluster
from tests.needs import Missing, needs, tell
from tests.postgresql.server import Server

# The same examples in every run, however slow the machine: a test that fails, fails for everyone.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests that need Kafka last, and mark those that show it only by the fixture they use."""
    for item in items:
        if "kafka_bootstrap_servers" in getattr(item, "fixturenames", ()):
            item.add_marker("kafka")
    items.sort(key=lambda item: item.get_closest_marker("kafka") is not None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what could not be tested here."""
    tell(terminalreporter)


@pytest.fixture(scope="session")
def kafka_bootstrap_servers() -> Iterator[str]:
    """Return the addresses of a Kafka that all tests share: the one in the environment, or one of our own."""
    if given := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield given
        return
    with needed_cluster() as cluster:
        yield cluster.bootstrap_servers


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def servers(request: pytest.FixtureRequest) -> str:
    """Return no addresses, for the embedded broker, then those of Kafka: a test that asks for them runs on both."""
    addresses: str = request.getfixturevalue("kafka_bootstrap_servers") if request.param == "kafka" else ""
    return addresses


@pytest.fixture
def broker_settings(servers: str, tmp_path: Path) -> StreamingSettings:
    """Return the settings of a broker of each kind, with topics that no other test uses."""
    return StreamingSettings(kafka_bootstrap_servers=servers, data_dir=tmp_path, topic_prefix=f"test-{uuid.uuid4()}.")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """Return a PostgreSQL that all tests share, each with databases of its own."""
    with needs("PostgreSQL"):
        server = Server()
    with server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of a new database of each kind: a test that asks for it runs on both."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    server: Server = request.getfixturevalue("postgresql")
    return server.database()


@pytest.fixture(scope="session")
def promtool() -> str:
    """Return the path of Prometheus' own checker."""
    with needs("promtool"):
        if found := shutil.which("promtool"):
            return found
        raise Missing("it is part of Prometheus (Debian's package: prometheus)")


@pytest.fixture(scope="session")
def amtool() -> str:
    """Return the path of Alertmanager's own checker."""
    with needs("amtool"):
        if found := shutil.which("amtool"):
            return found
        raise Missing("it is part of Alertmanager (Debian's package: prometheus-alertmanager)")
