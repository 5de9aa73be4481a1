"""A service that is asked to stop while something hangs."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PATIENCE_SECONDS = 60

HANGING = """
import sys, time
from pathlib import Path
from streaming import service
from streaming.errors import Interrupted
from streaming.settings import StreamingSettings
service.GIVE_UP_SECONDS = 0.1
with service.running("test", "1", lambda: StreamingSettings(data_dir=Path(sys.argv[2]))) as (running, _):
    print("runs", flush=True)
    while sys.argv[1] == "unheard":
        service.log.warning("said to nobody", what="x" * 1000)
    running.stop.wait()
    if sys.argv[1] == "interrupted":
        raise Interrupted("asked to stop")
    time.sleep(600)
"""


@pytest.mark.parametrize(
    ("what", "status", "told"), [("interrupted", 0, '"event": "stopped"'), ("hangs", 1, '"event": "given_up"')]
)
def test_it_ends(tmp_path: Path, what: str, status: int, told: str) -> None:
    """In order if what it waits for can be interrupted; else it is cut off some time later, and says so."""
    command = [sys.executable, "-c", HANGING, what, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "runs\n"
        os.kill(process.pid, signal.SIGTERM)
        _, log = process.communicate(timeout=PATIENCE_SECONDS)
    assert process.returncode == status
    assert told in log


def test_it_ends_though_nobody_reads_its_log(tmp_path: Path) -> None:
    """The pipe is full, so whatever is said hangs, and that it is cut off cannot be told."""
    command = [sys.executable, "-c", HANGING, "unheard", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "runs\n"
        time.sleep(1)
        os.kill(process.pid, signal.SIGTERM)
        assert process.wait(PATIENCE_SECONDS) == 1
