"""The file that says which feeds are followed: TOML, a table `[[feed]]` for each."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator

from schemas.article import Language, Publisher
from schemas.model import Model, Name, first_problem
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.urls import fetchable
from streaming.errors import Misconfigured

DAY_SECONDS = 24 * 3600


def _fetchable(url: str) -> str:
    try:
        asked = fetchable(url)
    except Failed as failed:
        raise ValueError(str(failed)) from failed
    if "@" in url.partition("://")[2].partition("/")[0]:
        raise ValueError("credentials in a URL are not sent")
    return str(asked)


class Feed(Model, alias_generator=None):
    """A feed or a news sitemap, and what its publisher would rather say once than in every entry."""

    url: Annotated[Name, AfterValidator(_fetchable)]
    name: Name = Field(description="What logs and metrics call it.")
    publisher: Publisher | None = Field(default=None, description="Of every article; else as the feed says.")
    language: Language | None = Field(default=None, description="Where neither entry nor page says.")
    full_text: bool = Field(default=False, description="Fetch the page of every entry, and read the article there.")
    every: float = Field(default=900, ge=60, le=DAY_SECONDS, description="Seconds between two looks.")
    allow_private: frozenset[Annotated[str, AfterValidator(str.lower)]] = Field(
        default=frozenset(), description="Hosts that may be on private addresses, such as those of an intranet."
    )


class FeedsFile(Model, alias_generator=None):
    """The whole file."""

    feed: Annotated[tuple[Feed, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        for key in ("name", "url"):
            value, count = Counter(getattr(feed, key) for feed in self.feed).most_common(1)[0]
            if count > 1:
                raise ValueError(f"{count} feeds have the {key} {value!r}")
        return self


def read_feeds(path: Path) -> tuple[Feed, ...]:
    """Read the file; raises `Misconfigured`."""
    try:
        return FeedsFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).feed
    except ValidationError as error:
        raise Misconfigured(f"{path}: {first_problem(error)}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Misconfigured(f"{path}: {error}") from error
