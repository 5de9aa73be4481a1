"""The recogniser: the words of an article go in, the names among them come out."""

from typing import Self

import numpy as np
from numpy.typing import NDArray

from schemas.enriched import ModelVersion
from services.enrich.actors.recogniser.layout import lay_out
from services.enrich.actors.recogniser.network import Network
from services.enrich.actors.recogniser.tags import Name, best_tags, names
from services.enrich.actors.recogniser.weights import Weights
from services.enrich.actors.words import Word


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
        layout = lay_out(texts, np.array([word.starts for word in words], bool))
        rows = layout.row_of(self._network.rows(texts))
        wanted = layout.wanted
        if not len(wanted):
            return []
        at = layout.positions[wanted]
        scores = self._network.scores(rows, layout.situations, at, layout.capital[wanted])
        tags = best_tags(scores, np.diff(at, prepend=-1) != 1)
        return list(names(tags, wanted.tolist(), self._probabilities(scores, tags)))

    def _probabilities(self, scores: NDArray[np.float32], tags: list[int]) -> list[float]:
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) * self._scale)
        chosen: list[float] = (odds[np.arange(len(tags)), tags] / odds.sum(axis=1)).tolist()
        return chosen
