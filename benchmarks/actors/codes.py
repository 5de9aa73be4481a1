"""Scores the codes of actors: whether each gold actor is found, with the right country, and with the right sector.

A gold document is {"doc_id", "text", "actors": [{"start", "end", "code"}]} and, if known, its day of publication as
"dct". An actor is found if a mention overlaps it; of several the one that overlaps it most counts.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import documents
from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from services.enrich.text import Document

_PRIMARY = 3
_INTERNATIONAL = ("IGO", "IMG", "MNC", "NGO")
"""Kinds of bodies that are of no country: they are their own sector."""

Marked = tuple[int, int, str]
"""Where an actor stands, and its code."""


class CodeScore(NamedTuple):
    """How many actors there are, are found, have the right primary code, have a sector, and have the right one."""

    actors: int = 0
    found: int = 0
    primary: int = 0
    sectors: int = 0
    sector: int = 0

    def __add__(self, other: Any) -> "CodeScore":
        return CodeScore(*(one + more for one, more in zip(self, other, strict=True)))

    def __str__(self) -> str:
        shares = (self.found / self.actors, self.primary / self.actors, self.sector / self.sectors)
        return "found {:5.1%}, primary {:5.1%}, sector {:5.1%}".format(*shares) + f", {self.actors} actors"


def report(corpus: Path) -> None:
    """Print the shares of gold actors that are found, have the right primary code, and the right sector."""
    annotated = documents(corpus)
    places, actors = PlaceTagger.load(), ActorTagger.load()
    total = CodeScore()
    for gold in annotated:
        marked = [(actor["start"], actor["end"], actor["code"]) for actor in gold["actors"]]
        day = date.fromisoformat(gold["dct"]) if gold.get("dct") else None
        total += score(marked, list(coded(gold["text"], places, actors, day)))
    print(f"{corpus.stem}: {len(annotated)} documents\n  {total}")


def coded(text: str, places: PlaceTagger, actors: ActorTagger, day: date | None = None) -> Iterator[Marked]:
    """Yield the mentions that the tagger finds in a text, with the code or an empty one."""
    document = Document.of("", text)
    for actor in actors.tag(document, places.tag(document).tags, day).tags:
        for mention in actor.mentions:
            yield mention.start, mention.end, actor.code or ""


def score(gold: Iterable[Marked], found: list[Marked]) -> CodeScore:
    """Score the mentions found in a text."""
    return sum((_score(actor, found) for actor in gold), start=CodeScore())


def _score(gold: Marked, found: list[Marked]) -> CodeScore:
    start, end, code = gold
    overlaps = {mention: min(end, mention[1]) - max(start, mention[0]) for mention in found}
    best = max(overlaps, key=lambda mention: overlaps[mention], default=None)
    is_found = best is not None and overlaps[best] > 0
    told = best[2] if best is not None and is_found else ""
    asked = bool(_sector(code))
    return CodeScore(1, is_found, told[:_PRIMARY] == code[:_PRIMARY], asked, asked and _sector(told) == _sector(code))


def _sector(code: str) -> str:
    primary = code[:_PRIMARY]
    return primary if primary in _INTERNATIONAL else code[_PRIMARY : 2 * _PRIMARY]
