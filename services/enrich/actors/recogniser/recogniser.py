"""The recogniser: the words of an article go in, the names among them come out."""

from operator import attrgetter
from typing import Self

import numpy as np
from numpy.typing import NDArray

from schemas.enriched import ModelVersion
from services.enrich.actors.recogniser.layout import lay_out
from services.enrich.actors.recogniser.network import Network
from services.enrich.actors.recogniser.tags import Name, best_tags, names
from services.enrich.actors.recogniser.weights import Weights
from services.enrich.actors.words import Word
from services.enrich.vocabulary import Numbers


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

    def names(self, words: list[Word], numbers: Numbers) -> list[Name]:
        """Return the names among the words of an article, the first of which starts a sentence."""
        if not words:
            return []
        starts = np.fromiter(map(attrgetter("starts"), words), bool, len(words))
        layout = lay_out([word.text for word in words], numbers, starts)
        if not len(layout.wanted):
            return []
        scores = self._network.scores(layout)
        tags = best_tags(scores, np.diff(layout.positions[layout.wanted], prepend=-1) != 1)
        return list(names(tags, layout.wanted.tolist(), self._probabilities(scores, tags)))

    def _probabilities(self, scores: NDArray[np.float32], tags: list[int]) -> list[float]:
        odds = np.exp((scores - scores.max(axis=1, keepdims=True)) * self._scale)
        chosen: list[float] = (odds[np.arange(len(tags)), tags] / odds.sum(axis=1)).tolist()
        return chosen
