"""All commands of ingest."""

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import structlog

from schemas.topics import Topics
from services.ingest import rejected
from services.ingest.doors.files.reading import once, watch
from services.ingest.doors.submitter import Submitter, open_submitter
from services.ingest.register.register import open_register
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming.command import told
from streaming.connect import open_broker
from streaming.service import Service, running

log = structlog.get_logger()


def main() -> None:
    """Run one command; its exit status is 0 if it did all that was asked."""
    parser = argparse.ArgumentParser(prog="python -m services.ingest", description="Publishes articles from files.")
    commands = parser.add_subparsers(required=True)
    reading = commands.add_parser("once", help="publish what the source folder holds now, and end")
    reading.set_defaults(run=lambda _: publish(once))
    watching = commands.add_parser("watch", help="publish what it holds and what is written to it, until stopped")
    watching.set_defaults(run=lambda _: publish(watch))
    judging = commands.add_parser("register", help="judge and publish what was submitted, until stopped")
    judging.set_defaults(run=register)
    creating = commands.add_parser("create-topics", help="create every topic that does not exist yet, and end")
    creating.set_defaults(run=create_topics)
    telling = commands.add_parser("rejected", help="print what was rejected, and why, a line each")
    telling.add_argument("--json", action="store_true", help="with all that is known of it")
    telling.set_defaults(run=rejected.show)
    given = parser.parse_args()
    with told():
        given.run(given)


def create_topics(_: argparse.Namespace) -> None:
    """Create every topic, under an identity that does not fence an ingest that runs."""
    settings = Settings.read()
    with running("ingest", VERSION, settings) as service, open_broker(settings, "setup") as broker:
        service.attempt(broker, lambda: broker.create_topics(Topics(settings.topic_prefix).all()))


def publish(read: Callable[[Service, Submitter, Settings], None]) -> None:
    """Publish the source folder, read once or watched."""
    settings = Settings.read()
    if settings.source == Path() or not settings.source.is_dir():
        sys.exit(f"DATELINE_SOURCE: {str(settings.source)!r} is not a folder to read articles from")
    with running("ingest", VERSION, settings) as service, open_submitter(service, settings) as submitter:
        read(service, submitter, settings)
        log.info("articles", **submitter.outcomes)
        if read is once and service.stop.is_set():
            sys.exit("stopped before all was read; call it again")


def register(_: argparse.Namespace) -> None:
    """Judge what is submitted, until stopped."""
    settings = Settings.read()
    with (
        running("register", VERSION, settings) as service,
        open_register(service, settings, Topics(settings.topic_prefix)) as it,
    ):
        while not service.stop.is_set():
            service.attempt(it.broker, partial(it.step, service.health))
