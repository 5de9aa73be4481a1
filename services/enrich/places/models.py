"""The trained models of the place tagger, as they lie in weights/."""

import hashlib
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from services.enrich.places.recognise.keep import KeepModel
from services.enrich.places.resolve.ranker import RankModel

VERSION = "1"
WEIGHTS = Path(__file__).parent / "weights"
_FIRST, _SECOND, _CONFIDENCE = "first-look.tsv", "second-look.tsv", "confidence.tsv"
_RANKERS = ("ranker-1.tsv", "ranker-2.tsv")


@dataclass(frozen=True)
class Confidence:
    """Turns two probabilities, that it is a place and that it is this one, into the share of tags that is right."""

    bias: float
    kept: float
    chosen: float

    def of(self, kept: float, chosen: float) -> float:
        """Return the confidence in a tag."""
        weighed = self.bias + self.kept * logit(kept) + self.chosen * logit(chosen)
        return round(1 / (1 + math.exp(-weighed)), 3)


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
        values = (line.split("\t")[1] for line in (path / _CONFIDENCE).read_text().splitlines())
        return cls(
            KeepModel.read(path / _FIRST),
            KeepModel.read(path / _SECOND),
            tuple(RankModel.read(path / name) for name in _RANKERS),
            Confidence(*map(float, values)),
        )

    def write(self, path: Path = WEIGHTS) -> None:
        """Write the models."""
        self.first_look.write(path / _FIRST)
        self.second_look.write(path / _SECOND)
        for name, ranker in zip(_RANKERS, self.rankers, strict=True):
            ranker.write(path / name)
        fitted = vars(self.confidence)
        (path / _CONFIDENCE).write_text("".join(f"{name}\t{value:.3f}\n" for name, value in fitted.items()))


def sha256(path: Path = WEIGHTS) -> str:
    """Return the digest of the models' files."""
    digest = hashlib.sha256()
    for name in (_FIRST, _SECOND, *_RANKERS, _CONFIDENCE):
        digest.update((path / name).read_bytes())
    return digest.hexdigest()


def logit(probability: float) -> float:
    """Return the logarithm of the odds, bounded."""
    return math.log((probability + 1e-4) / (1.0001 - probability))
