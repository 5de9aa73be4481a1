"""Measure how fast articles travel and what each costs, on both brokers and against bare kafka-python.

    python -m benchmarks.throughput [--articles N] [--rounds N]

Kafka is the one in KAFKA_BOOTSTRAP_SERVERS, or one that is started from Kafka's jars. CPU time is that of the client:
of a service as the kernel counts it for a child process, of a transport as this process counts it for all its threads.
Starting and connecting are not counted. Every figure is a median over the rounds, in which the candidates take turns.
"""

import argparse
import os
import tempfile
import uuid
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.speed import articles, services
from benchmarks.speed.cost import Cost
from benchmarks.speed.transport import Bare, Port, Transport, trial
from schemas.topics import Topics
from streaming.connect import open_broker
from streaming.settings import StreamingSettings
from tests.kafka.cluster import Cluster

BARE = "bare kafka-python"

Costs = dict[tuple[str, str], list[Cost]]
"""What each round cost, by what was done and by whom."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with _kafka() as servers:
        print(f"{options.articles} articles, {options.rounds} rounds\n")
        _print(_services(servers, options.articles, options.rounds), options.articles)
        _print(_transports(servers, options.articles, options.rounds), options.articles)


def _services(servers: str, count: int, rounds: int) -> Costs:
    """Run ingest and then enrich over one article and over all; the difference leaves starting and connecting out."""
    costs: Costs = defaultdict(list)
    for _ in range(rounds):
        for broker, at in {"embedded": "", "Kafka": servers}.items():
            first, every = _run(at, 1), _run(at, count)
            for service in first:
                costs[service, broker].append(every[service].beyond(first[service]))
    return costs


def _run(servers: str, count: int) -> dict[str, Cost]:
    with _installation(servers) as settings:
        source = settings.data_dir / "articles"
        source.mkdir()
        source.joinpath("articles.jsonl").write_text("".join(articles.json_lines(count)))
        return {"ingest": services.ingest(settings, source), "enrich": services.enrich(settings, count)}


def _transports(servers: str, count: int, rounds: int) -> Costs:
    """Carry the messages of all articles with nothing to be done to them."""
    costs: Costs = defaultdict(list)
    for turn in range(rounds + 1):
        for name, at in {BARE: servers, "Kafka": servers, "embedded": ""}.items():
            messages = articles.messages(count, Topics())
            with _installation(at) as settings:
                topics = Topics(settings.topic_prefix)
                transport: Transport = Bare(servers, topics) if name == BARE else Port(settings, topics)
                produced, transformed = trial(transport, topics, messages)
            if turn:  # the first turn warms up
                costs["publish", name].append(produced)
                costs["poll, publish and commit", name].append(transformed)
    return costs


@contextmanager
def _kafka() -> Iterator[str]:
    if given := os.environ.get("KAFKA_BOOTSTRAP_SERVERS"):
        yield given
        return
    with Cluster() as cluster:
        yield cluster.bootstrap_servers


@contextmanager
def _installation(servers: str) -> Iterator[StreamingSettings]:
    """Make topics that nobody has used."""
    with tempfile.TemporaryDirectory() as folder:
        settings = StreamingSettings(
            kafka_bootstrap_servers=servers, data_dir=Path(folder), topic_prefix=f"benchmark-{uuid.uuid4()}."
        )
        with open_broker(settings, "setup") as broker:
            broker.create_topics(Topics(settings.topic_prefix).all())
        yield settings


def _print(costs: Costs, count: int) -> None:
    """Print a table in Markdown, with ratios where there is something to compare with."""
    print("| | broker | articles/s | CPU ms/article | wall ratio | CPU ratio |\n|---|---|--:|--:|--:|--:|")
    medians = {key: Cost.median(rounds) for key, rounds in costs.items()}
    for (work, broker), cost in medians.items():
        bare = medians.get((work, BARE))
        ratios = f"{cost.wall / bare.wall:.2f} | {cost.cpu / bare.cpu:.2f}" if bare else "|"
        print(f"| {work} | {broker} | {count / cost.wall:,.0f} | {cost.cpu / count * 1000:.2f} | {ratios} |")
    print()


if __name__ == "__main__":
    main()
