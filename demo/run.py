"""Runs ingest and enrich over `seeds/`, shows what came out, and says how to go on."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from demo.process import Process
from schemas.rejected import DeadLetter
from schemas.topics import Topics
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.printing import in_a_line
from streaming.settings import StreamingSettings

FOLDER = Path(".dateline/demo")
PATIENCE_SECONDS = 100
SHOWN_METRICS = ("dateline_ready ", "dateline_records_processed_total", "dateline_tags_total")

console = Console(highlight=False, soft_wrap=True)


def main() -> None:
    """Run the demo; exits with 1 if it does not finish."""
    settings = StreamingSettings(kafka_bootstrap_servers="", data_dir=FOLDER, topic_prefix="")
    with started("enrich", "run") as enrich, started("ingest", "once") as ingest:
        console.print("[bold]Dateline[/]: seeds/ → ingest → articles → enrich → articles.enriched")
        if ingest.wait(PATIENCE_SECONDS) != 0 or not await_enriched(settings, enrich):
            console.print(f"[red]It did not finish; see {ingest.log} and {enrich.log}[/]")
            sys.exit(1)
        show_ingested(ingest)
        show_metrics(enrich)
    subprocess.run([sys.executable, "-m", "services.enrich", "show"], env=environment(), check=True)
    show_rejected(settings)
    show_next_steps()


@contextmanager
def started(service: str, command: str) -> Iterator[Process]:
    """Run a service inside, and stop it as its supervisor would."""
    process = Process(service, command, environment(), FOLDER)
    try:
        yield process
    finally:
        process.stop()


def environment() -> dict[str, str]:
    """Return what the services are told: the embedded broker, whatever else is configured."""
    ours = {
        "KAFKA_BOOTSTRAP_SERVERS": "",
        "DATELINE_DATA_DIR": str(FOLDER),
        "DATELINE_LOG_LEVEL": "INFO",
        "DATELINE_METRICS_PORT": "0",
        "DATELINE_SOURCE": "seeds",
        "DATELINE_TOPIC_PREFIX": "",
    }
    return {**os.environ, **ours}


def await_enriched(settings: StreamingSettings, enrich: Process) -> bool:
    """Wait until every article has come out; return whether it did."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    with open_broker(settings, "demo") as broker:
        while enrich.runs() and time.monotonic() < deadline:
            if "dateline_ready 1.0" in enrich.metrics() and all_enriched(broker, Topics()):
                return True
            time.sleep(0.2)
    return False


def all_enriched(broker: Broker, topics: Topics) -> bool:
    """Return whether as many records came out, dead letters included, as articles went in."""
    went_in, *came_out = (
        sum(1 for _ in broker.replay(topic.name))
        for topic in (topics.articles, topics.enriched, topics.enriched_rejected)
    )
    return went_in == sum(came_out)


def show_ingested(ingest: Process) -> None:
    """Say how many articles were new."""
    counts = ingest.event("articles")
    told = ", ".join(f"{counts.get(outcome, 0)} {outcome}" for outcome in ("published", "duplicate", "rejected"))
    console.print(f"ingest: {told}")


def show_metrics(enrich: Process) -> None:
    """Say where metrics can be read while a service runs, and show some."""
    page = enrich.metrics()
    console.print(f"enrich: metrics for Prometheus at {enrich.event('started')['metrics']} while it runs, such as")
    for line in page.splitlines():
        if line.startswith(SHOWN_METRICS):
            console.print(f"  [dim]{line}[/]")


def show_rejected(settings: StreamingSettings) -> None:
    """List what could not be read."""
    with open_broker(settings, "demo") as broker:
        for record in broker.replay(Topics().rejected.name):
            letter = DeadLetter.from_headers(record.headers)
            why = escape(in_a_line(f"{letter.source_ref}: {letter.error_class}: {letter.error_message}"))
            console.print(f"[yellow]rejected[/] {why}")


def show_next_steps() -> None:
    """Say how to go on."""
    python = os.path.relpath(sys.executable)
    console.print(f"""
[bold]How to go on[/]
  See it on a page, with a map and a timeline: make desk
  Look at what has come out again; --json prints the events:
    DATELINE_DATA_DIR={FOLDER} {python} -m services.enrich show
  Put articles into seeds/ and run make demo again: nothing is published twice.
  Keep the services running, each in a terminal of its own, and look at what comes out of them:
    {python} -m services.ingest watch
    {python} -m services.enrich run
    {python} -m services.enrich show
  Set KAFKA_BOOTSTRAP_SERVERS to use Apache Kafka instead of the embedded broker, or run docker compose up.
  The README says how to consume articles.enriched. Logs of this run: {FOLDER}/*.log""")
