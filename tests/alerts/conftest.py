"""Which of the alerts are fired, and in what."""

import os
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.alerts.breaks import a_week_ago
from tests.alerts.prometheus import Prometheus
from tests.alerts.scene import Scene
from tests.e2e.installation import Installation
from tests.e2e.readers import embedded_reader, kafka_reader
from tests.needs import Missing, needs

ALL = os.environ.get("TESTS_ALERTS") == "all"
"""Set by `make alert-test`. Without it only a few are fired."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long, unless all is asked for."""
    ours = [item for item in items if item.path.is_relative_to(Path(__file__).parent)]
    left_out = [item for item in ours if item.get_closest_marker("long") and not ALL]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def prometheus(tmp_path: Path, times: float) -> Prometheus:
    """Return a Prometheus with a past, for which time passes so many times faster."""
    with needs("prometheus"):
        if not shutil.which("prometheus"):
            raise Missing("it is Debian's package of that name")
    folder = tmp_path / "prometheus"
    folder.mkdir()
    prometheus = Prometheus(folder, times)
    prometheus.remember(a_week_ago(time.time()))
    return prometheus


@pytest.fixture
def scene(servers: str, tmp_path: Path, prometheus: Prometheus) -> Iterator[Scene]:
    """Return an installation that can be watched."""
    reader = kafka_reader(servers) if servers else embedded_reader(tmp_path)
    scene = Scene(Installation(tmp_path, servers, f"alerts-{uuid.uuid4()}.", reader), prometheus)
    yield scene
    scene.installation.stop()
