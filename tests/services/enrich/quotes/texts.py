"""Quotations of articles that tests make up."""

from typing import NamedTuple

from schemas.article import Article, text_sha256
from schemas.enriched import EnrichedArticle
from services.enrich.annotate import Annotator
from services.enrich.event import enriched
from tests.schemas.samples import smallest_article


class Said(NamedTuple):
    """Who says what, as a test writes it."""

    exact: str
    speaker: str | None
    """The name of the actor, or None if none is known."""


def article_of(body: str, headline: str = "") -> Article:
    """Return an article of a text."""
    return smallest_article(headline=headline, body=body, text_sha256=text_sha256(headline, body))


def read(annotator: Annotator, body: str, headline: str = "") -> EnrichedArticle:
    """Return the event of a text; it could not be built if any span pointed elsewhere."""
    article = article_of(body, headline)
    return enriched(article, "1", annotator.annotate(article), annotator.pipeline)


def said(event: EnrichedArticle) -> list[Said]:
    """Return who says what in an event."""
    return [Said(quote.exact, _actor(event, quote.speaker.actor if quote.speaker else None)) for quote in event.quotes]


def _actor(event: EnrichedArticle, place: int | None) -> str | None:
    return None if place is None else event.actors[place].name
