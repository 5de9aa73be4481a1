"""Scores the codes of actors: whether each gold actor is found, with the right country, and with the right sector.

A gold document is {"doc_id", "text", "actors": [{"start", "end", "code"}]} and, if known, its day of publication as
"dct"; or a gold record of PLOVER as it is published, {"text", "source", "target"}, whose sides hold an actor, several
or none, each {"actorText", "code", "sector"}. The day of such a record is a dummy, so it is read without one.

An actor is found if a mention overlaps it; of several the one that overlaps it most counts. Its primary code is the
first three letters, its sector the three behind them or, in a record of PLOVER, what "sector" begins with. As there, a
state under its own name has no sector, whether or not it is its government that acts: only those are asked for whose
gold names one, and *** names none. Behind the letters of an international body its sector may follow: IGOUNOMIL.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import documents
from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from services.enrich.text import Document

_LETTERS = 3
_INTERNATIONAL = ("IGO", "IMG", "MNC", "NGO")
"""Kinds of bodies that are of no country: they are their own sector."""
_UNSPECIFIED = "***"
_SIDES = ("source", "target")
_OMISSION = " ..."
"""Behind the first of two stretches that name one actor together: U.S. ... negotiators."""

Marked = tuple[int, int, str]
"""Where a mention stands, and its code."""


class Gold(NamedTuple):
    """Where an actor stands, its primary code, and its sector, if it has one."""

    start: int
    end: int
    primary: str
    sector: str


class CodeScore(NamedTuple):
    """How many actors there are, are found, have the right primary code, have a sector, are found, have it right."""

    actors: int = 0
    found: int = 0
    primary: int = 0
    sectors: int = 0
    sectors_found: int = 0
    sector: int = 0

    def __add__(self, other: Any) -> "CodeScore":
        return CodeScore(*(one + more for one, more in zip(self, other, strict=True)))

    def __str__(self) -> str:
        return (
            f"{self.actors} actors, found {_share(self.found, self.actors)}\n"
            f"  primary {_share(self.primary, self.actors)}, of found {_share(self.primary, self.found)}\n"
            f"  sector  {_share(self.sector, self.sectors)}, of found {_share(self.sector, self.sectors_found)}"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:5.1%}" if whole else "    –"


def report(corpus: Path) -> None:
    """Print the shares of gold actors that are found, have the right primary code, and the right sector."""
    annotated = documents(corpus)
    places, actors = PlaceTagger.load(), ActorTagger.load()
    total = CodeScore()
    for document in annotated:
        day = date.fromisoformat(document["dct"]) if document.get("dct") else None
        total += score(gold_of(document), list(coded(document["text"], places, actors, day)))
    print(f"{corpus.stem}: {len(annotated)} documents, {total}")


def gold_of(document: dict[str, Any]) -> Iterator[Gold]:
    """Yield the actors of a gold document, or of a record of PLOVER."""
    for actor in document.get("actors", ()):
        primary, sector = actor["code"][:_LETTERS], actor["code"][_LETTERS : 2 * _LETTERS]
        yield Gold(actor["start"], actor["end"], primary, primary if primary in _INTERNATIONAL else sector)
    for side in (document.get(side) or () for side in _SIDES):
        for actor in [side] if isinstance(side, dict) else side:
            sector = actor.get("sector", "").removeprefix(_UNSPECIFIED)
            yield Gold(*_place(document["text"], actor["actorText"]), actor["code"], sector[:_LETTERS])


def _place(text: str, named: str) -> tuple[int, int]:
    """Return where an actor is named; nowhere, if its gold does not say it as the text does."""
    words = r"\s+".join(map(re.escape, named.partition(_OMISSION)[0].split()))
    place = re.search(rf"(?<!\w){words}(?!\w)", text)
    return place.span() if place else (0, 0)


def coded(text: str, places: PlaceTagger, actors: ActorTagger, day: date | None = None) -> Iterator[Marked]:
    """Yield the mentions that the tagger finds in a text, with the code or an empty one."""
    document = Document.of("", text)
    for actor in actors.tag(document, places.tag(document).tags, day).tags:
        for mention in actor.mentions:
            yield mention.start, mention.end, actor.code or ""


def score(gold: Iterable[Gold], found: list[Marked]) -> CodeScore:
    """Score the mentions found in a text."""
    return sum((_score(actor, found) for actor in gold), start=CodeScore())


def _score(gold: Gold, found: list[Marked]) -> CodeScore:
    overlaps = {mention: min(gold.end, mention[1]) - max(gold.start, mention[0]) for mention in found}
    best = max(overlaps, key=lambda mention: overlaps[mention], default=None)
    is_found = best is not None and overlaps[best] > 0
    told = best[2] if best is not None and is_found else ""
    asked = bool(gold.sector)
    return CodeScore(
        actors=1,
        found=is_found,
        primary=told[:_LETTERS] == gold.primary,
        sectors=asked,
        sectors_found=asked and is_found,
        sector=asked and gold.sector in _sectors(told),
    )


def _sectors(code: str) -> tuple[str, ...]:
    """Return what a code says of the sector: the letters behind a country, or any of an international body."""
    if code[:_LETTERS] in _INTERNATIONAL:
        return tuple(code[at : at + _LETTERS] for at in range(0, len(code), _LETTERS))
    return (code[_LETTERS : 2 * _LETTERS],)
