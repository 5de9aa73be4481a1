"""Turns a piece of a source into what is said about it: an article, a retraction, a rejection, or nothing new."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from schemas import article, cloudevents
from schemas.article import Article, Ingest
from schemas.rejected import DeadLetter
from schemas.topics import Topics
from services.ingest import identity
from services.ingest.doors.piece import Piece, Unreadable
from services.ingest.draft import Draft, Refused, Retraction
from services.ingest.forms import Form
from services.ingest.ledger import Ledger
from services.ingest.version import VERSION
from streaming.message import Message
from streaming.middleware.tracing import HEADER, new_traceparent


@dataclass(frozen=True)
class Taken:
    """What became of a piece, and the message that says so unless it was said before; why, if it was rejected."""

    ref: str
    source: Form | Literal["unreadable"]
    outcome: Literal["published", "retracted", "duplicate", "rejected"]
    message: Message | None = None
    refused: Refused | None = None


def take(item: Piece | Unreadable, ledger: Ledger, topics: Topics) -> Taken:
    """Read a piece and enter it in the ledger."""
    if isinstance(item, Unreadable):
        return _reject(item.ref, item.refused, ledger, topics, value_omitted=item.size)
    try:
        form, draft = item.read(item.raw)
    except Refused as refused:
        return _reject(item.ref, refused, ledger, topics, value=item.raw)
    say = _retract if isinstance(draft, Retraction) else _publish
    return say(item.ref, form, draft, ledger, topics)


def _publish(ref: str, form: Form, draft: Draft, ledger: Ledger, topics: Topics) -> Taken:
    article_id, fingerprint = identity.article_id(draft), identity.fingerprint(draft)
    event_id = cloudevents.deterministic_id(article_id, fingerprint)
    if event_id in ledger:
        return Taken(ref, form, "duplicate")
    now = datetime.now(UTC)
    event = Article(
        article_id=article_id,
        revision=ledger.next_revision(article_id),
        text_sha256=article.text_sha256(draft.headline, draft.body),
        ingest=Ingest(source_kind=form, source_ref=ref, fetched_at=now, version=VERSION),
        **dict(draft),
    )
    ledger.enter(event_id, article_id)
    headers = cloudevents.headers(
        event_type=article.TYPE, event_id=event_id, source="dateline/ingest", subject=article_id, time=now
    )
    traced = (*headers, (HEADER, new_traceparent()))
    return Taken(ref, form, "published", Message(topics.articles.name, article_id.encode(), event.encode(), traced))


def _retract(ref: str, form: Form, draft: Draft, ledger: Ledger, topics: Topics) -> Taken:
    """Take back all versions that came before; one that says something new may come after."""
    article_id = identity.article_id(draft)
    key = cloudevents.deterministic_id("retraction", article_id, identity.fingerprint(draft))
    if key in ledger:
        return Taken(ref, form, "duplicate")
    ledger.enter(key)
    tombstone = Message(topics.articles.name, article_id.encode(), None, ((HEADER, new_traceparent()),))
    return Taken(ref, form, "retracted", tombstone)


def _reject(
    ref: str,
    refused: Refused,
    ledger: Ledger,
    topics: Topics,
    *,
    value: bytes | None = None,
    value_omitted: int | None = None,
) -> Taken:
    key = cloudevents.deterministic_id("rejected", ref, refused.code, value_omitted, value)
    if key in ledger:
        return Taken(ref, "unreadable", "rejected", refused=refused)
    ledger.enter(key)
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
    message = Message(topics.rejected.name, ref.encode(), value, tuple(letter.headers()))
    return Taken(ref, "unreadable", "rejected", message, refused)
