"""What is measured of an enriched article, to see whether tags, languages and sources are what they were."""

from collections import Counter
from datetime import UTC, datetime

from services.enrich.figures import Figures
from services.enrich.metrics import ARTICLE_TAGS, CONFIDENCE, ENRICHED, FRESHNESS, FUTURE_DATES, TAGS
from services.enrich.outlets import Outlets

_outlets = Outlets()


def measure(figures: Figures) -> None:
    """Count and weigh what was made of an article, just now."""
    ENRICHED.labels(figures.language, "yes" if figures.english else "no").inc()
    for kind, tags in figures.tags.items():
        ARTICLE_TAGS.labels(kind).observe(len(tags))
        for status, count in Counter(status for status, _ in tags).items():
            TAGS.labels(kind, status).inc(count)
        observe = CONFIDENCE.labels(kind).observe
        for _, confidence in tags:
            observe(confidence)
    FUTURE_DATES.inc(figures.future_dates)
    if figures.published:
        FRESHNESS.observe(max(0.0, (datetime.now(UTC) - figures.published).total_seconds()))
    if figures.publisher:
        _outlets.heard(figures.publisher)
