"""Both services as users run them: processes of their own, whose CPU time the kernel counts (`os.wait4`)."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from benchmarks.speed.cost import Cost
from streaming.settings import StreamingSettings
from tests.kafka.ports import free_ports
from tests.leash import leashed

# Observed when a transaction has been committed, so it counts what is out for good.
_COMMITTED = re.compile(r"^dateline_end_to_end_latency_seconds_count (\S+)$", re.MULTILINE)
_LOOK_SECONDS = 0.1


def ingest(settings: StreamingSettings, source: Path) -> Cost:
    """Let ingest publish a folder once."""
    return _cost(_start("services.ingest", "once", settings, DATELINE_SOURCE=str(source)))


def enrich(settings: StreamingSettings, articles: int) -> Cost:
    """Let enrich run until it has committed so many articles, then stop it."""
    (port,) = free_ports(1)
    process, started = _start("services.enrich", "run", settings, DATELINE_METRICS_PORT=str(port))
    while process.poll() is None and _committed(port) < articles:
        time.sleep(_LOOK_SECONDS)
    wall = time.perf_counter() - started
    process.send_signal(signal.SIGTERM)
    return _cost((process, started))._replace(wall=wall)


def _start(
    service: str, command: str, settings: StreamingSettings, **more: str
) -> tuple[subprocess.Popen[bytes], float]:
    environment = {
        "KAFKA_BOOTSTRAP_SERVERS": settings.kafka_bootstrap_servers,
        "DATELINE_DATA_DIR": str(settings.data_dir),
        "DATELINE_TOPIC_PREFIX": settings.topic_prefix,
        "DATELINE_LOG_LEVEL": "WARNING",
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        leashed([sys.executable, "-m", service, command]), env={**os.environ, **environment, **more}
    )
    return process, started


def _cost(running: tuple[subprocess.Popen[bytes], float]) -> Cost:
    process, started = running
    _, status, usage = os.wait4(process.pid, 0)
    # Told, so that it does not wait for a process that is gone.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{process.args!r} ended with status {process.returncode}")
    return Cost(time.perf_counter() - started, usage.ru_utime + usage.ru_stime)


def _committed(port: int) -> float:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as page:
            found = _COMMITTED.search(page.read().decode())
    except urllib.error.URLError:
        return 0
    return float(found[1]) if found else 0
