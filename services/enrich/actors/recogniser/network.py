"""The network: three layers over the words of an article, in whole numbers.

What depends on a word alone is computed once for the word and kept. The matrix products are done in floating point,
because that is fast, on whole numbers small enough to be exact: the sums are the same in any order, on any machine.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.recogniser.features import buckets, features
from services.enrich.actors.recogniser.layout import REACH
from services.enrich.actors.recogniser.weights import Layer, Weights

_OFFSETS = np.arange(-REACH, REACH + 1)
_TOP = 255
_KEPT_WORDS = 40_000
_AT_ONCE = 4_000

Indices = NDArray[np.intp]
Floats = NDArray[np.float32]


class _Same(NamedTuple):
    """The places of an article where the same capitalised word stands, as groups."""

    capital: NDArray[np.bool_]
    order: Indices
    """The capitalised words, those of a group together."""
    first: Indices
    """Where each group begins in that order."""
    group: Indices
    """The group of each capitalised word."""


class Network:
    """Scores of every tag for every word that may belong to a name."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._forget()

    def rows(self, words: list[str]) -> list[int]:
        """Return the rows of words in the memory of the network, which learns the new ones first."""
        if len(self._row_of) > _KEPT_WORDS:
            self._forget()
        new = [word for word in dict.fromkeys(words) if word not in self._row_of]
        for some in _parts(len(new)):
            self._learn(new[some])
        return list(map(self._row_of.__getitem__, words))

    def scores(self, rows: Indices, situations: Indices, wanted: Indices, capital: NDArray[np.bool_]) -> Floats:
        """Return the scores of the wanted positions of an article, of which some are written with a capital.

        Row 0 parts sentences; the situation of a word says what its capital may mean.
        """
        around = wanted[:, None] + _OFFSETS
        same = _same(rows[wanted], capital)
        needed = np.zeros(len(rows), bool)
        needed[around] = True
        places = np.flatnonzero(needed)
        signs = _looked(_numbered(places, around), self._near(rows, situations, places), same, self._weights.wide)
        signs = _looked(_numbered(wanted, around), signs, same, self._weights.far)
        scores: Floats = signs @ self._weights.out + self._weights.out_bias
        return scores

    def _near(self, rows: Indices, situations: Indices, places: Indices) -> Floats:
        """Return what places and their neighbours say of them."""
        total = self._weights.near_bias[situations[places]]
        for offset in range(-REACH, REACH + 1):
            total += self._says[rows.take(places + offset, mode="wrap"), offset + REACH]
        total[rows[places] == 0] = 0
        return np.clip(total >> self._weights.near_shift, 0, _TOP, out=total).astype(np.float32)

    def _forget(self) -> None:
        self._row_of: dict[str, int] = {}
        width = self._weights.near_bias.shape[1]
        self._says = np.zeros((_KEPT_WORDS, len(_OFFSETS), width), np.int16)  # takes memory only as it fills

    def _learn(self, words: list[str]) -> None:
        first = len(self._row_of) + 1
        self._row_of.update((word, first + index) for index, word in enumerate(words))
        while len(self._says) < first + len(words):
            self._says = np.concatenate((self._says, np.zeros_like(self._says)))
        says = np.floor(self._numbers(words) @ self._weights.near / (1 << self._weights.near_fraction))
        self._says[first : first + len(words)] = says.reshape(len(words), *self._says.shape[1:])

    def _numbers(self, words: list[str]) -> Floats:
        """Return, for each word, its vector and the sum of the vectors of its features."""
        weights = self._weights
        listed = zip(words, weights.lists(words), strict=True)
        found = [buckets((*features(word), *lists)) for word, lists in listed]
        looks = weights.buckets[list(zip_longest(*found, fillvalue=0))].sum(axis=0)
        return np.concatenate((weights.vectors[weights.rows(words)], looks), axis=1)


def _parts(size: int) -> Iterator[slice]:
    """Yield what is worked on at once, so that a long article needs little more memory than others."""
    return (slice(start, start + _AT_ONCE) for start in range(0, size, _AT_ONCE))


def _same(rows: Indices, capital: NDArray[np.bool_]) -> _Same:
    """Group the capitalised words among those wanted."""
    rows = rows[capital]
    order = np.argsort(rows, kind="stable")
    first = np.flatnonzero(np.diff(rows[order], prepend=-1))
    group = np.empty_like(order)
    group[order] = np.repeat(np.arange(len(first)), np.diff(first, append=len(rows)))
    return _Same(capital, order, first, group)


def _numbered(places: Indices, around: Indices) -> Indices:
    """Return the numbers of the places around, counted from one among the given; the others are number 0."""
    numbers = np.zeros(around.max() + 1, np.intp)
    numbers[places] = np.arange(1, len(places) + 1)
    return numbers[around]


def _looked(around: Indices, signs: Floats, same: _Same, layer: Layer) -> Floats:
    """Return what a layer makes of the signs around words, and of the strongest where the same word stands."""
    signs = np.concatenate((np.zeros((1, signs.shape[1]), np.float32), signs))
    width = around.shape[1] * signs.shape[1]
    total = np.tile(layer.bias, (len(around), 1))
    for some in _parts(len(around)):
        total[some] += signs[around[some]].reshape(-1, width) @ layer.weights[:width]
    if len(same.order):
        own = signs[around[same.capital, REACH]]
        strongest = np.maximum.reduceat(own[same.order], same.first, axis=0)
        total[same.capital] += (strongest @ layer.weights[width:])[same.group]
    total /= 1 << layer.shift
    return np.clip(np.floor(total, out=total), 0, _TOP, out=total)
