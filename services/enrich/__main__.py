"""Enrich as a command: `python -m services.enrich run | annotate | explain | show`."""

import argparse
import os
import socket
import sys

from rich.console import Console

from schemas.enriched import EnrichedArticle
from schemas.topics import MESSAGE_BYTES, Topics
from services.enrich import command_line, view
from services.enrich.annotate import VERSION
from services.enrich.handler import describe, enrich
from services.enrich.isolation import IsolatedAnnotator
from services.enrich.settings import Settings
from streaming import loop
from streaming.connect import open_broker
from streaming.errors import StreamingError
from streaming.message import apply
from streaming.middleware.dead_letter import dead_letter
from streaming.middleware.metrics import metrics
from streaming.middleware.retry import retry
from streaming.middleware.size_limit import size_limit
from streaming.middleware.tracing import tracing
from streaming.service import running

COMMANDS = {
    "run": "read articles and publish them enriched, until stopped",
    "annotate": "read article JSON lines on standard input, write enriched JSON lines on standard output",
    "explain": "the same, but show every tag, what made it and what was turned down",
    "show": "show every enriched article that was published, its newest revision",
}


def main() -> None:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="python -m services.enrich", description="Tags who, where and when.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_text in COMMANDS.items():
        commands.add_parser(name, help=help_text)
    command = parser.parse_args().command

    if command == "run":
        run()
    elif command == "show":
        show()
    elif command == "annotate":
        sys.exit(command_line.annotate(sys.stdin.buffer, sys.stdout) > 0)
    else:
        sys.exit(command_line.explain(sys.stdin.buffer, Console()) > 0)


def run() -> None:
    """Enrich articles until stopped."""
    settings = Settings()
    topics = Topics(settings.topic_prefix)
    with running("enrich", VERSION, settings) as service, IsolatedAnnotator() as annotator:
        rejected = topics.enriched_rejected.name
        handler = apply(
            enrich(annotator, topics.enriched.name),
            [
                tracing,
                metrics(rejected),
                dead_letter(rejected, describe, settings.dead_letter_limit),
                size_limit(MESSAGE_BYTES - 1024),
                retry,
            ],
        )
        identity = settings.transactional_id or _identity()
        with open_broker(settings, identity, settings.group, topics.articles.name) as broker:
            loop.run(service, broker, handler)


def show() -> None:
    """Show what was published, the newest revision of each article."""
    settings = Settings()
    newest: dict[bytes | None, bytes | None] = {}
    try:
        with open_broker(settings, "enrich.show") as broker:
            for record in broker.replay(Topics(settings.topic_prefix).enriched.name):
                newest[record.key] = record.value
    except StreamingError as error:
        sys.exit(f"nothing to show: {error}")
    for value in newest.values():
        if value:
            view.show(EnrichedArticle.decode(value), Console())


def _identity() -> str:
    """Return a name that no other live process has, and that a restarted container keeps."""
    return f"enrich.{socket.gethostname()}.{os.getpid()}"


if __name__ == "__main__":
    main()
