"""Scores the names of people and organisations against gold annotations: exact span, right type."""

import re
from collections.abc import Iterable
from pathlib import Path

from benchmarks.actors.systems import systems
from benchmarks.corpora import documents
from benchmarks.spans import Score, Span
from services.enrich.actors.titles import is_honorific, is_office
from services.enrich.places import PlaceTagger
from services.enrich.text import Document

TYPES = ("PER", "ORG")
_THE = re.compile(r"the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_FIRST_WORD = re.compile(r"(\S+)\s+(?=\S)")


def report(corpus: Path) -> None:
    """Print F1, precision and recall of all systems on one corpus.

    A leading "the", a possessive 's and, before a person, titles count neither for nor against a system.
    """
    gold_documents = documents(corpus)
    places = PlaceTagger.load()
    locations = [places.tag(Document.of("", document["text"])).tags for document in gold_documents]
    print(f"{corpus.stem}: {len(gold_documents)} documents{'both':>32}{'people':>18}{'organisations':>20}")
    for name, find in systems():
        scores = dict.fromkeys(TYPES, Score())
        for document, located in zip(gold_documents, locations, strict=True):
            text = document["text"]
            annotated = (Span(e["start"], e["end"], e["type"]) for e in document["entities"] if e["type"] in TYPES)
            gold, found = _bare(text, annotated), _bare(text, find(text, located))
            for kind in TYPES:
                scores[kind] = _with(scores[kind], _of(kind, gold), _of(kind, found))
        both = Score(*(sum(figures) for figures in zip(*scores.values(), strict=True)))
        print(f"  {name:40}" + "  ".join(map(str, (both, *scores.values()))))


def _of(kind: str, spans: set[Span]) -> set[Span]:
    return {span for span in spans if span.value == kind}


def _with(score: Score, gold: set[Span], found: set[Span]) -> Score:
    return Score(score.hits + len(gold & found), score.found + len(found), score.gold + len(gold))


def _bare(text: str, spans: Iterable[Span]) -> set[Span]:
    return {_without_company(text, span) for span in spans}


def _without_company(text: str, span: Span) -> Span:
    """Return a span without what may or may not belong to a name."""
    start, end, kind = span
    if article := _THE.match(text, start, end):
        start = article.end()
    if possessive := _POSSESSIVE.search(text, start, end):
        end = possessive.start()
    while kind == "PER" and (first := _FIRST_WORD.match(text, start, end)) and _is_title(first[1]):
        start = first.end()
    return Span(start, end, kind)


def _is_title(word: str) -> bool:
    plain = word.lower().rstrip(".")
    return is_honorific(plain) or is_office(plain)
