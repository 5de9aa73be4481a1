"""What a door accepted and the register has still to judge: internal to ingest, in the topic `articles.submitted`.

The event's id (`ce_id`) tells one version of an article, one retraction or one rejection from every other.
"""

from typing import Annotated

from pydantic import AwareDatetime, Field, Strict

from schemas.article import Ingest, Said
from schemas.model import Model, Name

ARTICLE = "dateline.article.submitted.v1"
"""A version of an article: a `Submission`."""
WITHDRAWAL = "dateline.article.withdrawn.v1"
"""An article is taken back: a `Withdrawal`."""
REJECTION = "dateline.piece.rejected.v1"
"""A piece that is no article: its bytes, and a dead letter in the headers."""


Instant = Annotated[AwareDatetime, Strict()]

VersionAt = Annotated[Instant | None, Field(description="When its source made this version, if it says so.")]


class Submission(Said):
    """One version of an article, as a door accepted it."""

    release_at: Instant | None = Field(default=None, description="Its embargo: it is held until then.")

    version_at: VersionAt = None


class Withdrawal(Model):
    """A source takes an article back, for good or until further notice."""

    article_id: Name = Field(description="Which article.")
    version_at: VersionAt = None
    ingest: Ingest = Field(description="How it came in.")
