"""The recogniser: the words of an article go in, the names among them come out."""

from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from schemas.enriched import ModelVersion
from services.enrich.actors.recogniser.network import REACH, Network
from services.enrich.actors.recogniser.tags import Name, best_tags, names
from services.enrich.actors.recogniser.weights import Weights
from services.enrich.actors.words import Word

WITHIN, FIRST, SECOND = 0, 1, 2
"""Where a word stands in its sentence; second counts only behind a mark, as in “Yes."""

_CALM = 0.7
"""The network is surer than it is right; so much less sure, its names are as often right as they say (ewn_dev)."""


class Recogniser:
    """Finds the names of people, organisations, places and other things."""

    def __init__(self, weights: Weights) -> None:
        self._network = Network(weights)
        self._scale = weights.scale * _CALM
        self.version: ModelVersion = weights.version

    @classmethod
    def load(cls) -> Self:
        """Load the weights."""
        return cls(Weights.load())

    def names(self, words: list[Word]) -> list[Name]:
        """Return the names among the words of an article, the first of which starts a sentence."""
        if not words:
            return []
        layout = _lay_out(words, self._network.rows([word.text for word in words]))
        capital = np.array([word.text[0].isupper() for word in words], bool)
        wanted = np.flatnonzero(_near_capitals(capital, layout.positions, len(layout.rows)))
        if not len(wanted):
            return []
        at = layout.positions[wanted]
        scores = self._network.scores(layout.rows, layout.openings, at, capital[wanted])
        tags = best_tags(scores, np.diff(at, prepend=-1) != 1)
        return list(names(tags, wanted.tolist(), self._probabilities(scores, tags)))

    def _probabilities(self, scores: NDArray[np.float32], tags: list[int]) -> list[float]:
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) * self._scale)
        chosen: list[float] = (odds[np.arange(len(tags)), tags] / odds.sum(axis=1)).tolist()
        return chosen


class _Layout(NamedTuple):
    """The words of an article in a row, with room between sentences so that none looks into another."""

    rows: NDArray[np.intp]
    openings: NDArray[np.intp]
    positions: NDArray[np.intp]


def _lay_out(words: list[Word], rows: list[int]) -> _Layout:
    starts = np.array([word.starts for word in words], bool)
    positions = np.arange(len(words)) + REACH * np.cumsum(starts)
    laid = np.zeros(len(words) + REACH * (int(starts.sum()) + 1), np.intp)
    openings = np.zeros_like(laid)
    laid[positions] = rows
    marks = np.array([not word.text[0].isalnum() for word in words], bool)
    openings[positions[starts]] = FIRST
    openings[positions[starts & marks] + 1] = SECOND
    openings[laid == 0] = WITHIN
    return _Layout(laid, openings, positions)


def _near_capitals(capital: NDArray[np.bool_], positions: NDArray[np.intp], size: int) -> NDArray[np.bool_]:
    """Tell which words may belong to a name: those with a capital, and those within reach of one."""
    near = np.zeros(size, bool)
    for offset in range(-REACH, REACH + 1):
        near[positions[capital] + offset] = True
    return near[positions]
