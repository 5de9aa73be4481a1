"""The tagger without a broker: `annotate` and `explain` read article JSON from standard input."""

import sys
from collections.abc import Iterator
from typing import BinaryIO

from pydantic import ValidationError
from rich.console import Console

from schemas.model import first_problem
from services.enrich import view
from services.enrich.library import Explained, Tagger
from services.enrich.own.reading import NOTHING
from services.enrich.settings import Settings
from services.enrich.terminal import console
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
    failed = 0
    for explained in _explained(source):
        if explained:
            out.write(explained.event.encode() + b"\n")
        failed += explained is None
    return failed


def explain(source: BinaryIO, out: Console) -> int:
    """Show every tag of the articles, what made it and what was turned down; return how many lines hold none."""
    failed = 0
    for explained in _explained(source):
        if explained:
            view.show(explained.event, out, methods=True)
            view.show_rejected(explained.annotations, out)
        failed += explained is None
    return failed


def _explained(source: BinaryIO) -> Iterator[Explained | None]:
    """Yield what is made of each line, or None where there is no article, which is told on standard error."""
    settings = Settings.read()
    tagger = Tagger.knowing(settings.tables or NOTHING, quotes=settings.quotes)
    for number, line in enumerate(source, start=1):
        if not line.strip():
            continue
        try:
            yield tagger.explain(line)
        except ValueError as error:
            sys.stderr.write(f"line {number}: {_reason(error)}\n")
            yield None


def _reason(error: ValueError) -> str:
    """Return what is wrong, on one line."""
    return first_problem(error) if isinstance(error, ValidationError) else str(error)
