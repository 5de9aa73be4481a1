"""Gold and found spans, matched one to one, and the measures made of them."""

from collections.abc import Sequence
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, half-open, and what is said of it."""

    start: int
    end: int
    value: str | None


class Pair(NamedTuple):
    """A gold span and the found span that overlaps it."""

    gold: Span
    found: Span


def matched(gold: Sequence[Span], found: Sequence[Span]) -> list[Pair]:
    """Return the overlapping pairs: exact ones first, then by the length of their overlap, each span used once."""
    ranked = []
    for g in gold:
        for f in found:
            overlap = min(g.end, f.end) - max(g.start, f.start)
            if overlap > 0:
                ranked.append((g[:2] != f[:2], -overlap, g, f))
    pairs: list[Pair] = []
    used: set[tuple[str, Span]] = set()
    for _, _, g, f in sorted(ranked, key=lambda ranking: (ranking[:2], ranking[2][:2], ranking[3][:2])):
        if ("gold", g) not in used and ("found", f) not in used:
            used |= {("gold", g), ("found", f)}
            pairs.append(Pair(g, f))
    return pairs


class Score(NamedTuple):
    """Hits among what was found and what was to be found."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    def __str__(self) -> str:
        precision, recall = self.hits / max(self.found, 1), self.hits / max(self.gold, 1)
        f1 = 2 * precision * recall / (precision + recall) if self.hits else 0.0
        return f"{100 * f1:5.1f} ({100 * precision:4.1f} {100 * recall:4.1f})"
