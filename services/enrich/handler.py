"""Has articles enriched, measures what became of them, and passes retractions on."""

from collections.abc import Callable

import structlog
from pydantic import ValidationError

from schemas.rejected import DeadLetter, History
from services.enrich.enricher import Enriched
from services.enrich.figures import Figures
from services.enrich.measure import measure
from services.enrich.version import VERSION
from streaming.errors import Invalid
from streaming.message import Handler, Headers, Message, Record
from streaming.middleware.dead_letter import Failure
from streaming.stages import observe

log = structlog.get_logger()


def enrich(enricher: Callable[[Record], Enriched], topic: str) -> Handler:
    """Return the handler that publishes enriched articles to a topic. A retraction is passed on as it is."""

    def handle(record: Record) -> list[Message]:
        if record.value is None:
            if record.key is None:
                raise Invalid("no-key", "a retraction that names no article")
            return [Message(topic, record.key, None)]
        message, figures, seconds = enricher(record)
        for stage, took in seconds.items():
            observe(stage, took)
        measure(figures)
        log.debug("article_enriched", article_id=(record.key or b"").decode(), **_counted(figures))
        return [message]

    return handle


def _counted(figures: Figures) -> dict[str, int]:
    return {f"{kind}s": len(tags) for kind, tags in figures.tags.items()}


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
