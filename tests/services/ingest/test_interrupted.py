"""`once` that did not reach the broker does not look as if it had."""

import json
import os
from pathlib import Path

import pytest

from demo.process import Process

ENVIRONMENT = {**os.environ, "KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1", "DATELINE_METRICS_PORT": "0"}


@pytest.mark.parametrize("files", [{"rain.json": '{"body": "Rain in Paris."}'}, {}], ids=["an article", "nothing"])
def test_what_was_not_read_is_not_taken_for_published(tmp_path: Path, files: dict[str, str]) -> None:
    """Stopped while it waits for a broker, it ends with status 1 and says why, even if it had nothing to publish."""
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    once = Process("ingest", "once", {**ENVIRONMENT, "DATELINE_SOURCE": str(tmp_path)}, tmp_path / ".log")
    once.event("broker_unavailable")
    once.stop()
    assert once.wait(0) == 1
    last = json.loads(once.log.read_text().splitlines()[-1])
    assert (last["event"], "stopped before all was read" in last["meaning"]) == ("unfinished", True)
