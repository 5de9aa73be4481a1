"""The recogniser: the words of an article go in, the names among them come out."""

from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from schemas.enriched import ModelVersion
from services.enrich.actors.recogniser.network import REACH, Network
from services.enrich.actors.recogniser.situation import situations
from services.enrich.actors.recogniser.tags import Name, best_tags, names
from services.enrich.actors.recogniser.weights import Weights
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_PARTICLES = wordlist("al ap bin bint da das de del della den der di do dos du e el ibn la las le los ter van von y zu")
"""Small words with which a name may begin."""
_BETWEEN = 4
"""So many small words may stand between two with capitals: Centre for the Study of Violence."""


class Recogniser:
    """Finds the names of people, organisations, places and other things."""

    def __init__(self, weights: Weights) -> None:
        self._network = Network(weights)
        self._scale = weights.scale
        self.version: ModelVersion = weights.version

    @classmethod
    def load(cls) -> Self:
        """Load the weights."""
        return cls(Weights.load())

    def names(self, words: list[Word]) -> list[Name]:
        """Return the names among the words of an article, the first of which starts a sentence."""
        if not words:
            return []
        texts = [word.text for word in words]
        capital = np.array([text[0].isupper() for text in texts], bool)
        layout = _lay_out(words, texts, capital, self._network.rows(texts))
        wanted = np.flatnonzero(_may_name(texts, layout))
        if not len(wanted):
            return []
        at = layout.positions[wanted]
        scores = self._network.scores(layout.rows, layout.situations, at, capital[wanted])
        tags = best_tags(scores, np.diff(at, prepend=-1) != 1)
        return list(names(tags, wanted.tolist(), self._probabilities(scores, tags)))

    def _probabilities(self, scores: NDArray[np.float32], tags: list[int]) -> list[float]:
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) * self._scale)
        chosen: list[float] = (odds[np.arange(len(tags)), tags] / odds.sum(axis=1)).tolist()
        return chosen


class _Layout(NamedTuple):
    """The words of an article in a row, with room between sentences so that none looks into another."""

    rows: NDArray[np.intp]
    situations: NDArray[np.intp]
    positions: NDArray[np.intp]


def _lay_out(words: list[Word], texts: list[str], capital: NDArray[np.bool_], rows: list[int]) -> _Layout:
    starts = np.array([word.starts for word in words], bool)
    positions = np.arange(len(words)) + REACH * np.cumsum(starts)
    size = len(words) + REACH * (int(starts.sum()) + 1)
    layout = _Layout(np.zeros(size, np.intp), np.zeros(size, np.intp), positions)
    layout.rows[positions] = rows
    layout.situations[positions] = situations(texts, starts, capital)
    return layout


def _may_name(texts: list[str], layout: _Layout) -> NDArray[np.bool_]:
    """Tell which words may belong to a name: those with capitals, particles before them, a few words between them."""
    written, particles = np.zeros(len(layout.rows), bool), np.zeros(len(layout.rows), bool)
    written[layout.positions] = [text[0].isalpha() and not text.islower() for text in texts]
    particles[layout.positions] = [text in _PARTICLES for text in texts]
    between = _before(written[::-1], REACH)[::-1] & _before(written, _BETWEEN)
    return (written | (particles & _before(written, REACH)) | between)[layout.positions]


def _before(written: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """Tell which places have a word with capitals at most so far behind them."""
    near = np.zeros_like(written)
    for offset in range(1, reach + 1):
        near[:-offset] |= written[offset:]
    return near
