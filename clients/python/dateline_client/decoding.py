"""What a record of `articles.enriched` says."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from dateline_client.models import EnrichedArticle

TYPE = "dateline.article.enriched.v1"


@dataclass(frozen=True)
class Record:
    """A record as it lies in the topic."""

    topic: str
    partition: int
    offset: int
    key: bytes | None
    value: bytes | None
    headers: Mapping[str, bytes]

    def header(self, name: str) -> str | None:
        """Return the text of a header."""
        return self.headers[name].decode(errors="replace") if name in self.headers else None

    @property
    def identity(self) -> str:
        """The same whenever the same thing is said: the event's id. A retraction has none but its place."""
        return self.header("ce_id") or f"{self.topic}-{self.partition}-{self.offset}"


@dataclass(frozen=True)
class Retraction:
    """The article was taken back: forget it, in all its revisions."""

    article_id: str


Item = EnrichedArticle | Retraction


class Undecodable(ValueError):
    """A record that says nothing this client understands."""

    def __init__(self, record: Record, reason: str) -> None:
        super().__init__(f"{record.topic}, partition {record.partition}, offset {record.offset}: {reason}")
        self.record = record
        self.reason = reason


def decode(record: Record) -> Item:
    """Return what a record says; raises `Undecodable`."""
    article_id = _article_id(record)
    if record.value is None:
        return Retraction(article_id)
    if (kind := record.header("ce_type") or TYPE) != TYPE:
        raise Undecodable(record, f"an event of type {kind}")
    try:
        event = EnrichedArticle.model_validate_json(record.value)
    except ValidationError as error:
        raise Undecodable(record, _first_problem(error)) from error
    if event.article_id != article_id:
        raise Undecodable(record, "the key is not the article's id")
    return event


def _article_id(record: Record) -> str:
    if not record.key:
        raise Undecodable(record, "no key")
    try:
        return record.key.decode()
    except UnicodeDecodeError as error:
        raise Undecodable(record, "the key is not UTF-8") from error


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
