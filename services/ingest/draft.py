"""An article as a source gives it, before it has an identity."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from schemas.article import IngestWarning, Language, Published, Publisher
from schemas.model import Model, Name, Text


def _splittable(url: str) -> str:
    urlsplit(url)  # raises ValueError for such as "http://["; an article's identity needs the parts
    return url


class Draft(Model):
    """The fields of an article that a source may give: just what the JSON form holds."""

    headline: Text = ""
    body: Annotated[Text, Field(min_length=1)]
    date_published: Published | None = None
    language: Language | None = None
    url: Annotated[Name, AfterValidator(_splittable)] | None = None
    publisher: Publisher | None = None
    authors: tuple[Name, ...] = ()
    subjects: tuple[Name, ...] = ()


class Retraction(Draft):
    """Takes an article back. It need say no more than which article is meant."""

    body: Text = ""
    article_id: Name | None = Field(default=None, description="As events have it; then nothing else need be said.")
    retracted_at: Published | None = Field(
        default=None, description="Tells a second retraction of an article, which came back meanwhile, from the first."
    )

    @model_validator(mode="after")
    def _of_an_article(self) -> Self:
        if not (self.article_id or self.url or self.headline or self.body):
            raise ValueError("neither articleId nor url nor headline nor body says which article is retracted")
        return self


Kind = Literal["text", "json", "ninjs"]


@dataclass(frozen=True)
class Reading:
    """What was read in a piece of a source."""

    kind: Kind
    form: str
    """The form more closely, such as ninjs-3 or news-please."""
    draft: Draft
    warnings: tuple[IngestWarning, ...] = ()
    """What was repaired or left out."""
    release_at: datetime | None = None
    """The end of its embargo, with a zone."""
    version_at: datetime | None = None
    """When its source made this version of it, with a zone."""


class Refused(Exception):
    """A piece of a source that cannot become an article; `code` is short and fixed, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
