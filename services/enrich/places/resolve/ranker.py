"""The ranker: a linear score of the features, and a softmax over the places of each name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.resolve.features import FEATURES


@dataclass(frozen=True)
class RankModel:
    """The weight of each feature."""

    weights: Floats

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a table of features and weights."""
        table = dict(line.split("\t") for line in path.read_text().splitlines())
        return cls(np.array([float(table[feature]) for feature in FEATURES]))

    def likely(self, features: Floats, meanings: Meanings) -> Floats:
        """Return how likely each place of each name is meant."""
        return softmax((features * self.weights).sum(axis=1), meanings)


def softmax(scores: Floats, meanings: Meanings) -> Floats:
    """Return the softmax of the scores of each name's senses."""
    if not len(scores):
        return scores
    powers = np.exp(scores - meanings.best_of_each(scores)[meanings.name])
    total: Floats = np.add.reduceat(powers, meanings.offsets[:-1])
    return powers / total[meanings.name]
