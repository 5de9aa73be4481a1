"""The ranker: a score of the features (linear, and one small hidden layer), and a softmax over the places of a name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.resolve.features import FEATURES
from services.enrich.tables import rows

_BIAS = "bias"
_OUT = "out"


@dataclass(frozen=True)
class RankModel:
    """The weights: a row a feature; the first column is linear, each of the others leads to a hidden unit."""

    weights: Floats
    bias: Floats
    out: Floats

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a table with a line a feature, one for the biases and one for the way out of the hidden units."""
        table = {name: cells for name, *cells in rows(path)}
        values = [np.array(table[name], float) for name in (*FEATURES, _BIAS, _OUT)]
        return cls(np.stack(values[:-2]), values[-2][1:], values[-1][1:])

    def write(self, path: Path) -> None:
        """Write the table."""
        rows = [*self.weights, np.array([0, *self.bias]), np.array([0, *self.out])]
        lines = ("\t".join([name, *(f"{value:.4g}" for value in row)]) for name, row in zip(_NAMES, rows, strict=True))
        path.write_text("\n".join(lines) + "\n")

    def likely(self, features: Floats, meanings: Meanings) -> Floats:
        """Return how likely each place of each name is meant."""
        drawn = features @ self.weights
        return softmax(drawn[:, 0] + np.tanh(drawn[:, 1:] + self.bias) @ self.out, meanings)


_NAMES = (*FEATURES, _BIAS, _OUT)


def softmax(scores: Floats, meanings: Meanings) -> Floats:
    """Return the softmax of the scores of each name's senses."""
    if not len(scores):
        return scores
    powers = np.exp(scores - meanings.best_of_each(scores)[meanings.name])
    total: Floats = np.add.reduceat(powers, meanings.offsets[:-1])
    return powers / total[meanings.name]
