"""The annotator, and spaCy, which only names entities; each is loaded in a process of its own."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from benchmarks import spacy_model
from schemas.article import Article, Ingest, text_sha256

System = Callable[[str], object]
"""Reads the text of an article."""

_INGEST = Ingest(source_kind="text", source_ref="benchmark", fetched_at=datetime(2024, 11, 30, tzinfo=UTC), version="0")


def dateline() -> System:
    """Dates, locations and actors, resolved."""
    from services.enrich.annotate import Annotator

    annotator = Annotator.load()
    return lambda text: annotator.annotate(_article(text))


def spacy() -> System:
    """Names and their types."""
    system: System = spacy_model.load()
    return system


SYSTEMS: dict[str, Callable[[], System]] = {"dateline": dateline}
if spacy_model.is_installed():
    SYSTEMS["spaCy sm, entities alone"] = spacy


def _article(text: str) -> Article:
    return Article(
        article_id="benchmark",
        revision=1,
        headline="",
        body=text,
        text_sha256=text_sha256("", text),
        date_published=date(2024, 11, 30),
        ingest=_INGEST,
    )
