"""What is in a backup is not said again, and what came later comes again from its source, with the ids that it had."""

import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.articles import bridges
from tests.e2e.installation import Installation
from tests.e2e.readers import embedded_reader, kafka_reader
from tests.kafka.cluster import Cluster

PAGE = (Path(__file__).parents[2] / "docs/backup.md").read_text()
EARLY, ALL = 20, 40


@pytest.mark.short
def test_the_embedded_broker_is_restored(tmp_path: Path) -> None:
    """Its file is copied while services write to it, and put back, by the commands of the page."""
    folder = tmp_path / ".dateline"
    back_up, restore = re.findall(r"(?:^    .+\n)+", PAGE, re.MULTILINE)[:2]
    installation = Installation(folder, "", "", embedded_reader(folder))
    _is_restored(installation, lambda: _run(back_up, tmp_path), lambda: _run(restore, tmp_path))


def test_kafka_is_restored(cluster: Cluster, tmp_path: Path) -> None:
    """Its folder is copied while it is stopped and services wait for it, and put back while they are stopped, too."""
    (node,), copy = cluster.nodes, tmp_path / "copy"

    def back_up() -> None:
        node.stop()
        shutil.copytree(node.data, copy)
        node.start()

    def restore() -> None:
        node.stop()
        shutil.rmtree(node.data)
        shutil.copytree(copy, node.data)
        shutil.rmtree(tmp_path / "state")
        node.start()

    servers = cluster.bootstrap_servers
    _is_restored(Installation(tmp_path, servers, f"{uuid.uuid4()}.", kafka_reader(servers)), back_up, restore)


def _is_restored(installation: Installation, back_up: Callable[[], None], restore: Callable[[], None]) -> None:
    articles = bridges(ALL)
    installation.write("early", *articles[:EARLY])
    _start(installation)
    installation.await_committed("articles.enriched", 1)
    back_up()
    installation.write("late", *articles[EARLY:])
    installation.await_committed("articles.enriched", ALL)
    installation.stop()
    said = _said(installation)
    restore()
    assert 1 <= len(installation.committed("articles")) <= EARLY
    _start(installation)
    installation.await_committed("articles.enriched", ALL)
    installation.stop()
    assert _said(installation) == said
    assert len(set(said)) == len(said) == 2 * ALL


def _start(installation: Installation) -> None:
    installation.start("ingest", "watch")
    installation.start("enrich", "run")


def _said(installation: Installation) -> list[str]:
    """Return the ids of all events that consumers find."""
    topics = map(installation.committed, ("articles", "articles.enriched"))
    return sorted(record.headers["ce_id"] for records in topics for record in records)


def _run(block: str, folder: Path) -> None:
    """Run commands of the page."""
    subprocess.run(["sh", "-ec", block.replace(".venv/bin/python", sys.executable)], cwd=folder, check=True)
