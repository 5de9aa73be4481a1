"""Measure how fast articles travel and what each costs: both services, their transport, and exactly once.

    python -m benchmarks.throughput [--articles N] [--rounds N]

Kafka is the one in KAFKA_BOOTSTRAP_SERVERS, or one that is started from Kafka's jars. CPU time is that of the client:
of enrich as the kernel counts it for all its processes, of all else as this process counts it for all its threads.
Starting and connecting are not counted, nor the first articles of enrich. Every figure is a median over the rounds, in
which the candidates take turns.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import partial

from benchmarks.annotator.checkout import read
from benchmarks.stream import articles, services
from benchmarks.stream.at_least_once import AtLeastOnce
from benchmarks.stream.cost import Cost
from benchmarks.stream.installation import installation, kafka
from benchmarks.stream.transport import GROUP, Bare, Port, Transport, passing_on, trial
from benchmarks.stream.turns import Candidates, Works, in_turns, print_beyond, print_medians
from schemas.article import Article
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

BARE = "bare kafka-python"
AT_LEAST_ONCE = "Kafka, at least once"
EXACTLY_ONCE = "Kafka"
ANNOTATE, ENRICH = "annotate", "enrich"
TRANSPORT_FACTOR = 4
"""With no work in between it takes more articles until there is something to measure."""

Connect = Callable[[StreamingSettings, Topics], Broker]
Open = Callable[[StreamingSettings, Topics], Transport]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000, help="how many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how many (default: %(default)s)")
    options = parser.parse_args()
    logs.configure("benchmark", "WARNING")
    with kafka() as servers:
        _measure_services(servers, options.articles, options.rounds)
        _measure_transports(servers, TRANSPORT_FACTOR * options.articles, options.rounds)
        _measure_exactly_once(servers, options.articles, options.rounds)


def _measure_services(servers: str, count: int, rounds: int) -> None:
    messages = articles.messages(services.WARM_UP + count, Topics())
    brokers: Candidates = {
        "Kafka": partial(_services, servers, messages),
        "embedded": partial(_services, "", messages),
        "Kafka, two members": lambda: {ENRICH: services.enrich(servers, messages, members=2)},
    }
    turns = in_turns(brokers, rounds)
    print_medians(f"Services, {count:,} articles", turns, count)
    print_beyond(turns, ENRICH, ANNOTATE, count)


def _services(servers: str, messages: Sequence[Message]) -> Works:
    """Return what ingest and enrich cost, and what it takes to annotate the same articles with no service around."""
    count = len(messages) - services.WARM_UP
    with installation(servers) as settings:
        source = settings.data_dir / "articles"
        source.mkdir()
        source.joinpath("articles.jsonl").write_text("".join(articles.json_lines(count)), encoding="utf-8")
        ingest = services.ingest(settings, source)
    annotate = read("annotator", [Article.decode(message.value or b"") for message in messages], services.WARM_UP)
    return {
        "ingest": ingest,
        ANNOTATE: Cost(annotate["wall"], annotate["all"]),
        ENRICH: services.enrich(servers, messages),
    }


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
    print_medians(f"Transport alone, {count:,} messages", in_turns(transports, rounds), count, BARE)


def _measure_exactly_once(servers: str, count: int, rounds: int) -> None:
    """Take the same steps with and without transactions, and enrich on the way."""
    messages = articles.messages(count, Topics())
    annotator = Annotator.load()
    guarantees = {
        AT_LEAST_ONCE: partial(_carried, servers, _port(_at_least_once, partial(_enriching, annotator)), messages),
        EXACTLY_ONCE: partial(_carried, servers, _port(_exactly_once, partial(_enriching, annotator)), messages),
    }
    print_medians(f"Exactly once, {count:,} articles", in_turns(guarantees, rounds), count, AT_LEAST_ONCE)


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
    with installation(servers) as settings:
        topics = Topics(settings.topic_prefix)
        return trial(transport(settings, topics), topics, messages)


if __name__ == "__main__":
    main()
