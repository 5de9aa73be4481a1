"""Measure how fast articles travel and what each costs: both services, their transport, and exactly once.

    python -m benchmarks.throughput [--articles N] [--rounds N]

Kafka is the one in KAFKA_BOOTSTRAP_SERVERS, or one that is started from Kafka's jars. CPU time is that of the client:
of enrich as the kernel counts it for a child process, of all else as this process counts it for all its threads.
Starting and connecting are not counted. Every figure is a median over the rounds, in which the candidates take turns.
"""

import argparse
import os
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from benchmarks.stream import articles, services
from benchmarks.stream.at_least_once import AtLeastOnce
from benchmarks.stream.cost import Cost
from benchmarks.stream.transport import GROUP, Bare, Port, Transport, passing_on, trial
from schemas.topics import VALUE_BYTES, Topics
from services.enrich.annotate import Annotator
from services.enrich.enricher import Enricher
from services.enrich.handler import enrich
from streaming import logs
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.kafka.connection import connection
from streaming.message import Handler, Message
from streaming.settings import StreamingSettings
from tests.kafka.cluster import Cluster

BARE = "bare kafka-python"
AT_LEAST_ONCE = "Kafka, at least once"
EXACTLY_ONCE = "Kafka"
TRANSPORT_FACTOR = 4
"""With no work in between it takes more articles until there is something to measure."""

Works = dict[str, Cost]
"""What each kind of work costs."""
Candidates = Mapping[str, Callable[[], Works]]
"""Who does it, by name."""
Connect = Callable[[StreamingSettings, Topics], Broker]
Open = Callable[[StreamingSettings, Topics], Transport]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000, help="how many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how many (default: %(default)s)")
    options = parser.parse_args()
    logs.configure("benchmark", "WARNING")
    with _kafka() as servers:
        _measure_services(servers, options.articles, options.rounds)
        _measure_transports(servers, TRANSPORT_FACTOR * options.articles, options.rounds)
        _measure_exactly_once(servers, options.articles, options.rounds)


def _measure_services(servers: str, count: int, rounds: int) -> None:
    _run_services("", 1)  # the first start of all has data to build
    brokers = {"Kafka": partial(_services, servers, count), "embedded": partial(_services, "", count)}
    _print(f"Services, {count:,} articles", _medians(brokers, rounds), count)


def _services(servers: str, count: int) -> Works:
    """Return what ingest costs, and what enrich costs beyond its start: what it takes for one article."""
    (_, start), (ingest, enrich) = _run_services(servers, 1), _run_services(servers, count)
    return {"ingest": ingest, "enrich": enrich.beyond(start)}


def _run_services(servers: str, count: int) -> tuple[Cost, Cost]:
    with _installation(servers) as settings:
        source = settings.data_dir / "articles"
        source.mkdir()
        source.joinpath("articles.jsonl").write_text("".join(articles.json_lines(count)), encoding="utf-8")
        return services.ingest(settings, source), services.enrich(settings, count)


def _measure_transports(servers: str, count: int, rounds: int) -> None:
    messages = articles.messages(count, Topics())
    bare = partial(_carried, servers, lambda _, topics: Bare(servers, topics), messages)
    transports: Candidates = {
        BARE: bare,
        AT_LEAST_ONCE: partial(_carried, servers, _port(_at_least_once, passing_on), messages),
        EXACTLY_ONCE: partial(_carried, servers, _port(_exactly_once, passing_on), messages),
        "embedded": partial(_carried, "", _port(_exactly_once, passing_on), messages),
    }
    for warm_up in transports.values():
        warm_up()
    _print(f"Transport alone, {count:,} messages", _medians(transports, rounds), count, BARE)


def _measure_exactly_once(servers: str, count: int, rounds: int) -> None:
    """Take the same steps with and without transactions, and enrich on the way."""
    messages = articles.messages(count, Topics())
    annotator = Annotator.load()
    guarantees = {
        AT_LEAST_ONCE: partial(_carried, servers, _port(_at_least_once, partial(_enriching, annotator)), messages),
        EXACTLY_ONCE: partial(_carried, servers, _port(_exactly_once, partial(_enriching, annotator)), messages),
    }
    _print(f"Exactly once, {count:,} articles", _medians(guarantees, rounds), count, AT_LEAST_ONCE)


def _port(connect: Connect, handler: Callable[[Topics], Handler]) -> Open:
    return lambda settings, topics: Port(connect(settings, topics), handler(topics))


def _enriching(annotator: Annotator, topics: Topics) -> Handler:
    topic = topics.enriched.name
    return enrich(Enricher(annotator, topic, VALUE_BYTES), topic)


def _exactly_once(settings: StreamingSettings, topics: Topics) -> Broker:
    return open_broker(settings, GROUP, GROUP, topics.articles.name)


def _at_least_once(settings: StreamingSettings, topics: Topics) -> Broker:
    return AtLeastOnce(connection(settings), settings.topic_prefix + GROUP, topics.articles.name)


def _carried(servers: str, transport: Open, messages: Sequence[Message]) -> Works:
    with _installation(servers) as settings:
        topics = Topics(settings.topic_prefix)
        return trial(transport(settings, topics), topics, messages)


def _medians(candidates: Candidates, rounds: int) -> dict[str, Works]:
    """Let the candidates take turns, and return the median of what each kind of work costs each."""
    turns = [{name: candidate() for name, candidate in candidates.items()} for _ in range(rounds)]
    return {
        name: {work: Cost.median([turn[name][work] for turn in turns]) for work in turns[0][name]}
        for name in candidates
    }


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


def _print(title: str, medians: Mapping[str, Works], count: int, baseline: str = "") -> None:
    """Print a table in Markdown, with ratios to a baseline if there is one."""
    print(f"### {title}\n\n| | broker | articles/s | CPU ms/article | wall ratio | CPU ratio |")
    print("|---|---|--:|--:|--:|--:|")
    for name, works in medians.items():
        for work, cost in works.items():
            ratios = _ratios(cost, medians[baseline][work]) if baseline else "|"
            print(f"| {work} | {name} | {count / cost.wall:,.0f} | {cost.cpu / count * 1000:.3f} | {ratios} |")
    print(flush=True)


def _ratios(cost: Cost, baseline: Cost) -> str:
    return f"{cost.wall / baseline.wall:.2f} | {cost.cpu / baseline.cpu:.2f}"


if __name__ == "__main__":
    main()
