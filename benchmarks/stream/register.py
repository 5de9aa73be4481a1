"""Measure the register with many versions of articles in its memory: what it holds, and how soon it is ready.

    python -m benchmarks.stream.register [--versions N] [--submissions N]

Kafka is started from its jars. The register is a process as users run it: started with an empty folder, so that it
reads its whole topic; stopped in order and started again; then fed with articles, half of which are duplicates.
"""

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import confluent_kafka

from benchmarks.stream import articles
from benchmarks.stream.installation import environment
from demo.process import Process
from schemas.cloudevents import deterministic_id
from schemas.topics import Topics
from services.ingest.doors.piece import Piece
from services.ingest.forms import read_json
from services.ingest.register.memory import Memory
from services.ingest.submission import tell
from streaming.connect import open_broker
from streaming.settings import StreamingSettings
from tests.fault.watching import peak
from tests.kafka.cluster import Cluster

VERSIONS_OF_ONE = 5
"""Every fifth article has so many versions, every other one."""
BATCH = 1_000
PATIENCE_SECONDS = 1_800
_JUDGED = re.compile(r'^dateline_articles_total{outcome="(\w+)",.*} (\S+)$', re.MULTILINE)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--versions", type=int, default=10_000_000, help="how many (default: %(default)s)")
    parser.add_argument("--submissions", type=int, default=20_000, help="how many (default: %(default)s)")
    options = parser.parse_args()
    print("| | seconds | peak MiB |\n|---|--:|--:|", flush=True)
    with Cluster() as cluster, tempfile.TemporaryDirectory() as folder:
        settings = StreamingSettings(kafka_bootstrap_servers=cluster.bootstrap_servers, data_dir=Path(folder))
        with open_broker(settings, "setup") as broker:
            broker.create_topics(Topics().all())
        started = time.perf_counter()
        count = _remember(settings, options.versions)
        _row(f"{options.versions:,} versions of {count:,} articles written to the topic", started)
        _measure(settings, options.submissions)


def _measure(settings: StreamingSettings, submissions: int) -> None:
    with _register(settings, "ready with an empty folder"):
        pass
    with _register(settings, "ready after a clean stop") as process:
        _submit(settings, submissions)
        started = time.perf_counter()
        judged = _await_judged(process, submissions)
        _row(f"{submissions:,} submissions judged: {judged}", started, process)


def _remember(settings: StreamingSettings, versions: int) -> int:
    """Write what the register would remember of so many versions, and return of how many articles."""
    producer = confluent_kafka.Producer(
        {
            "bootstrap.servers": settings.kafka_bootstrap_servers,
            "partitioner": "murmur2_random",  # that of kafka-python
            "linger.ms": 50,
            "queue.buffering.max.messages": 100_000,
        }
    )
    article = 0
    while versions > 0:
        said = min(versions, 1 if article % VERSIONS_OF_ONE else VERSIONS_OF_ONE)
        key = deterministic_id("url", f"https://news.example/{article}")
        heard = tuple(str(UUID(int=article * VERSIONS_OF_ONE + number)) for number in range(said))
        producer.produce(Topics().register.name, Memory(said, heard).encode(), key)
        if article % BATCH == 0:
            producer.poll(0.1 if len(producer) > 50_000 else 0)
        versions -= said
        article += 1
    producer.flush()
    return article


def _submit(settings: StreamingSettings, count: int) -> None:
    """Submit articles, each twice: of the half that are new, every one is a revision of one that is remembered."""
    lines = list(articles.json_lines(count // 2))
    topic = Topics().submitted.name
    with open_broker(settings, "door") as door:
        for start in range(0, len(lines), BATCH):
            told = [tell(Piece("x", line.encode(), read_json), "file", topic) for line in lines[start : start + BATCH]]
            door.publish([each.message for each in told] * 2)


@contextmanager
def _register(settings: StreamingSettings, what: str) -> Iterator[Process]:
    """Start a register, print how long it took to be ready, and stop it in order."""
    started = time.perf_counter()
    process = Process("ingest", "register", environment(settings), settings.data_dir / "log")
    try:
        _await(lambda: "dateline_ready 1.0" in process.metrics(), process)
        _row(what, started, process)
        yield process
    finally:
        process.stop()


def _await_judged(process: Process, count: int) -> dict[str, int]:
    _await(lambda: sum(_judged(process).values()) >= count, process)
    return _judged(process)


def _judged(process: Process) -> dict[str, int]:
    return {outcome: int(float(number)) for outcome, number in _JUDGED.findall(process.metrics())}


def _await(condition: Callable[[], bool], process: Process) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > deadline or not process.runs():
            sys.exit(process.log.read_text()[-2000:])
        time.sleep(0.05)


def _row(what: str, started: float, process: Process | None = None) -> None:
    memory = f"{peak(process.pid) // 2**20}" if process else ""
    print(f"| {what} | {time.perf_counter() - started:.1f} | {memory} |", flush=True)


if __name__ == "__main__":
    main()
