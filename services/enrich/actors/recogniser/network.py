"""The network: three layers over the words of an article, in whole numbers.

What depends on a word alone is computed once for the word and kept. The matrix products are done in floating point,
because that is fast, on whole numbers small enough to be exact: the sums are the same in any order, on any machine.
"""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.recogniser.features import MOST, buckets, features
from services.enrich.actors.recogniser.layout import REACH, Layout
from services.enrich.actors.recogniser.weights import LISTS, Layer, Weights
from services.enrich.vocabulary import VOCABULARY, Numbers

_OFFSETS = np.arange(-REACH, REACH + 1)
_TOP = 255
_MOST_SAID = 6_000
"""No word says more, so that what five of them say and a bias fit in 16 bits."""
_KEPT_WORDS = 40_000
_AT_ONCE = 1_000

Indices = NDArray[np.intp]
Floats = NDArray[np.float32]
Signs = NDArray[np.uint8]
"""What a layer sees at each place, the first of which is nowhere: nothing is seen there."""


class _Same(NamedTuple):
    """The capitalised words among those wanted, those that are the same one together."""

    places: Indices
    first: Indices
    """Where each group begins among them."""
    sizes: Indices


class Network:
    """Scores of every tag for every word that may belong to a name."""

    _row_of: Indices
    """The row of each word in the memory, by its number; 0 of one that is not known yet."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._forget()

    def scores(self, numbers: Numbers, layout: Layout) -> Floats:
        """Return the scores of the words of an article that may belong to a name."""
        rows = layout.row_of(self._rows(numbers))
        wanted = layout.positions[layout.wanted]
        around = wanted[:, None] + _OFFSETS
        same = _same(rows[wanted], layout.capital[layout.wanted])
        needed = np.zeros(len(rows), bool)
        needed[around] = True
        places = np.flatnonzero(needed & (rows > 0))
        signs = self._near(rows, layout.situations, places)
        for seen, layer in ((places, self._weights.wide), (wanted, self._weights.far)):
            signs_at = np.zeros_like(rows)
            signs_at[seen] = np.arange(1, len(seen) + 1)
            signs = _looked(signs_at[around], signs, same, layer)
        scores: Floats = signs[1:].astype(np.float32) @ self._weights.out + self._weights.out_bias
        return scores

    def _near(self, rows: Indices, situations: Indices, places: Indices) -> Signs:
        """Return what places and their neighbours say of them."""
        total = self._weights.near_bias[situations[places]]
        for index, offset in enumerate(_OFFSETS):
            total += self._says[rows[places + offset], index]
        return _signs(total >> self._weights.near_shift)

    def _rows(self, numbers: Numbers) -> Indices:
        """Return the rows of words in the memory of the network, which learns the new ones first; row 0 is nobody's."""
        if self._generation != VOCABULARY.generation:
            self._forget()
        self._row_of.resize(len(VOCABULARY.words), refcheck=False)
        new = self._unknown(numbers)
        if self._known + len(new) > _KEPT_WORDS:
            self._forget()
            new = self._unknown(numbers)
        for some in _parts(len(new)):
            self._learn(new[some])
        return self._row_of[numbers]

    def _unknown(self, numbers: Numbers) -> Numbers:
        return np.unique(numbers[self._row_of[numbers] == 0])

    def _forget(self) -> None:
        self._known, self._generation = 0, VOCABULARY.generation
        self._row_of = np.zeros(len(VOCABULARY.words), np.intp)
        width = self._weights.near_bias.shape[1]
        self._says = np.zeros((_KEPT_WORDS + 1, len(_OFFSETS), width), np.int16)  # takes memory only as it fills

    def _learn(self, numbers: Numbers) -> None:
        first = self._known + 1
        self._known += len(numbers)
        while len(self._says) <= self._known:
            self._says = np.concatenate((self._says, np.zeros_like(self._says)))
        says = self._numbers([VOCABULARY.words[number] for number in numbers]) @ self._weights.near
        says /= 1 << self._weights.near_fraction
        np.clip(np.floor(says, out=says), -_MOST_SAID, _MOST_SAID, out=says)
        self._says[first : self._known + 1] = says.reshape(len(numbers), *self._says.shape[1:])
        self._row_of[numbers] = np.arange(first, self._known + 1)

    def _numbers(self, words: list[str]) -> Floats:
        """Return, for each word, its vector and the sum of the vectors of its features."""
        weights = self._weights
        found = list(map(features, words))
        sizes = np.fromiter(map(len, found), np.intp)
        numbers = np.zeros((len(words), MOST + len(LISTS)), np.uint16)
        numbers[:, :MOST][np.arange(MOST) < sizes[:, None]] = buckets(chain.from_iterable(found))
        numbers[:, MOST:] = weights.lists(words) * LISTS
        looks = weights.buckets[numbers.T].sum(axis=0, dtype=np.int16)
        return np.concatenate((weights.vectors[weights.rows(words)], looks), axis=1, dtype=np.float32)


def _parts(size: int) -> Iterator[slice]:
    """Yield what is worked on at once, so that a long article needs little more memory than others."""
    return (slice(start, start + _AT_ONCE) for start in range(0, size, _AT_ONCE))


def _same(rows: Indices, capital: NDArray[np.bool_]) -> _Same:
    """Group the capitalised words among those wanted."""
    places = np.flatnonzero(capital)
    places = places[np.argsort(rows[places], kind="stable")]
    first = np.flatnonzero(np.diff(rows[places], prepend=-1))
    return _Same(places, first, np.diff(first, append=len(places)))


def _looked(around: Indices, signs: Signs, same: _Same, layer: Layer) -> Signs:
    """Return what a layer makes of the signs around words, and of the strongest where the same word stands."""
    width = around.shape[1] * signs.shape[1]
    total = np.empty((len(around), len(layer.bias)), np.float32)
    for some in _parts(len(around)):
        seen = signs.take(around[some], axis=0).reshape(-1, width)
        np.matmul(seen.astype(np.float32), layer.weights[:width], out=total[some])
    total += layer.bias
    if len(same.places):
        strongest = np.maximum.reduceat(signs[around[same.places, REACH]], same.first, axis=0)
        total[same.places] += (strongest.astype(np.float32) @ layer.weights[width:]).repeat(same.sizes, axis=0)
    total /= 1 << layer.shift
    return _signs(total)


def _signs(values: NDArray[np.int16] | Floats) -> Signs:
    """Return values as signs: whole, within bounds, and behind nothing."""
    signs = np.zeros((len(values) + 1, values.shape[1]), np.uint8)
    signs[1:] = np.minimum(np.maximum(values, 0, out=values), _TOP, out=values)
    return signs
