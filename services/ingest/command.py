"""All commands of ingest; where its parts are put together."""

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path

import structlog

from schemas.topics import Topics
from services.ingest import held, rejected
from services.ingest.doors.feeds.feeds_file import read_feeds
from services.ingest.doors.feeds.follow import follow
from services.ingest.doors.files import reading
from services.ingest.doors.http.server import read_tokens, serve
from services.ingest.doors.submitter import Submitter, open_submitter
from services.ingest.register.register import open_register
from services.ingest.settings import Settings
from services.ingest.version import VERSION
from streaming import command_line
from streaming.command_line import add_service
from streaming.connect import open_broker
from streaming.errors import Misconfigured
from streaming.service import Service, running

log = structlog.get_logger()

Door = Callable[[Service, Submitter, Settings], None]


def main() -> None:
    """Run one command; its exit status is 0 if it did all that was asked."""
    parser, commands = command_line.parser("ingest", f"dateline ingest {VERSION}", "Takes articles in.")
    publishing = add_service(commands, "once", help="publish what the source folder holds now, and end")
    publishing.add_argument("input", nargs="?", choices=["-"], help="instead of the folder, JSON from standard input")
    publishing.set_defaults(run=_once, read=_with_folder)
    watching = add_service(commands, "watch", help="publish what it holds and what is written to it, until stopped")
    watching.set_defaults(run=_watch, read=_with_folder)
    serving = add_service(commands, "serve", help="publish what is sent over HTTP, until stopped")
    serving.set_defaults(run=_serve, read=_with_tokens)
    following = add_service(commands, "follow", help="publish what feeds and news sitemaps name, until stopped")
    following.add_argument("feeds", metavar="feeds.toml", type=Path, help="the file that says which")
    following.set_defaults(run=_follow, read=_with_feeds)
    judging = add_service(commands, "register", help="judge and publish what doors submitted, until stopped")
    judging.set_defaults(run=_register)
    creating = add_service(commands, "create-topics", help="create every topic that does not exist yet, and end")
    creating.set_defaults(run=_create_topics)
    telling = commands.add_parser("rejected", help="print what was rejected, and why, a line each")
    telling.add_argument("--json", action="store_true", help="with all that is known of it")
    telling.set_defaults(run=rejected.show)
    waiting = commands.add_parser("held", help="print what waits for the end of its embargo, a line each")
    waiting.set_defaults(run=held.show)
    command_line.execute(parser, Settings)


def _with_folder(given: argparse.Namespace) -> Settings:
    settings = Settings.read()
    from_folder = getattr(given, "input", None) is None
    if from_folder and (settings.source == Path() or not settings.source.is_dir()):
        raise Misconfigured(f"DATELINE_SOURCE: {str(settings.source)!r} is not a folder to read articles from")
    return settings


def _with_tokens(_: argparse.Namespace) -> Settings:
    settings = Settings.read()
    read_tokens(settings)
    return settings


def _with_feeds(given: argparse.Namespace) -> Settings:
    settings = Settings.read()
    read_feeds(given.feeds)
    return settings


def _once(given: argparse.Namespace) -> int:
    stopped = _run(reading.standard_input if given.input else reading.once, given, lasting=False)
    if stopped:
        log.error("unfinished", meaning="stopped before all was read; call it again")
    return int(stopped)


def _watch(given: argparse.Namespace) -> None:
    _run(reading.watch, given)


def _serve(given: argparse.Namespace) -> None:
    _run(serve, given)


def _follow(given: argparse.Namespace) -> None:
    _run(lambda service, submitter, settings: follow(service, submitter, settings, read_feeds(given.feeds)), given)


def _run(door: Door, given: argparse.Namespace, *, lasting: bool = True) -> bool:
    """Run a door, say what became of what it read, and return whether it was asked to stop."""
    with (
        running("ingest", VERSION, partial(given.read, given), lasting=lasting) as (service, settings),
        open_submitter(service, settings) as submitter,
    ):
        door(service, submitter, settings)
        log.info("articles", submitted=submitter.submitted, **submitter.outcomes)
        return service.stop.is_set()


def _register(_: argparse.Namespace) -> None:
    with running("register", VERSION, Settings.read) as (service, settings):
        topics = Topics(settings.topic_prefix)
        with open_register(service, settings, topics) as register:
            while not service.stop.is_set():
                service.attempt(register.broker, register.step)


def _create_topics(_: argparse.Namespace) -> None:
    """Create every topic, under an identity that does not fence an ingest that runs."""
    with (
        running("ingest", VERSION, Settings.read, lasting=False) as (service, settings),
        open_broker(settings, "setup") as broker,
    ):
        service.attempt(broker, lambda: broker.create_topics(Topics(settings.topic_prefix).all()))
