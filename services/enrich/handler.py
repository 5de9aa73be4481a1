"""Makes an enriched event of an article event."""

from typing import Protocol

import structlog
from pydantic import ValidationError
from structlog.contextvars import bound_contextvars

from schemas import article, cloudevents
from schemas.article import Article, text_sha256
from schemas.enriched import Pipeline
from schemas.model import first_problem
from schemas.rejected import DeadLetter, History
from services.enrich import event
from services.enrich.annotate import VERSION
from services.enrich.measure import measure
from services.enrich.tagging import Annotations
from streaming.errors import Invalid
from streaming.message import Handler, Headers, Message, Record
from streaming.middleware.dead_letter import Failure
from streaming.stages import observe, timed

log = structlog.get_logger()


class Annotating(Protocol):
    """Makes annotations, here or elsewhere."""

    @property
    def pipeline(self) -> Pipeline: ...  # noqa: D102
    def annotate(self, article: Article) -> Annotations: ...  # noqa: D102


def enrich(annotator: Annotating, topic: str) -> Handler:
    """Return the handler that publishes enriched articles to a topic. A retraction is passed on as it is."""

    def handle(record: Record) -> list[Message]:
        if record.value is None:
            if record.key is None:
                raise Invalid("no-key", "a retraction that names no article")
            return [Message(topic, record.key, None)]
        with timed("decode", observe):
            read = _article(record)
        with bound_contextvars(article_id=read.article_id):
            return [_enriched(record, read)]

    def _enriched(record: Record, read: Article) -> Message:
        event_id = record.header("ce_id") or cloudevents.deterministic_id(read.article_id, read.revision)
        annotations = annotator.annotate(read)
        with timed("encode", observe):
            made = event.enriched(read, event_id, annotations, annotator.pipeline)
            message = event.message(topic, made)
        measure(made)
        log.debug("article_enriched", dates=len(made.dates), locations=len(made.locations), actors=len(made.actors))
        return message

    return handle


def describe(failure: Failure) -> Headers:
    """Return the headers of a dead letter of enrich."""
    record = failure.record
    history = _history(failure)
    letter = DeadLetter(
        stage="enrich",
        error_class=failure.code,
        error_message=failure.message,
        disposition=failure.disposition,
        replays=history.replays,
        first_failed_at=history.first_failed_at,
        service_version=VERSION,
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        value_omitted=failure.value_omitted,
    )
    return tuple(letter.headers())


def _history(failure: Failure) -> History:
    """Return what a replayed record says of its past; any other fails for the first time."""
    try:
        return History.from_headers(failure.record.headers)
    except ValidationError:
        return History(first_failed_at=failure.failed_at)


def _article(record: Record) -> Article:
    if (kind := record.header("ce_type") or article.TYPE) != article.TYPE:
        raise Invalid("unknown-type", f"an event of type {kind}")
    try:
        read = Article.decode(record.value or b"")
    except ValidationError as error:
        raise Invalid("invalid-article", first_problem(error)) from error
    if record.key != read.article_id.encode():
        raise Invalid("wrong-key", "the key is not the article's id")
    if read.text_sha256 != text_sha256(read.headline, read.body):
        raise Invalid("wrong-digest", "textSha256 is not the digest of headline and body")
    return read
