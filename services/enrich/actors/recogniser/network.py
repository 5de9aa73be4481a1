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
from services.enrich.actors.recogniser.layout import OFFSETS, REACH, Layout
from services.enrich.actors.recogniser.weights import LISTS, Layer, Weights
from services.enrich.vocabulary import VOCABULARY, Numbers

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
    """Which of the words wanted are written with a capital, and those of them that are the same one together."""

    capital: NDArray[np.bool_]
    places: Indices
    """Those that stand there several times."""
    first: Indices
    """Where each group of these begins."""
    sizes: Indices


class Network:
    """Scores of every tag for every word that may belong to a name."""

    _row_of: Indices
    """The row of each word in the memory, by its number; 0 of one that is not known yet."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._forget()

    def scores(self, layout: Layout) -> Floats:
        """Return the scores of the words of an article that may belong to a name."""
        wanted = layout.positions[layout.wanted]
        seen = layout.around(wanted)
        rows = self._rows(layout.numbers, layout.around(seen))
        near = self._near(rows, layout.situations, seen)
        same = _same(rows[wanted], layout.capital[layout.wanted])
        around = wanted[:, None] + OFFSETS
        wide = _looked(_found(seen, around, len(rows)), near, same, self._weights.wide)
        far = _looked(_found(wanted, around, len(rows)), wide, same, self._weights.far)
        scores: Floats = far[1:].astype(np.float32) @ self._weights.out.weights + self._weights.out.bias
        return scores

    def _near(self, rows: Indices, situations: Indices, places: Indices) -> Signs:
        """Return what places and their neighbours say of them."""
        total = self._weights.near_bias[situations[places]]
        for index, offset in enumerate(OFFSETS):
            total += self._says[rows[places + offset], index]
        return _signs(total >> self._weights.near_shift)

    def _rows(self, numbers: Numbers, places: Indices) -> Indices:
        """Return the rows of the words at some places in the memory, which learns the new ones first.

        Row 0 is nobody's.
        """
        if self._generation != VOCABULARY.generation:
            self._forget()
        self._row_of.resize(len(VOCABULARY.words), refcheck=False)
        asked = numbers[places]
        new = self._unknown(asked)
        if self._known + len(new) > _KEPT_WORDS:
            self._forget()
            new = self._unknown(asked)
        for some in _parts(len(new)):
            self._learn(new[some])
        rows = np.zeros_like(numbers)
        rows[places] = self._row_of[asked]
        return rows

    def _unknown(self, numbers: Numbers) -> Numbers:
        return np.unique(numbers[self._row_of[numbers] == 0])

    def _forget(self) -> None:
        self._known, self._generation = 0, VOCABULARY.generation
        self._row_of = np.zeros(len(VOCABULARY.words), np.intp)
        width = self._weights.near_bias.shape[1]
        self._says = np.zeros((_KEPT_WORDS + 1, len(OFFSETS), width), np.int16)  # takes memory only as it fills

    def _learn(self, numbers: Numbers) -> None:
        first = self._known + 1
        self._known += len(numbers)
        while len(self._says) <= self._known:
            self._says = np.concatenate((self._says, np.zeros_like(self._says)))
        says = self._numbers([VOCABULARY.words[number] for number in numbers.tolist()]) @ self._weights.near
        np.floor(says, out=says).clip(-_MOST_SAID, _MOST_SAID, out=says)
        self._says[first : self._known + 1] = says.reshape(len(numbers), *self._says.shape[1:])
        self._row_of[numbers] = np.arange(first, self._known + 1)

    def _numbers(self, words: list[str]) -> Floats:
        """Return, for each word, its vector and the sum of the vectors of its features."""
        weights = self._weights
        found = list(map(features, words))
        sizes = np.fromiter(map(len, found), np.intp)
        numbers = np.zeros((len(words), MOST + len(LISTS)), np.uint16)
        numbers[:, :MOST][np.arange(MOST) < sizes[:, None]] = buckets(chain.from_iterable(found))
        rows, listed = weights.look_up(words)
        numbers[:, MOST:] = listed * LISTS
        looks = weights.buckets[numbers.T].sum(axis=0, dtype=np.int16)
        return np.concatenate((weights.vectors[rows], looks), axis=1, dtype=np.float32)


def _parts(size: int) -> Iterator[slice]:
    """Yield what is worked on at once, so that a long article needs little more memory than others."""
    return (slice(start, start + _AT_ONCE) for start in range(0, size, _AT_ONCE))


def _same(rows: Indices, capital: NDArray[np.bool_]) -> _Same:
    """Group the capitalised words among those wanted."""
    places = np.flatnonzero(capital)
    places = places[np.argsort(rows[places], kind="stable")]
    sizes = np.diff(np.flatnonzero(np.diff(rows[places], prepend=-1, append=-1)))
    places, sizes = places[sizes.repeat(sizes) > 1], sizes[sizes > 1]
    return _Same(capital, places, np.cumsum(sizes) - sizes, sizes)


def _found(places: Indices, asked: Indices, size: int) -> Indices:
    """Return which of some places, counted from 1, the places asked for are; 0 where it is none of them."""
    found = np.zeros(size, np.intp)
    found[places] = np.arange(1, len(places) + 1)
    return found[asked]


def _looked(around: Indices, signs: Signs, same: _Same, layer: Layer) -> Signs:
    """Return what a layer makes of the signs around words, and of the strongest where the same word stands."""
    strongest = signs[around[:, REACH] * same.capital]
    if len(same.places):
        several = np.maximum.reduceat(strongest[same.places], same.first, axis=0)
        strongest[same.places] = several.repeat(same.sizes, axis=0)
    total = np.empty((len(around), len(layer.bias)), np.float32)
    for some in _parts(len(around)):
        seen = signs[around[some]].reshape(len(total[some]), -1)
        np.matmul(np.concatenate((seen, strongest[some]), axis=1, dtype=np.float32), layer.weights, out=total[some])
    total += layer.bias
    return _signs(total)


def _signs(values: NDArray[np.int16] | Floats) -> Signs:
    """Return values as signs: whole, within bounds, and behind nothing."""
    signs = np.zeros((len(values) + 1, values.shape[1]), np.uint8)
    signs[1:] = values.clip(0, _TOP, out=values)
    return signs
