"""`reprocess` and `diff`, as commands."""

import argparse
import sys
from collections import deque
from collections.abc import Iterable

import structlog

from schemas.enriched import EnrichedArticle
from schemas.topics import VALUE_BYTES, Topics
from services.enrich.arguments import moment
from services.enrich.own.reading import NOTHING
from services.enrich.reprocess import view
from services.enrich.reprocess.handler import enrich_again
from services.enrich.reprocess.run import Reprocess
from services.enrich.settings import Settings
from services.enrich.terminal import console
from services.enrich.version import VERSION
from streaming.command_line import Commands, add_service
from streaming.connect import open_broker
from streaming.message import Record, apply
from streaming.middleware.size_limit import size_limit
from streaming.middleware.tracing import tracing
from streaming.service import running

log = structlog.get_logger()


def add(commands: Commands) -> None:
    """Add both to the commands of enrich."""
    reprocessing = add_service(
        commands, "reprocess", help="enrich again, with the present pipeline, what another one enriched"
    )
    which = reprocessing.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--since", type=moment, metavar="TIME", help="articles that came in at or after an ISO 8601 time"
    )
    which.add_argument("--all", action="store_true", help="every article")
    reprocessing.set_defaults(run=_reprocess)
    comparing = commands.add_parser("diff", help="show which tags differ between the two newest events of each article")
    comparing.add_argument("--article", metavar="ID", help="of this article alone")
    comparing.set_defaults(run=_diff)


def _reprocess(given: argparse.Namespace) -> int:
    # Imported here because it takes a second, which other commands need not pay.
    from services.enrich.annotate import Annotator

    with running("enrich", VERSION, Settings.read, lasting=False) as (service, settings):
        topic = Topics(settings.topic_prefix).enriched.name
        annotator = Annotator.load(settings.tables or NOTHING, with_quotes=settings.quotes)
        again = enrich_again(annotator, topic, given.since)
        handler = apply(again, [tracing, size_limit(VALUE_BYTES)])
        # One at a time: two would do the same work, and each find itself overtaken by the other.
        with open_broker(settings, "enrich.reprocess") as broker:
            reprocess = Reprocess(service, broker, topic, handler)
            service.attempt(broker, reprocess.run)
        log.info("reprocessed", **reprocess.outcomes)
    return int(reprocess.outcomes["failed"] > 0)


def _diff(given: argparse.Namespace) -> int:
    settings = Settings.read()
    with open_broker(settings, "enrich.diff") as broker:
        events = _two_newest(broker.replay(Topics(settings.topic_prefix).enriched.name), given.article)
    if given.article and not events:
        sys.exit(f"nothing was published of an article {given.article}")
    pairs = [pair for pair in events.values() if len(pair) == 2]
    changed = [view.show_changes(before, after, console()) for before, after in pairs]
    sys.stdout.write(
        f"{len(events)} articles, {len(pairs)} with an earlier event, {sum(map(bool, changed))} of them tagged "
        f"otherwise, {sum(map(len, changed))} tags\n"
    )
    return 0


def _two_newest(records: Iterable[Record], article: str | None) -> dict[bytes | None, deque[EnrichedArticle]]:
    """Return the newest events of each article, or of one alone, since it was last retracted."""
    events: dict[bytes | None, deque[EnrichedArticle]] = {}
    for record in records:
        if article and record.key != article.encode():
            continue
        if record.value is None:
            events.pop(record.key, None)
        else:
            events.setdefault(record.key, deque(maxlen=2)).append(EnrichedArticle.decode(record.value))
    return events
