"""Ingest as a command: `python -m services.ingest once | watch | create-topics`."""

import argparse
import sys
from pathlib import Path

import structlog

from schemas.topics import Topics
from services.ingest.publisher import Publisher
from services.ingest.run import once, watch
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming.connect import open_broker
from streaming.service import running

log = structlog.get_logger()

COMMANDS = {
    "once": "publish what the source folder holds now, and end",
    "watch": "publish what it holds and what is written to it, until stopped",
    "create-topics": "create every topic that does not exist yet, and end",
}


def main() -> None:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="python -m services.ingest", description="Publishes articles from files.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_text in COMMANDS.items():
        commands.add_parser(name, help=help_text)
    command = parser.parse_args().command

    settings = Settings.read()
    if command != "create-topics" and (settings.source == Path() or not settings.source.is_dir()):
        sys.exit(f"DATELINE_SOURCE: {str(settings.source)!r} is not a folder to read articles from")
    topics = Topics(settings.topic_prefix)
    # Creating topics must not fence an ingest that runs.
    identity = "setup" if command == "create-topics" else settings.transactional_id or "ingest"
    with running("ingest", VERSION, settings) as service, open_broker(settings, identity) as broker:
        if command == "create-topics" or not settings.kafka_bootstrap_servers:
            service.attempt(broker, lambda: broker.create_topics(topics.all()))
        if command != "create-topics":
            publisher = Publisher(broker, topics)
            (once if command == "once" else watch)(service, broker, publisher, settings)
            log.info("articles", **publisher.outcomes)
            if command == "once" and service.stop.is_set():
                sys.exit("stopped before all was read; call it again")


if __name__ == "__main__":
    main()
