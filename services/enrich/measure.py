"""What is measured of an enriched article, to see whether tags, languages and sources are what they were."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from schemas.article import Article, Published
from schemas.enriched import DateTag, EnrichedArticle, Finding
from services.enrich.event import NOT_ENGLISH
from services.enrich.metrics import ARTICLE_TAGS, CONFIDENCE, ENRICHED, FRESHNESS, FUTURE_DATES, TAGS
from services.enrich.outlets import Outlets

LANGUAGES = frozenset(
    ["ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "zh"]
)
"""The languages that are counted by their names."""

_outlets = Outlets()


def measure(made: EnrichedArticle) -> None:
    """Count and weigh what was made of an article, just now."""
    language = _language(made.article)
    foreign = language not in ("en", "none") or NOT_ENGLISH in made.quality.warnings
    ENRICHED.labels(language, "no" if foreign else "yes").inc()
    _measure_tags("date", made.dates)
    _measure_tags("location", made.locations)
    _measure_tags("actor", made.actors)
    FUTURE_DATES.inc(_future(made.dates, made.article.date_published))
    if (age := _age(made.article.date_published)) is not None:
        FRESHNESS.observe(age)
    if made.article.publisher:
        _outlets.heard(made.article.publisher.name)


def _language(article: Article) -> str:
    """Return the declared language without region or script; a name for each would be a series for each."""
    if not article.language:
        return "none"
    primary = article.language.partition("-")[0].lower()
    return primary if primary in LANGUAGES else "other"


def _measure_tags(kind: str, tags: Sequence[Finding]) -> None:
    ARTICLE_TAGS.labels(kind).observe(len(tags))
    for status, count in Counter(tag.status for tag in tags).items():
        TAGS.labels(kind, status).inc(count)
    confidence = CONFIDENCE.labels(kind)
    for tag in tags:
        confidence.observe(tag.confidence)


def _future(tags: Sequence[DateTag], published: Published | None) -> int:
    """Count the resolved dates that begin on a later day than the article's."""
    if published is None:
        return 0
    day = published.strftime("%Y-%m-%d")
    # Years before our era begin with BC.
    return sum(tag.status == "resolved" and day < (tag.from_ or "")[:10] < "BC" for tag in tags)


def _age(published: Published | None) -> float | None:
    """Return the seconds since a publication; without a time of day and a zone there is no telling."""
    if not isinstance(published, datetime) or published.tzinfo is None:
        return None
    return max(0.0, (datetime.now(UTC) - published).total_seconds())
