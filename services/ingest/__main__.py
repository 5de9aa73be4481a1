"""Ingest as a command: `python -m services.ingest once | watch | create-topics`."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import structlog

from schemas.topics import Topics
from services.ingest.publisher import Publisher
from services.ingest.run import once, watch
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.service import Service, running

log = structlog.get_logger()

COMMANDS = {
    "once": "publish what the source folder holds now, and end",
    "watch": "publish what it holds and what is written to it, until stopped",
    "create-topics": "create every topic that does not exist yet, and end",
}


def main() -> None:
    """Run one command; its exit status is 0 if it did all that was asked."""
    parser = argparse.ArgumentParser(prog="python -m services.ingest", description="Publishes articles from files.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_text in COMMANDS.items():
        commands.add_parser(name, help=help_text)
    command = parser.parse_args().command
    settings = Settings.read()
    if command == "create-topics":
        create_topics(settings)
    else:
        publish(settings, once if command == "once" else watch)


def create_topics(settings: Settings) -> None:
    """Create every topic, under an identity that does not fence an ingest that runs."""
    with running("ingest", VERSION, settings) as service, open_broker(settings, "setup") as broker:
        service.attempt(broker, lambda: broker.create_topics(Topics(settings.topic_prefix).all()))


def publish(settings: Settings, read: Callable[[Service, Broker, Publisher, Settings], None]) -> None:
    """Publish the source folder, read once or watched."""
    if settings.source == Path() or not settings.source.is_dir():
        sys.exit(f"DATELINE_SOURCE: {str(settings.source)!r} is not a folder to read articles from")
    topics = Topics(settings.topic_prefix)
    identity = settings.transactional_id or "ingest"
    with running("ingest", VERSION, settings) as service, open_broker(settings, identity) as broker:
        if not settings.kafka_bootstrap_servers:  # the embedded broker is set up by whoever comes first
            service.attempt(broker, lambda: broker.create_topics(topics.all()))
        publisher = Publisher(broker, topics)
        read(service, broker, publisher, settings)
        log.info("articles", **publisher.outcomes)
        if read is once and service.stop.is_set():
            sys.exit("stopped before all was read; call it again")


if __name__ == "__main__":
    main()
