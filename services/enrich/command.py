"""All commands of enrich; where its parts are put together."""

import argparse

from schemas.topics import VALUE_BYTES, Topics
from services.enrich import published, standalone
from services.enrich.dead_letters import command as dead_letters
from services.enrich.handler import describe, enrich
from services.enrich.isolation import IsolatedEnricher
from services.enrich.own.reading import NOTHING
from services.enrich.reprocess import command as reprocess
from services.enrich.settings import Settings
from services.enrich.version import NAME, VERSION
from streaming import command_line
from streaming.command_line import add_service
from streaming.connect import open_broker, process_identity
from streaming.loop import Loop
from streaming.message import apply
from streaming.middleware.dead_letter import dead_letter
from streaming.middleware.metrics import metrics
from streaming.middleware.retry import retry
from streaming.middleware.tracing import tracing
from streaming.service import running


def main() -> None:
    """Run one command; its exit status is 0 if it did all that was asked."""
    version = f"dateline enrich {VERSION}, pipeline {NAME} {VERSION}"
    parser, commands = command_line.parser("enrich", version, "Tags who, where and when.")
    enriching = add_service(commands, "run", help="read articles and publish them enriched, until stopped")
    enriching.set_defaults(run=run)
    published.add(commands)
    standalone.add(commands)
    dead_letters.add(commands)
    reprocess.add(commands)
    command_line.execute(parser, Settings)


def run(_: argparse.Namespace) -> int:
    """Enrich articles until stopped."""
    with running("enrich", VERSION, Settings.read) as (service, settings):
        topics = Topics(settings.topic_prefix)
        enriched, rejected = topics.enriched.name, topics.enriched_rejected.name
        letters = dead_letter(rejected, describe, VALUE_BYTES, settings.dead_letter_limit)
        identity = settings.transactional_id or process_identity("enrich")
        needs = [topics.articles.name, enriched, rejected]
        own = settings.tables or NOTHING
        with (
            IsolatedEnricher(enriched, VALUE_BYTES, service.stop, own=own, with_quotes=settings.quotes) as enricher,
            open_broker(settings, identity, settings.group, topics.articles.name, needs) as broker,
        ):
            handler = apply(enrich(enricher, enriched), [tracing, metrics(rejected), letters, retry])
            Loop(service, broker, handler, expect=enricher.expect).run()
    return 0
