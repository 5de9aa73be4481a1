"""The trained models of the place tagger, as they lie in weights/."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from services.enrich.places.meanings import Floats
from services.enrich.places.recognise.keep import KeepModel
from services.enrich.places.resolve.features import FEATURES
from services.enrich.places.resolve.ranker import RankModel
from services.enrich.tables import rows

VERSION = "2"
WEIGHTS = Path(__file__).parent / "weights"
_FIRST, _SECOND, _CONFIDENCE = "first-look.tsv", "second-look.tsv", "confidence.tsv"
_RANKERS = ("ranker-1.tsv", "ranker-2.tsv")
_TOLD = ("bias", "kept", "chosen", *FEATURES)


@dataclass(frozen=True)
class Confidence:
    """How likely a decision is right, and how likely no place of the name is meant: two logistic models.

    They know how likely the other models take it for a place and for this one, and what speaks for this one: a row of
    `told` a decision.
    """

    weights: Floats
    """A row a feature, a column a model."""

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a table with a line a feature."""
        table = {name: values for name, *values in rows(path)}
        return cls(np.array([table[name] for name in _TOLD], float))

    def write(self, path: Path) -> None:
        """Write the table."""
        lines = (f"{name}\t{right:.4g}\t{none:.4g}" for name, (right, none) in zip(_TOLD, self.weights, strict=True))
        path.write_text("\n".join(lines) + "\n")

    def of(self, told: Floats) -> Floats:
        """Return for each decision how likely its place is right, and how likely no place of the name is."""
        sure: Floats = 1 / (1 + np.exp(-told @ self.weights))
        return sure


@dataclass(frozen=True)
class Models:
    """Two looks at each sighting, two rankers of places, and what their probabilities are worth."""

    first_look: KeepModel
    second_look: KeepModel
    rankers: tuple[RankModel, ...]
    confidence: Confidence

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Self:
        """Read the models."""
        return cls(
            KeepModel.read(path / _FIRST),
            KeepModel.read(path / _SECOND),
            tuple(RankModel.read(path / name) for name in _RANKERS),
            Confidence.read(path / _CONFIDENCE),
        )

    def write(self, path: Path = WEIGHTS) -> None:
        """Write the models."""
        self.first_look.write(path / _FIRST)
        self.second_look.write(path / _SECOND)
        for name, ranker in zip(_RANKERS, self.rankers, strict=True):
            ranker.write(path / name)
        self.confidence.write(path / _CONFIDENCE)


def sha256(path: Path = WEIGHTS) -> str:
    """Return the digest of the models' files."""
    digest = hashlib.sha256()
    for name in (_FIRST, _SECOND, *_RANKERS, _CONFIDENCE):
        digest.update((path / name).read_bytes())
    return digest.hexdigest()
