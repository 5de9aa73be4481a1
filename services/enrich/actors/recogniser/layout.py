"""The words of an article in a row, and those among them that may belong to a name."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.recogniser.situation import situations
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import CAPITAL
from services.enrich.vocabulary import Numbers, among, flag

REACH = 2
"""A word is judged with so many neighbours on either side."""
OFFSETS = np.arange(-REACH, REACH + 1)

_WRITTEN = flag(lambda word: word[0].isalpha() and not word.islower())
"""With a capital, be it not the first letter: iPhone."""
_PARTICLES = among(
    wordlist("al ap bin bint da das de del della den der di do dos du e el ibn la las le los ter van von y zu")
)
"""Small words with which a name may begin."""
_BETWEEN = 4
"""So many small words may stand between two with capitals: Centre for the Study of Violence."""


class Layout(NamedTuple):
    """An article in a row, with room between sentences so that none looks into another."""

    positions: NDArray[np.intp]
    """Where each word stands in the row."""
    numbers: Numbers
    """The number of the word at each place of the row, and -1 where none stands."""
    situations: NDArray[np.intp]
    """How the word at each place of the row stands in the article."""
    capital: NDArray[np.bool_]
    """Which words are written with a capital."""
    wanted: NDArray[np.intp]
    """Which words may belong to a name."""

    def around(self, places: NDArray[np.intp]) -> NDArray[np.intp]:
        """Return the places within reach of others where words stand."""
        near = np.zeros(len(self.numbers), bool)
        near[places[:, None] + OFFSETS] = True
        return np.flatnonzero(near & (self.numbers >= 0))


def lay_out(words: list[str], numbers: Numbers, starts: NDArray[np.bool_]) -> Layout:
    """Lay out words with their numbers, some of which start a sentence; the first one does."""
    positions = np.arange(len(words)) + REACH * np.cumsum(starts)
    size = len(words) + REACH * (int(starts.sum()) + 1)
    row, where = np.full(size, -1), np.zeros(size, np.intp)
    row[positions], where[positions] = numbers, situations(words, numbers, starts)
    return Layout(positions, row, where, CAPITAL.of(numbers), np.flatnonzero(_may_name(numbers, positions, size)))


def _may_name(numbers: Numbers, positions: NDArray[np.intp], size: int) -> NDArray[np.bool_]:
    """Tell which words may belong to a name: those with capitals, particles before them, a few words between them."""
    written, particles = np.zeros(size, bool), np.zeros(size, bool)
    written[positions] = _WRITTEN.of(numbers)
    particles[positions] = _PARTICLES.of(numbers)
    between = _before(written[::-1], REACH)[::-1] & _before(written, _BETWEEN)
    return (written | (particles & _before(written, REACH)) | between)[positions]


def _before(written: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """Tell which places have a word with capitals at most so far behind them."""
    near = np.zeros_like(written)
    for offset in range(1, reach + 1):
        near[:-offset] |= written[offset:]
    return near
