"""How a word stands in its article: what its capital may mean there."""

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.words import ALPHANUMERIC, CAPITAL
from services.enrich.vocabulary import Numbers, flag

WITHIN, FIRST, SECOND = 0, 1, 2
"""Where a word stands in its sentence; second counts only behind a mark, as in “Yes."""
_COMMON, _SHOUTED = 3, 6
"""Added where the article has the word in small letters, too, and where the whole sentence is in capitals."""
SITUATIONS = 12

_LETTERS = flag(lambda word: len(word) > 1 and word.isalpha())
_CAPITALS = flag(lambda word: len(word) > 1 and word.isupper())
_FEWEST, _MOST_OF = 3, 0.7
"""A sentence is shouted when so many of its words, and such a part of them, are in capitals."""


def situations(words: list[str], numbers: Numbers, starts: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the situation of each word of an article, whose sentences start as given."""
    where = np.full(len(words), WITHIN)
    first = np.flatnonzero(starts)
    behind = first[~ALPHANUMERIC.of(numbers[first])] + 1
    where[behind[behind < len(words)]] = SECOND
    where[first] = FIRST
    small = set(words)
    where[[index for index in np.flatnonzero(CAPITAL.of(numbers)) if words[index].lower() in small]] += _COMMON
    where[_shouted(numbers, first)] += _SHOUTED
    return where


def _shouted(numbers: Numbers, first: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell of each word whether its sentence is written in capitals throughout."""
    capitals, spoken = (np.add.reduceat(kind.of(numbers), first, dtype=int) for kind in (_CAPITALS, _LETTERS))
    shouted = (capitals >= _FEWEST) & (capitals >= _MOST_OF * spoken)
    return np.repeat(shouted, np.diff(first, append=len(numbers)))
