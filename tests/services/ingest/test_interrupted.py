"""`once` that is stopped before it is done does not look as if it were."""

import os
from pathlib import Path

from demo.process import Process

ENVIRONMENT = {**os.environ, "KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1", "DATELINE_METRICS_PORT": "0"}


def test_what_was_not_read_is_not_taken_for_published(tmp_path: Path) -> None:
    """Stopped while it waits for a broker, it ends with status 1 and says why."""
    (tmp_path / "rain.json").write_text('{"body": "Rain in Paris."}')
    once = Process("ingest", "once", {**ENVIRONMENT, "DATELINE_SOURCE": str(tmp_path)}, tmp_path / "log")
    once.event("broker_unavailable")
    once.stop()
    assert once.wait(0) == 1
    assert "stopped before all was read" in once.log.read_text()
