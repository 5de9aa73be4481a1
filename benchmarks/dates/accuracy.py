"""How well dates are found and read, by this tagger and its peers in the same run."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.dates.systems import System, systems
from benchmarks.spans import Score, Span, matched


class Gold(NamedTuple):
    """An annotated document."""

    text: str
    published: date | None
    spans: list[Span]


def read(corpus: Path) -> Iterator[Gold]:
    """Yield the documents of a corpus: `text`, `dct` and `timexes` with half-open offsets."""
    for line in corpus.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        published = date.fromisoformat(document["dct"][:10]) if document.get("dct") else None
        spans = [Span(t["start"], t["end"], t.get("value")) for t in document["timexes"]]
        yield Gold(document["text"], published, spans)


def report(corpus: Path) -> None:
    """Print strict, relaxed and value F1, each with precision and recall, of every system."""
    documents = list(read(corpus))
    print(f"{corpus.stem}: {len(documents)} documents, {sum(len(d.spans) for d in documents)} expressions")
    print(f"  {'F1 (precision recall)':20}" + "".join(f"{name:>20}" for name in ("strict", "relaxed", "value")))
    for name, system in systems().items():
        print(f"  {name:20}" + "".join(f"{score!s:>20}" for score in measured(system, documents)))


def measured(system: System, documents: list[Gold]) -> tuple[Score, Score, Score]:
    """Return strict (equal spans), relaxed (overlapping spans) and value (overlapping, and the value equal)."""
    strict = relaxed = value = found_count = gold_count = 0
    for document in documents:
        found = system(document.text, document.published)
        pairs = matched(document.spans, found)
        found_count += len(found)
        gold_count += len(document.spans)
        relaxed += len(pairs)
        strict += sum(gold[:2] == span[:2] for gold, span in pairs)
        value += sum(gold.value == span.value for gold, span in pairs)
    return (
        Score(strict, found_count, gold_count),
        Score(relaxed, found_count, gold_count),
        Score(value, found_count, gold_count),
    )
