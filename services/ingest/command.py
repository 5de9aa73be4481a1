"""All commands of ingest; where its parts are put together."""

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import structlog

from schemas.topics import Topics
from services.ingest import held, rejected
from services.ingest.doors.feeds.feeds_file import read_feeds
from services.ingest.doors.feeds.follow import follow
from services.ingest.doors.files import reading
from services.ingest.doors.http.server import serve
from services.ingest.doors.submitter import Submitter, open_submitter
from services.ingest.register.register import open_register
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming.command import told
from streaming.connect import open_broker
from streaming.service import Service, running

log = structlog.get_logger()

Door = Callable[[Service, Submitter, Settings], None]


def main() -> None:
    """Run one command; its exit status is 0 if it did all that was asked."""
    parser = argparse.ArgumentParser(prog="python -m services.ingest", description="Takes articles in.")
    commands = parser.add_subparsers(required=True)
    publishing = commands.add_parser("once", help="publish what the source folder holds now, and end")
    publishing.add_argument("input", nargs="?", choices=["-"], help="instead of the folder, JSON from standard input")
    publishing.set_defaults(run=_once)
    watching = commands.add_parser("watch", help="publish what it holds and what is written to it, until stopped")
    watching.set_defaults(run=_watch)
    serving = commands.add_parser("serve", help="publish what is sent over HTTP, until stopped")
    serving.set_defaults(run=_serve)
    following = commands.add_parser("follow", help="publish what feeds and news sitemaps name, until stopped")
    following.add_argument("feeds", metavar="feeds.toml", type=Path, help="the file that says which")
    following.set_defaults(run=_follow)
    judging = commands.add_parser("register", help="judge and publish what doors submitted, until stopped")
    judging.set_defaults(run=_register)
    creating = commands.add_parser("create-topics", help="create every topic that does not exist yet, and end")
    creating.set_defaults(run=_create_topics)
    telling = commands.add_parser("rejected", help="print what was rejected, and why, a line each")
    telling.add_argument("--json", action="store_true", help="with all that is known of it")
    telling.set_defaults(run=rejected.show)
    waiting = commands.add_parser("held", help="print what waits for the end of its embargo, a line each")
    waiting.set_defaults(run=held.show)
    given = parser.parse_args()
    with told():
        given.run(given)


def _once(given: argparse.Namespace) -> None:
    settings = Settings.read() if given.input else _with_folder()
    stopped = _run(reading.standard_input if given.input else reading.once, settings, lasting=False)
    if stopped:
        sys.exit("stopped before all was read; call it again")


def _watch(_: argparse.Namespace) -> None:
    _run(reading.watch, _with_folder())


def _serve(_: argparse.Namespace) -> None:
    _run(serve, Settings.read())


def _follow(given: argparse.Namespace) -> None:
    _run(partial(follow, feeds=read_feeds(given.feeds)), Settings.read())


def _run(door: Door, settings: Settings, *, lasting: bool = True) -> bool:
    """Run a door, say what became of what it read, and return whether it was asked to stop."""
    with (
        running("ingest", VERSION, settings, lasting=lasting) as service,
        open_submitter(service, settings) as submitter,
    ):
        door(service, submitter, settings)
        log.info("articles", submitted=submitter.submitted, **submitter.outcomes)
        return service.stop.is_set()


def _with_folder() -> Settings:
    settings = Settings.read()
    if settings.source == Path() or not settings.source.is_dir():
        sys.exit(f"DATELINE_SOURCE: {str(settings.source)!r} is not a folder to read articles from")
    return settings


def _register(_: argparse.Namespace) -> None:
    settings = Settings.read()
    topics = Topics(settings.topic_prefix)
    with running("register", VERSION, settings) as service, open_register(service, settings, topics) as register:
        while not service.stop.is_set():
            service.attempt(register.broker, partial(register.step, service.health))


def _create_topics(_: argparse.Namespace) -> None:
    """Create every topic, under an identity that does not fence an ingest that runs."""
    settings = Settings.read()
    with running("ingest", VERSION, settings, lasting=False) as service, open_broker(settings, "setup") as broker:
        service.attempt(broker, lambda: broker.create_topics(Topics(settings.topic_prefix).all()))
