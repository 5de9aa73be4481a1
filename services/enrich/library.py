"""The tagger for programs: load it once, then annotate as many articles as you like. This face is kept stable."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from schemas.article import Article, text_sha256
from schemas.enriched import EnrichedArticle
from services.enrich import event
from services.enrich.own.reading import NOTHING, Own, read
from services.enrich.tagging import Annotations
from services.enrich.version import VERSION

if TYPE_CHECKING:  # it takes a second to load, which who only imports this need not pay
    from services.enrich.annotate import Annotator

__all__ = ["Explained", "Tagger"]

Given = Article | Mapping[str, Any] | str | bytes
"""An article, or the JSON of one, read or not."""


class Explained(NamedTuple):
    """An enriched article, and what the taggers looked at and turned down."""

    event: EnrichedArticle
    annotations: Annotations


class Tagger:
    """Finds who, where and when. It does one article at a time: for more cores, load one in each process."""

    def __init__(self, annotator: "Annotator") -> None:
        self._annotator = annotator

    @classmethod
    def load(cls, tables: Path | None = None, *, quotes: bool = True) -> Self:
        """Load all that the taggers know, and a folder of tables of your own; raises `ValueError` if they are wrong."""
        return cls.knowing(read(tables) if tables else NOTHING, quotes=quotes)

    @classmethod
    def knowing(cls, own: Own, *, quotes: bool = True) -> Self:
        """Load all that the taggers know, and tables that were read before."""
        from services.enrich.annotate import Annotator

        return cls(Annotator.load(own, with_quotes=quotes))

    def annotate(self, article: Given) -> EnrichedArticle:
        """Return an article with its dates, locations and actors; raises `ValueError` if it is none."""
        return self.explain(article).event

    def explain(self, article: Given) -> Explained:
        """Return also what was turned down, and why; raises `ValueError` if it is no article."""
        given = article if isinstance(article, Article) else _article(article)
        annotations = self._annotator.annotate(given)
        return Explained(event.enriched(given, given.article_id, annotations, self._annotator.pipeline), annotations)


def _article(given: Mapping[str, Any] | str | bytes) -> Article:
    """Return an article of which only id, body and publication date need be given."""
    fields = _read(given) if isinstance(given, str | bytes) else given
    if not isinstance(fields, Mapping):
        raise ValueError("not a JSON object")
    made_here = {
        "revision": 1,
        "textSha256": text_sha256(fields.get("headline") or "", fields.get("body") or ""),
        "ingest": {
            "sourceKind": "stdin",
            "sourceRef": "stdin",
            "fetchedAt": datetime.now(UTC),
            "version": VERSION,
        },
    }
    return Article.model_validate({**made_here, **fields})


def _read(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
