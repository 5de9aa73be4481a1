"""Both services at work, each on the real thing: ingest in this process, enrich in one of its own.

Ingest takes less time than starting it does, so its start is left out by taking only its `once`. Enrich is a process
as users run it, whose CPU time the kernel counts (`os.wait4`).
"""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import ExitStack
from pathlib import Path

from benchmarks.stream.cost import Cost, measured
from schemas.topics import Topics
from services.ingest.doors.files.reading import once
from services.ingest.doors.submitter import open_submitter
from services.ingest.register.register import open_register
from services.ingest.settings import Settings
from streaming.service import Service
from streaming.settings import StreamingSettings
from tests.kafka.ports import free_ports
from tests.leash import leashed

# Observed when a transaction has been committed, so it counts what is out for good.
_COMMITTED = re.compile(r"^dateline_end_to_end_latency_seconds_count (\S+)$", re.MULTILINE)
_LOOK_SECONDS = 0.1


def ingest(settings: StreamingSettings, source: Path) -> Cost:
    """Let the door for files submit a folder once, and the register judge it."""
    told, service = Settings(**settings.model_dump(), source=source), Service()
    with ExitStack() as stack:
        submitter = stack.enter_context(open_submitter(service, told))
        submitter.submit([])  # connects
        registers = []
        if settings.kafka_bootstrap_servers:  # with the embedded broker, the door has one
            registers = [stack.enter_context(open_register(service, told, Topics(settings.topic_prefix)))]
        for register in registers:
            while not register.broker.assignment():
                register.step()

        def publish() -> None:
            once(service, submitter, told)
            for register in registers:
                while register.judge.outcomes.total() < submitter.submitted:
                    register.step()

        return measured(publish)


def enrich(settings: StreamingSettings, articles: int) -> Cost:
    """Start enrich, and stop it when it has committed so many articles."""
    (port,) = free_ports(1)
    started = time.perf_counter()
    process = _start(settings, port)
    while process.poll() is None and _committed(port) < articles:
        time.sleep(_LOOK_SECONDS)
    wall = time.perf_counter() - started
    process.send_signal(signal.SIGTERM)
    return Cost(wall, _cpu_at_end(process))


def _start(settings: StreamingSettings, port: int) -> subprocess.Popen[bytes]:
    told = {
        "KAFKA_BOOTSTRAP_SERVERS": settings.kafka_bootstrap_servers,
        "DATELINE_DATA_DIR": str(settings.data_dir),
        "DATELINE_TOPIC_PREFIX": settings.topic_prefix,
        "DATELINE_METRICS_PORT": str(port),
        "DATELINE_LOG_LEVEL": "WARNING",
    }
    command = leashed([sys.executable, "-m", "services.enrich", "run"])
    return subprocess.Popen(command, env={**os.environ, **told})


def _cpu_at_end(process: subprocess.Popen[bytes]) -> float:
    _, status, usage = os.wait4(process.pid, 0)
    # Told, so that it does not wait for a process that is gone.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"enrich ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def _committed(port: int) -> float:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as page:
            found = _COMMITTED.search(page.read().decode())
    except urllib.error.URLError:
        return 0
    return float(found[1]) if found else 0
