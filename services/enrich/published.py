"""What was published, the newest revision of each article: `show`, for people or as JSON lines."""

import argparse
import sys

from schemas.enriched import EnrichedArticle
from schemas.topics import Topics
from services.enrich import view
from services.enrich.settings import Settings
from services.enrich.terminal import console
from streaming.command_line import Commands
from streaming.connect import open_broker


def add(commands: Commands) -> None:
    """Add `show` to the commands of enrich."""
    showing = commands.add_parser("show", help="show every enriched article that was published, its newest revision")
    showing.add_argument("--article", metavar="ID", help="this article alone")
    showing.add_argument("--json", action="store_true", help="print the events themselves, one a line")
    showing.set_defaults(run=_show)


def _show(given: argparse.Namespace) -> int:
    newest = _newest(Settings.read(), given.article)
    if given.article and not newest:
        sys.exit(f"nothing is published of an article {given.article}, or it was retracted")
    for value in newest.values():
        if given.json:
            sys.stdout.buffer.write(value + b"\n")
        else:
            view.show(EnrichedArticle.decode(value), console())
    return 0


def _newest(settings: Settings, article: str | None) -> dict[bytes | None, bytes]:
    """Return the newest event of each article that was not retracted, or of one alone."""
    newest: dict[bytes | None, bytes] = {}
    with open_broker(settings, "enrich.show") as broker:
        for record in broker.replay(Topics(settings.topic_prefix).enriched.name):
            if article and record.key != article.encode():
                continue
            if record.value is None:
                newest.pop(record.key, None)
            else:
                newest[record.key] = record.value
    return newest
