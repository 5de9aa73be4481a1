"""The tagger without a broker: `annotate` and `explain` read article JSON from standard input."""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import BinaryIO

from pydantic import ValidationError
from rich.console import Console

from schemas.article import Article, text_sha256
from schemas.enriched import EnrichedArticle
from schemas.model import first_problem
from services.enrich import event, view
from services.enrich.own.reading import NOTHING
from services.enrich.settings import Settings
from services.enrich.tagging import Annotations
from services.enrich.terminal import console
from services.enrich.version import VERSION
from streaming.command_line import Commands


def add(commands: Commands) -> None:
    """Add both to the commands of enrich."""
    annotating = commands.add_parser(
        "annotate", help="read article JSON lines on standard input, write enriched JSON lines on standard output"
    )
    annotating.set_defaults(run=lambda _: annotate(sys.stdin.buffer, sys.stdout.buffer) > 0)
    explaining = commands.add_parser(
        "explain", help="the same, but show every tag, what made it and what was turned down"
    )
    explaining.set_defaults(run=lambda _: explain(sys.stdin.buffer, console()) > 0)


def annotate(source: BinaryIO, out: BinaryIO) -> int:
    """Write an enriched event for every line that holds an article, in order; return how many lines do not."""

    def write(made: EnrichedArticle, _: Annotations) -> None:
        out.write(made.encode() + b"\n")

    return _for_each(source, write)


def explain(source: BinaryIO, out: Console) -> int:
    """Show every tag of the articles, what made it and what was turned down; return how many lines hold none."""

    def show(made: EnrichedArticle, annotations: Annotations) -> None:
        view.show(made, out, methods=True)
        view.show_rejected(annotations, out)

    return _for_each(source, show)


def _for_each(source: BinaryIO, show: Callable[[EnrichedArticle, Annotations], None]) -> int:
    # Imported here because it takes a second, which other commands need not pay.
    from services.enrich.annotate import Annotator

    settings = Settings.read()
    annotator = Annotator.load(settings.tables or NOTHING, with_quotes=settings.quotes)
    failed = 0
    for article in _articles(source):
        if article is None:
            failed += 1
        else:
            annotations = annotator.annotate(article)
            show(event.enriched(article, article.article_id, annotations, annotator.pipeline), annotations)
    return failed


def _articles(source: BinaryIO) -> Iterator[Article | None]:
    """Yield the article of each line, or None where there is none, which is told on standard error."""
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            yield _article(line)
        except (ValueError, TypeError, RecursionError) as error:
            sys.stderr.write(f"line {number}: {_reason(error)}\n")
            yield None


def _article(line: bytes) -> Article:
    """Return an article of which only id, body and publication date need be given."""
    given = json.loads(line)
    if not isinstance(given, dict):
        raise TypeError("not a JSON object")
    made_here = {
        "revision": 1,
        "textSha256": text_sha256(given.get("headline") or "", given.get("body") or ""),
        "ingest": {
            "sourceKind": "stdin",
            "sourceRef": "stdin",
            "fetchedAt": datetime.now(UTC),
            "version": VERSION,
        },
    }
    return Article.model_validate({**made_here, **given})


def _reason(error: Exception) -> str:
    """Return what is wrong, on one line."""
    return first_problem(error) if isinstance(error, ValidationError) else str(error)
