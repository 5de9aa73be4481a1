"""How a word stands in its article: what its capital may mean there."""

import numpy as np
from numpy.typing import NDArray

WITHIN, FIRST, SECOND = 0, 1, 2
"""Where a word stands in its sentence; second counts only behind a mark, as in “Yes."""
_COMMON, _SHOUTED = 3, 6
"""Added where the article has the word in small letters, too, and where the whole sentence is in capitals."""
SITUATIONS = 12

_FEWEST, _MOST_OF = 3, 0.7
"""A sentence is shouted when so many of its words, and such a part of them, are in capitals."""


def situations(words: list[str], starts: NDArray[np.bool_], capital: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the situation of each word of an article, whose sentences start as given."""
    where = np.full(len(words), WITHIN)
    first = np.flatnonzero(starts)
    behind = [index + 1 for index in first.tolist() if not words[index][0].isalnum() and index + 1 < len(words)]
    where[behind] = SECOND
    where[first] = FIRST
    small = set(words)
    where[[index for index in np.flatnonzero(capital).tolist() if words[index].lower() in small]] += _COMMON
    where[_shouted(words, first)] += _SHOUTED
    return where


def _shouted(words: list[str], first: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell of each word whether its sentence is written in capitals throughout."""
    capitals = np.array([word.isupper() and len(word) > 1 for word in words], bool)
    shouted = np.add.reduceat(capitals, first, dtype=int) >= _FEWEST
    for sentence in np.flatnonzero(shouted).tolist():
        start, end = first[sentence], first[sentence + 1] if sentence + 1 < len(first) else len(words)
        spoken = sum(len(word) > 1 and word.isalpha() for word in words[start:end])
        shouted[sentence] = capitals[start:end].sum() >= _MOST_OF * spoken
    return np.repeat(shouted, np.diff(first, append=len(words)))
