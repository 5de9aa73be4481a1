"""The network: two layers over the words of an article, in whole numbers.

What depends on a word alone is computed once for the word and kept. The matrix products are done in floating point,
because that is fast, on whole numbers small enough to be exact: the sums are the same in any order, on any machine.
"""

from itertools import zip_longest

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
        return list(map(self._row_of.__getitem__, words))

    def scores(self, rows: Indices, situations: Indices, wanted: Indices, capital: NDArray[np.bool_]) -> Scores:
        """Return the scores of the wanted positions of an article, of which some are written with a capital.

        Row 0 parts sentences; the situation of a word says what its capital may mean.
        """
        weights = self._weights
        around = wanted[:, None] + np.arange(-REACH, REACH + 1)
        needed = np.zeros(len(rows), bool)
        needed[around] = True
        near, place = self._near(rows, situations, np.flatnonzero(needed)), np.cumsum(needed) - 1
        seen = near[place[around]].reshape(len(wanted), -1)
        again, which = _strongest(near[place[wanted[capital]]], rows[wanted[capital]])
        wide = seen.astype(np.float32) @ weights.wide[: seen.shape[1]] + weights.wide_bias
        wide[capital] += (again.astype(np.float32) @ weights.wide[seen.shape[1] :])[which]
        signs = np.clip(np.floor(wide / (1 << weights.wide_shift)), 0, _TOP)
        scores: Scores = signs @ weights.out + weights.out_bias
        return scores

    def _near(self, rows: Indices, situations: Indices, places: Indices) -> Integers:
        """Return what places and their neighbours say of them."""
        total = self._weights.near_bias[situations[places]]
        for offset in range(-REACH, REACH + 1):
            total += self._says[rows.take(places + offset, mode="wrap"), offset + REACH]
        total[rows[places] == 0] = 0
        return np.clip(total >> self._weights.near_shift, 0, _TOP, out=total)

    def _forget(self) -> None:
        self._row_of: dict[str, int] = {}
        width = self._weights.near_bias.shape[1]
        self._says = np.zeros((_KEPT_WORDS, 2 * REACH + 1, width), np.int16)  # takes memory only as it fills

    def _learn(self, words: list[str]) -> None:
        first = len(self._row_of) + 1
        self._row_of.update((word, first + index) for index, word in enumerate(words))
        while len(self._says) < first + len(words):
            self._says = np.concatenate((self._says, np.zeros_like(self._says)))
        says = np.floor(self._numbers(words) @ self._weights.near / (1 << self._weights.near_fraction))
        self._says[first : first + len(words)] = says.reshape(len(words), *self._says.shape[1:])

    def _numbers(self, words: list[str]) -> NDArray[np.float32]:
        """Return, for each word, its vector and the sum of the vectors of its features."""
        weights = self._weights
        listed = zip(words, weights.lists(words), strict=True)
        buckets = [[bucket(feature) for feature in (*features(word), *lists)] for word, lists in listed]
        looks = weights.buckets[list(zip_longest(*buckets, fillvalue=0))].sum(axis=0)
        return np.concatenate((weights.vectors[weights.rows(words)], looks), axis=1)


def _strongest(near: Integers, rows: Indices) -> tuple[Integers, Indices]:
    """Return the strongest signs of all places where the same word stands, for each word, and which word is where."""
    order = np.argsort(rows, kind="stable")
    first = np.flatnonzero(np.diff(rows[order], prepend=-1))
    strongest = np.maximum.reduceat(near[order], first, axis=0) if len(first) else near
    which = np.empty_like(order)
    which[order] = np.repeat(np.arange(len(first)), np.diff(first, append=len(rows)))
    return strongest, which
