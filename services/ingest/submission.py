"""Says to the register what a door has read: an article, a withdrawal or a rejection.

A door may say it any number of times: the event's id is that of what is said.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from schemas import cloudevents
from schemas.article import Ingest
from schemas.rejected import DeadLetter
from schemas.submission import ARTICLE, REJECTION, WITHDRAWAL, Submission, Withdrawal
from services.ingest import identity
from services.ingest.doors.piece import Piece, Unreadable
from services.ingest.draft import Reading, Refused, Retraction
from services.ingest.version import VERSION
from streaming.message import Headers, Message
from streaming.middleware.tracing import carrying, creating


@dataclass(frozen=True)
class Told:
    """What is submitted of a piece: what was read in it, or why it was refused."""

    ref: str
    read: Reading | Refused
    event_id: str
    message: Message


def tell(item: Piece | Unreadable, door: str, topic: str) -> Told:
    """Read a piece and return what is to be said of it to `topic`, by a door: `file`, `http` or `feed`."""
    with creating(topic) as span:
        told = _told(item, door, topic)
        if isinstance(told.read, Refused):
            span.fail(told.read.code, str(told.read))
    return replace(told, message=carrying(told.message, span.context))


def _told(item: Piece | Unreadable, door: str, topic: str) -> Told:
    if isinstance(item, Unreadable):
        return _refused(item.ref, item.refused, topic, value=None, value_omitted=item.size)
    try:
        reading = item.read(item.raw)
    except Refused as refused:
        return _refused(item.ref, refused, topic, value=item.raw)
    return (
        _withdrawn(item.ref, reading, door, topic)
        if isinstance(reading.draft, Retraction)
        else _article(item.ref, reading, door, topic)
    )


def _article(ref: str, reading: Reading, door: str, topic: str) -> Told:
    article_id = identity.article_id(reading.draft)
    event_id = cloudevents.deterministic_id(article_id, identity.fingerprint(reading.draft))
    event = Submission.model_construct(  # of parts that are valid by themselves
        article_id=article_id,
        release_at=reading.release_at,
        version_at=reading.version_at,
        ingest=_ingest(ref, reading, door),
        **dict(reading.draft),
    )
    return Told(ref, reading, event_id, _message(topic, ARTICLE, event_id, article_id, event.encode()))


def _withdrawn(ref: str, reading: Reading, door: str, topic: str) -> Told:
    article_id = identity.article_id(reading.draft)
    event_id = cloudevents.deterministic_id("retraction", article_id, identity.fingerprint(reading.draft))
    event = Withdrawal(article_id=article_id, version_at=reading.version_at, ingest=_ingest(ref, reading, door))
    return Told(ref, reading, event_id, _message(topic, WITHDRAWAL, event_id, article_id, event.encode()))


def _refused(ref: str, refused: Refused, topic: str, *, value: bytes | None, value_omitted: int | None = None) -> Told:
    event_id = cloudevents.deterministic_id("rejected", ref, refused.code, value_omitted, value)
    letter = DeadLetter(
        stage="ingest",
        error_class=refused.code,
        error_message=str(refused),
        disposition="poison",
        first_failed_at=datetime.now(UTC),
        service_version=VERSION,
        source_ref=ref,
        value_omitted=value_omitted,
    )
    return Told(ref, refused, event_id, _message(topic, REJECTION, event_id, event_id, value, tuple(letter.headers())))


def _ingest(ref: str, reading: Reading, door: str) -> Ingest:
    return Ingest(
        source_kind=reading.kind,
        source_ref=ref,
        fetched_at=datetime.now(UTC),
        version=VERSION,
        door=door,
        form=reading.form,
        warnings=reading.warnings,
    )


def _message(topic: str, event_type: str, event_id: str, key: str, value: bytes | None, more: Headers = ()) -> Message:
    envelope = cloudevents.headers(
        event_type=event_type, event_id=event_id, source="dateline/ingest", subject=key, time=datetime.now(UTC)
    )
    return Message(topic, key.encode(), value, (*envelope, *more))
