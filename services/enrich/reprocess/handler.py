"""Makes an enriched event anew of one that another pipeline made: it holds the article whole."""

from datetime import datetime
from typing import TYPE_CHECKING

from schemas.enriched import EnrichedArticle
from services.enrich import event
from streaming.message import Handler, Message, Record

if TYPE_CHECKING:  # as commands that tag nothing do not load the taggers
    from services.enrich.annotate import Annotator


def enrich_again(annotator: "Annotator", topic: str, since: datetime | None = None) -> Handler:
    """Return a handler of enriched events; it says nothing of what the present pipeline made, nor of older articles.

    An article is as old as the day it came in, however often it was enriched since.
    """

    def handle(record: Record) -> list[Message]:
        if record.value is None:
            return []
        old = EnrichedArticle.decode(record.value)
        article = old.article
        if old.pipeline.config_hash == annotator.pipeline.config_hash or (since and article.ingest.fetched_at < since):
            return []
        made = event.enriched(article, old.article_event_id, annotator.annotate(article), annotator.pipeline)
        return [event.message(topic, made)]

    return handle
