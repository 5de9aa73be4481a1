"""The article: what ingest publishes and enrich reads."""

import hashlib
import re
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BeforeValidator, Field, Strict, WithJsonSchema

from schemas.model import Model, Name, Sha256, Text

TYPE = "dateline.article.published.v1"

Language = Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
"""A BCP 47 language tag."""

_ISO_8601 = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?")


def _as_precise_as_given(value: object) -> object:
    """Keep a date a date: pydantic alone would read it as midnight, a time that no source gave."""
    if not isinstance(value, str):
        return value
    if not _ISO_8601.fullmatch(value):
        raise ValueError("neither a date (2024-11-30) nor a date-time (2024-11-30T08:00:00Z)")
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


# JSON Schema's `date-time` has a zone always, so a time without one needs a form of its own.
_PUBLISHED_SCHEMA = {
    "type": "string",
    "anyOf": [
        {"format": "date"},
        {"format": "date-time"},
        {"pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?$"},
    ],
}

Published = Annotated[
    Annotated[datetime, Strict()] | Annotated[date, Strict()],
    BeforeValidator(_as_precise_as_given),
    WithJsonSchema(_PUBLISHED_SCHEMA),
]
"""When an article was published, as precisely as its source said: a date, or a date-time, zoned or not."""


class Publisher(Model):
    """Who published an article."""

    name: Name = Field(description="As the source writes it.")
    uri: Name | None = Field(default=None, description="Absent where the source does not say.")


class IngestWarning(Model):
    """Something in an article that was repaired, or a field that was left out, because it could not be read."""

    code: Name = Field(description="A short fixed code, such as mojibake or unreadable-field.")
    field: Name = Field(description="The field of the article.")
    value: Name | None = Field(default=None, description="What the source said there, shortened, if it was left out.")


class Ingest(Model):
    """How an article came in."""

    source_kind: Literal["text", "json", "ninjs", "stdin"] = Field(description="The kind of form it was read from.")
    source_ref: Name = Field(description="Where it was read: file and line, the name of an HTTP source, a feed.")
    fetched_at: Annotated[AwareDatetime, Strict()] = Field(description="When the door read it.")
    version: Name = Field(description="The version of ingest.")
    door: Name | None = Field(default=None, description="The way it came in: file, http, feed; others may be added.")
    form: Name | None = Field(default=None, description="The form, such as ninjs-3, news-please or warc.")
    warnings: tuple[IngestWarning, ...] = Field(default=(), description="What was repaired or left out; mostly empty.")


class Said(Model):
    """What a source says of an article, with its identity."""

    article_id: Name = Field(description="The same in every revision: UUIDv5 of the URL or of source, date, headline.")
    headline: Text = Field(default="", description="May be empty.")
    body: Annotated[Text, Field(min_length=1)] = Field(description="What the offsets of every tag refer to.")
    date_published: Published | None = Field(default=None, description="Absent where the source does not say.")
    language: Language | None = Field(default=None, description="BCP 47; absent where the source does not say.")
    url: Name | None = Field(default=None, description="Absent where the source does not say.")
    publisher: Publisher | None = Field(default=None, description="Absent where nobody says who published it.")
    authors: tuple[Name, ...] = Field(default=(), description="Empty where the source names none.")
    subjects: tuple[Name, ...] = Field(default=(), description="Keywords of the source's own; empty where it has none.")
    ingest: Ingest = Field(description="How this revision came in.")


class Article(Said):
    """One revision of a news article."""

    revision: int = Field(ge=1, description="Counts the distinct versions of this article, from 1.")
    text_sha256: Sha256 = Field(description="Of headline, a line feed, and body, as UTF-8.")


def text_sha256(headline: str, body: str) -> str:
    """Return the digest of an article's text, to tell whether tags belong to it."""
    return hashlib.sha256(f"{headline}\n{body}".encode()).hexdigest()
