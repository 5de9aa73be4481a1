"""How well dates are found and read, by this tagger and its peers in the same run."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpora import documents
from benchmarks.dates.systems import System, systems
from benchmarks.spans import Score, Span, matched


class Gold(NamedTuple):
    """An annotated document."""

    text: str
    published: date | None
    spans: list[Span]


def read(corpus: Path) -> Iterator[Gold]:
    """Yield the documents of a corpus: `text`, `dct` and `timexes` with half-open offsets."""
    for document in documents(corpus):
        published = date.fromisoformat(document["dct"][:10]) if document.get("dct") else None
        spans = [Span(t["start"], t["end"], t.get("value")) for t in document["timexes"]]
        yield Gold(document["text"], published, spans)


def report(corpus: Path) -> None:
    """Print strict, relaxed and value F1, each with precision and recall, of every system."""
    gold = list(read(corpus))
    print(f"{corpus.stem}: {len(gold)} documents, {sum(len(document.spans) for document in gold)} expressions")
    print(f"  {'F1 (precision recall)':20}" + "".join(f"{name:>20}" for name in ("strict", "relaxed", "value")))
    for name, system in systems().items():
        print(f"  {name:20}" + "".join(f"{score!s:>20}" for score in measured(system, gold)))


def measured(system: System, gold: list[Gold]) -> tuple[Score, Score, Score]:
    """Return strict (equal spans), relaxed (overlapping spans) and value (overlapping, and the value equal)."""
    strict = relaxed = value = found_count = gold_count = 0
    for document in gold:
        found = system(document.text, document.published)
        pairs = matched(document.spans, found)
        found_count += len(found)
        gold_count += len(document.spans)
        relaxed += len(pairs)
        strict += sum(pair.gold[:2] == pair.found[:2] for pair in pairs)
        value += sum(pair.gold.value == pair.found.value for pair in pairs)
    return (
        Score(strict, found_count, gold_count),
        Score(relaxed, found_count, gold_count),
        Score(value, found_count, gold_count),
    )
