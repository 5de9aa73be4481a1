"""Measure how many events a second the desk writes, into each kind of database, and in how much memory.

    python -m benchmarks.desk.sink [--articles N] [--revisions N]

The events lie in the embedded broker before the desk starts. It is a process as users run it; a second revision takes
the place of the first. What is timed begins when the desk has connected, and ends when the last event is written.
"""

import argparse
import os
import tempfile
import time
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

from benchmarks.desk.events import events
from demo.process import Process
from schemas.topics import Topics
from streaming.connect import open_broker
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.fault.watching import peak
from tests.postgresql.server import Server

BATCH = 1_000
PATIENCE_SECONDS = 1_800


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=20_000, help="how many (default: %(default)s)")
    parser.add_argument("--revisions", type=int, default=1, help="how many of each (default: %(default)s)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, Server() as server:
        folder = Path(name)
        count = _publish(folder, options.articles, options.revisions)
        print("| database | events | seconds | events/s | peak MiB |\n|---|--:|--:|--:|--:|", flush=True)
        _measure("SQLite", folder, f"sqlite:///{folder / 'desk.sqlite3'}", count)
        _measure("PostgreSQL", folder, server.database(), count)


def _publish(folder: Path, articles: int, revisions: int) -> int:
    said, count, topic = events(articles, revisions), 0, Topics().enriched
    with open_broker(StreamingSettings(kafka_bootstrap_servers="", data_dir=folder), "benchmark") as broker:
        broker.create_topics([topic])
        while batch := list(islice(said, BATCH)):
            broker.publish([Message(topic.name, key.encode(), value) for key, value in batch])
            count += len(batch)
    return count


def _measure(name: str, folder: Path, url: str, count: int) -> None:
    environment = os.environ | {"DATELINE_DATA_DIR": str(folder), "DATELINE_DATABASE_URL": url}
    desk = Process("desk", "run", environment, folder / name)
    try:
        desk.event("tables_migrated")
        started = time.perf_counter()
        _await_read(create_engine(url.replace("postgresql:", "postgresql+psycopg:"), poolclass=NullPool), count)
        seconds = time.perf_counter() - started
        print(
            f"| {name} | {count:,} | {seconds:.1f} | {count / seconds:,.0f} | {peak(desk.pid) / 2**20:.0f} |",
            flush=True,
        )
    finally:
        desk.stop()


def _await_read(engine: Engine, count: int) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        with engine.connect() as connection:
            if connection.execute(text("SELECT sum(next) FROM offsets")).scalar() == count:
                return
        time.sleep(0.1)
    raise TimeoutError(f"{count} events were not written in time")


if __name__ == "__main__":
    main()
