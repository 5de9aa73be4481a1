"""What is to be measured of an enriched article, in few and plain values: they go from one process to another."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from schemas.article import Article, Published
from schemas.enriched import DateTag, EnrichedArticle, Finding, Status
from services.enrich.language import NOT_ENGLISH

LANGUAGES = frozenset(
    ["ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh"]
)
"""The languages that are counted by their names."""


class Figures(NamedTuple):
    """The figures of one article."""

    language: str
    english: bool
    tags: dict[str, list[tuple[Status, float]]]
    """How the tags of each kind were resolved, and how sure they are."""
    future_dates: int
    published: datetime | None
    """When it was published, if its source tells the time and its zone."""
    publisher: str | None


def figures(made: EnrichedArticle) -> Figures:
    """Return the figures of an enriched article."""
    article, language = made.article, _language(made.article)
    foreign = language not in ("en", "none") or NOT_ENGLISH in made.quality.warnings
    return Figures(
        language=language,
        english=not foreign,
        tags={
            "date": _tags(made.dates),
            "location": _tags(made.locations),
            "actor": _tags(made.actors),
            "quote": _tags(made.quotes),
        },
        future_dates=_future(made.dates, article.date_published),
        published=_moment(article.date_published),
        publisher=article.publisher.name if article.publisher else None,
    )


def _language(article: Article) -> str:
    """Return the declared language without region or script; a name for each would be a series for each."""
    if not article.language:
        return "none"
    primary = article.language.partition("-")[0].lower()
    return primary if primary in LANGUAGES else "other"


def _tags(tags: Sequence[Finding]) -> list[tuple[Status, float]]:
    return [(tag.status, tag.confidence) for tag in tags]


def _future(tags: Sequence[DateTag], published: Published | None) -> int:
    """Count the resolved dates that begin on a later day than the article's."""
    if published is None:
        return 0
    day = published.strftime("%Y-%m-%d")
    # Years before our era begin with BC.
    return sum(tag.status == "resolved" and day < (tag.from_ or "")[:10] < "BC" for tag in tags)


def _moment(published: Published | None) -> datetime | None:
    return published if isinstance(published, datetime) and published.tzinfo else None
