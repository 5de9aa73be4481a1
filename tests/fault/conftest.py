"""Trials on every kind of broker, and the table of what they showed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fault.extent import ALL
from tests.fault.table import ROWS, markdown, write
from tests.fault.trial import Trial, on_file, on_kafka
from tests.kafka.cluster import Cluster
from tests.kafka.needed import needed_cluster


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the trials that need Kafka, and leave out all but a few, unless all are asked for."""
    for item in items:
        if _is_trial(item) and {"cluster", "proxy", "trio"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("kafka")
    if not ALL:
        left_out = [item for item in items if _is_trial(item) and not item.get_closest_marker("short")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def _is_trial(item: pytest.Item) -> bool:
    return item.path.is_relative_to(Path(__file__).parent)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Return a Kafka of one node, which trials may break and leave whole."""
    with needed_cluster() as cluster:
        yield cluster


@pytest.fixture(scope="session")
def trio() -> Iterator[Cluster]:
    """Return a Kafka of three nodes, which trials may break and leave whole."""
    with needed_cluster(nodes=3) as cluster:
        yield cluster


@pytest.fixture
def kafka(cluster: Cluster, tmp_path: Path) -> Iterator[Trial]:
    """Return a trial on Kafka."""
    yield from on_kafka(cluster.bootstrap_servers, tmp_path)


@pytest.fixture
def replicated(trio: Cluster, tmp_path: Path) -> Iterator[Trial]:
    """Return a trial on three nodes: every topic is on all of them, and two have to have what is said."""
    yield from on_kafka(trio.bootstrap_servers, tmp_path)


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Trial]:
    """Return a trial on the embedded broker."""
    yield from on_file(tmp_path)


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def trial(request: pytest.FixtureRequest) -> Trial:
    """Return a trial on each kind of broker."""
    trial: Trial = request.getfixturevalue(request.param)
    return trial


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show the table, and write it where the whole matrix was run."""
    if ROWS:
        terminalreporter.write_line(markdown(ROWS))
    if ALL:
        write(ROWS)
