"""Judges what was submitted: a new article, a revision, a retraction, something to be held, or said before."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Literal, NamedTuple, TypeVar

import structlog
from pydantic import ValidationError

from schemas import article, cloudevents, rejected
from schemas.article import Article, Ingest, text_sha256
from schemas.model import Model, first_problem
from schemas.rejected import DeadLetter
from schemas.submission import ARTICLE, REJECTION, WITHDRAWAL, Submission, Withdrawal
from schemas.topics import Topics
from services.ingest.metrics import ARTICLES
from services.ingest.register import embargo
from services.ingest.register.memory import Held, Memory
from services.ingest.register.metrics import JUDGED
from streaming.errors import Invalid
from streaming.message import Message, Record
from streaming.metrics import DEAD_LETTERS
from streaming.state import State

log = structlog.get_logger()

Outcome = Literal["published", "retracted", "duplicate", "held", "rejected"]

M = TypeVar("M", bound=Model)


class Heard(NamedTuple):
    """A submission, and what is remembered of its article."""

    record: Record
    key: bytes
    event_id: str
    memory: Memory
    before: bool
    """Whether the same was said before."""


class Judge:
    """The handler of submissions; `outcomes` counts what became of them."""

    def __init__(self, state: State, topics: Topics, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._state, self._topics, self._now = state, topics, now
        self.outcomes: Counter[str] = Counter()
        self._judges = {ARTICLE: self._article, WITHDRAWAL: self._withdrawal, REJECTION: self._rejection}

    def __call__(self, record: Record) -> list[Message]:
        """Return what is to be said and remembered of a submission; raises `Invalid`."""
        judge = self._judges.get(record.header("ce_type") or "")
        if judge is None:
            raise Invalid("unknown-type", f"a submission of type {record.header('ce_type')}")
        return judge(self._heard(record, record.header("ce_id")))

    def _heard(self, record: Record, event_id: str | None) -> Heard:
        if not event_id or record.key is None:
            raise Invalid("no-identity", "a submission without ce_id or key")
        remembered = self._state.get(record.partition, record.key)
        memory = Memory.decode(remembered)
        # What version 0.1 had said without naming an article stands under its own id.
        before = event_id in memory.heard or self._state.get(record.partition, event_id.encode()) is not None
        return Heard(record, record.key, event_id, memory, before)

    def _article(self, heard: Heard) -> list[Message]:
        submission = _decoded(Submission, heard.record)
        if _reinstated(heard, submission):
            heard = self._heard(heard.record, cloudevents.deterministic_id(heard.event_id, submission.version_at))
        until = embargo.end(submission, self._now())
        if self._settled(heard, until):
            return self._say("duplicate", submission.ingest)
        if until:
            return self._hold(heard, submission, until)
        return self._publish(heard, submission)

    def _settled(self, heard: Heard, until: datetime | None) -> bool:
        """Return whether nothing is left to be done about an article that was submitted."""
        held = heard.memory.held
        if not held or held.event_id != heard.event_id:
            return heard.before
        return until == held.until or embargo.outdated(heard.record, held)

    def _hold(self, heard: Heard, submission: Submission, until: datetime) -> list[Message]:
        held = Held(heard.event_id, until)
        waiting = self._state.remember(heard.record.partition, embargo.place(held), heard.record.value)
        return self._say("held", submission.ingest, *self._remembered(heard, held=held), waiting)

    def _publish(self, heard: Heard, submission: Submission) -> list[Message]:
        event = Article.model_construct(  # of what is valid in the submission; what else stands there is left out
            revision=heard.memory.revision + 1,
            text_sha256=text_sha256(submission.headline, submission.body),
            **dict(submission),
        )
        headers = cloudevents.headers(
            event_type=article.TYPE,
            event_id=heard.event_id,
            source="dateline/ingest",
            subject=event.article_id,
            time=self._now(),
        )
        message = Message(self._topics.articles.name, heard.key, event.encode(), tuple(headers))
        remembered = self._remembered(heard, revision=event.revision)
        return self._say("published", submission.ingest, message, *remembered)

    def _withdrawal(self, heard: Heard) -> list[Message]:
        """Take back all versions that came before; one that says something new may come after."""
        withdrawal = _decoded(Withdrawal, heard.record)
        if heard.before:
            return self._say("duplicate", withdrawal.ingest)
        if not heard.memory.revision:
            log.warning("retracts_nothing", source=withdrawal.ingest.source_ref, article_id=withdrawal.article_id)
        tombstone = Message(self._topics.articles.name, heard.key, None)
        remembered = self._remembered(heard, withdrawn_at=withdrawal.version_at)
        return self._say("retracted", withdrawal.ingest, tombstone, *remembered)

    def _rejection(self, heard: Heard) -> list[Message]:
        if heard.before:
            return []  # its door has told it again
        letter = DeadLetter.from_headers(heard.record.headers)
        DEAD_LETTERS.labels(letter.error_class).inc()
        headers = tuple(header for header in heard.record.headers if header[0].startswith(rejected.PREFIX))
        key = (letter.source_ref or "").encode()
        message = Message(self._topics.rejected.name, key, heard.record.value, headers)
        return [message, *self._remembered(heard)]

    def _remembered(self, heard: Heard, **news: Any) -> list[Message]:
        """Return what makes the register remember; what was held or withdrawn until now gives way to what is said."""
        memory, number = heard.memory, heard.record.partition
        said = memory.heard if heard.before else (*memory.heard, heard.event_id)
        now = replace(memory, **{"heard": said, "held": None, "withdrawn_at": None, **news})
        messages = [self._state.remember(number, heard.key, now.encode())]
        if memory.held:
            messages.insert(0, self._state.remember(number, embargo.place(memory.held), None))
        return messages

    def _say(self, outcome: Outcome, ingest: Ingest, *messages: Message) -> list[Message]:
        self.outcomes[outcome] += 1
        ARTICLES.labels(ingest.source_kind, outcome).inc()
        JUDGED.labels(ingest.door or "unknown", outcome).inc()
        return list(messages)


def _reinstated(heard: Heard, submission: Submission) -> bool:
    """Return whether a version that was taken back is said once more since: its source has thought again."""
    withdrawn_at = heard.memory.withdrawn_at
    return bool(heard.before and withdrawn_at and submission.version_at and submission.version_at > withdrawn_at)


def _decoded(model: type[M], record: Record) -> M:
    try:
        return model.decode(record.value or b"")
    except ValidationError as error:
        raise Invalid("invalid-submission", first_problem(error)) from error
