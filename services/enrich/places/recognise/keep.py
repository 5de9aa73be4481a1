"""Keep or drop: a logistic model over named features."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path
from typing import Self

BIAS = ""


@dataclass(frozen=True)
class KeepModel:
    """The weight of each feature; a feature that has none is left out."""

    weights: dict[str, float]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a table of features and weights."""
        lines = (line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
        return cls({feature: float(weight) for feature, weight in lines})

    def write(self, path: Path) -> None:
        """Write the table, without the weights that decide nothing."""
        lines = (f"{feature}\t{weight:.2f}" for feature, weight in sorted(self.weights.items()) if abs(weight) >= 0.02)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def probability(self, features: Iterable[str]) -> float:
        """Return how likely a sighting with these features is a place."""
        logit = self.weights.get(BIAS, 0.0) + sum(map(self.weights.get, features, repeat(0.0)))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logit))))
