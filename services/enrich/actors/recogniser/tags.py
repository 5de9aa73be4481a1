"""From scores to names: each word begins a name, goes on with one, or stands outside."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
"""Outside; begins and goes on, for each type of name."""

_IMPOSSIBLE = np.float32(-1e9)


class Name(NamedTuple):
    """Words that are a name, half-open, the type of the name, and how probable that is."""

    first: int
    last: int
    type: str
    probability: float


def best_tags(scores: NDArray[np.float32], apart: NDArray[np.bool_]) -> list[int]:
    """Return the best tags that may follow each other; `apart` marks positions that do not follow the one before.

    There a name may go on that began with a word nobody scored: the 1994 *United States Senate* election.
    """
    best = scores.argmax(axis=1)
    before = np.concatenate(([0], best[:-1]))
    before[apart] = best[apart]
    astray = np.flatnonzero(_goes_on(best) & (before != best) & (before != best - 1))
    tags: list[int] = best.tolist()
    if len(astray):
        starts = np.append(np.flatnonzero(apart), len(scores))
        for stretch in sorted(set(np.searchsorted(starts, astray, side="right").tolist())):
            start, end = starts[stretch - 1], starts[stretch]
            tags[start:end] = _viterbi(scores[start:end])
    return tags


def names(tags: list[int], positions: list[int], probabilities: list[float]) -> Iterator[Name]:
    """Yield the names that tags at positions spell."""
    first = 0
    while first < len(tags):
        last = first + 1
        if tags[first]:
            going_on = tags[first] + tags[first] % 2
            while last < len(tags) and tags[last] == going_on and positions[last] == positions[last - 1] + 1:
                last += 1
            sure = min(probabilities[first:last])
            yield Name(positions[first], positions[last - 1] + 1, TAGS[tags[first]][2:], sure)
        first = last


def _goes_on(tags: NDArray[np.intp]) -> NDArray[np.bool_]:
    going_on: NDArray[np.bool_] = (tags > 0) & (tags % 2 == 0)
    return going_on


def _viterbi(scores: NDArray[np.float32]) -> list[int]:
    """Return the best tags of one stretch of words."""
    total, back = scores[0], []
    for score in scores[1:]:
        paths = total[:, None] + _FOLLOWS
        back.append(paths.argmax(axis=0))
        total = paths.max(axis=0) + score
    tags = [int(total.argmax())]
    for choice in reversed(back):
        tags.append(int(choice[tags[-1]]))
    return tags[::-1]


def _allowed(before: int, tag: int) -> bool:
    return tag == 0 or tag % 2 == 1 or before in (tag, tag - 1)


_EVERY = range(len(TAGS))
_FOLLOWS = np.array([[0 if _allowed(before, tag) else _IMPOSSIBLE for tag in _EVERY] for before in _EVERY], np.float32)
