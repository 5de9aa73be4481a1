"""What changed between two texts: paragraphs side by side, in pieces that are the same, gone or new."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

SAME, GONE, NEW = "same", "gone", "new"
MOST_PARAGRAPHS, MOST_WORDS = 1_000, 2_000
"""Longer texts are compared only as a whole: comparing takes time with the square of them."""

Side = list[tuple[str, str]]
"""Pieces of a paragraph, each with what became of it."""

_WORDS = re.compile(r"\s+|[^\s]+")


def changes(before: Sequence[str], after: Sequence[str]) -> list[tuple[Side, Side]]:
    """Return the paragraphs of both texts, a pair each; an empty side has none."""
    if max(len(before), len(after)) > MOST_PARAGRAPHS:
        return [_replaced(old, new) for old, new in zip_longest(before, after, fillvalue="")]
    return [pair for old, new in _aligned(before, after) for pair in _paired(old, new)]


def _aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    for _, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield before[a:b], after[c:d]


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Side, Side]]:
    for old, new in zip_longest(before, after, fillvalue=""):
        yield ([(SAME, old)], [(SAME, new)]) if old == new else _words(old, new)


def _words(before: str, after: str) -> tuple[Side, Side]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        return _replaced(before, after)
    left: Side = []
    right: Side = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left.append((SAME if kind == "equal" else GONE, "".join(old[a:b])))
        right.append((SAME if kind == "equal" else NEW, "".join(new[c:d])))
    return _filled(left), _filled(right)


def _replaced(before: str, after: str) -> tuple[Side, Side]:
    if before == after:
        return [(SAME, before)], [(SAME, after)]
    return _filled([(GONE, before)]), _filled([(NEW, after)])


def _filled(side: Side) -> Side:
    return [piece for piece in side if piece[1]]
