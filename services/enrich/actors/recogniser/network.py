"""The network: two layers over the words of an article, in whole numbers.

What depends on a word alone is computed once for the word and kept. The matrix products are done in floating point,
because that is fast, on whole numbers small enough to be exact: the sums are the same in any order, on any machine.
"""

from itertools import accumulate, chain

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.recogniser.features import bucket, features
from services.enrich.actors.recogniser.weights import Weights

REACH = 2
"""A word is judged with so many neighbours on either side."""
_TOP = 255
_KEPT_WORDS = 40_000

Integers = NDArray[np.int32]
Indices = NDArray[np.intp]
Scores = NDArray[np.float32]


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
        if new:
            self._learn(new)
        return [self._row_of[word] for word in words]

    def scores(self, rows: Indices, openings: Indices, wanted: Indices, capital: NDArray[np.bool_]) -> Scores:
        """Return the scores of the wanted positions of an article, of which some are written with a capital.

        Row 0 parts sentences; `openings` says of each position what the beginning of its sentence means for it.
        """
        near = self._near(rows, openings)
        again = np.zeros_like(near[wanted])
        again[capital] = _strongest(near[wanted[capital]], rows[wanted[capital]])
        seen = np.concatenate((near[wanted - 1], near[wanted], near[wanted + 1], again), axis=1, dtype=np.float32)
        weights = self._weights
        wide = np.floor((seen @ weights.wide + weights.wide_bias) / (1 << weights.wide_shift))
        scores: Scores = np.clip(wide, 0, _TOP) @ weights.out + weights.out_bias
        return scores

    def _near(self, rows: Indices, openings: Indices) -> Integers:
        """Return what every position and its neighbours say of it."""
        total = self._weights.near_bias[openings]
        size = len(rows)
        for offset in range(-REACH, REACH + 1):
            here = slice(max(0, -offset), size - max(0, offset))
            there = slice(max(0, offset), size - max(0, -offset))
            total[here] += self._says[rows[there], offset + REACH]
        return np.clip(total >> self._weights.near_shift, 0, _TOP, out=total)

    def _forget(self) -> None:
        self._row_of: dict[str, int] = {}
        width = self._weights.near_bias.shape[1]
        self._says = np.zeros((_KEPT_WORDS // 8, 2 * REACH + 1, width), np.int16)

    def _learn(self, words: list[str]) -> None:
        first = len(self._row_of) + 1
        self._row_of.update((word, first + index) for index, word in enumerate(words))
        while len(self._says) < first + len(words):
            self._says = np.concatenate((self._says, np.zeros_like(self._says)))
        says = np.floor(self._numbers(words) @ self._weights.near / (1 << self._weights.near_fraction))
        self._says[first : first + len(words)] = says.reshape(len(words), *self._says.shape[1:])

    def _numbers(self, words: list[str]) -> NDArray[np.float64]:
        """Return, for each word, its vector and the sum of the vectors of its features."""
        weights = self._weights
        listed = zip(words, weights.lists(words), strict=True)
        buckets = [[bucket(feature) for feature in (*features(word), *lists)] for word, lists in listed]
        starts = list(accumulate((len(of_word) for of_word in buckets[:-1]), initial=0))
        looks = np.add.reduceat(weights.buckets[list(chain.from_iterable(buckets))], starts, axis=0, dtype=np.int64)
        return np.concatenate((weights.vectors[weights.rows(words)], looks), axis=1, dtype=np.float64)


def _strongest(near: Integers, rows: Indices) -> Integers:
    """Return for every position the strongest signs of all positions of the article where the same word stands."""
    if not len(rows):
        return near
    order = np.argsort(rows, kind="stable")
    first = np.flatnonzero(np.diff(rows[order], prepend=-1))
    strongest = np.maximum.reduceat(near[order], first, axis=0)
    out = np.empty_like(near)
    out[order] = np.repeat(strongest, np.diff(first, append=len(rows)), axis=0)
    return out
