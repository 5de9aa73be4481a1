"""What was learned: arrays of whole numbers in one file, and the word vectors that they were learned with."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from schemas.enriched import ModelVersion
from services.enrich.actors.recogniser.features import buckets, hashes

FILE = Path(__file__).with_name("weights.npz")
NAME, VERSION = "dateline-names", "3"

LISTS = buckets(("l=given", "l=family"))
"""The buckets of what it means to be in a list of names."""


@dataclass(frozen=True)
class Layer:
    """What words become together with the words around them and their other places in the article.

    The sums are whole numbers of some fraction that is a power of two, so that floating point holds them exactly.
    """

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """The learned numbers. A scale makes real numbers of whole ones; the network itself never needs one."""

    hashes: NDArray[np.uint32]
    """The sorted CRC-32 of every word of which something is known."""
    rows: NDArray[np.uint16]
    """The row of its vector; 0 if it has none."""
    lists: NDArray[np.bool_]
    """Whether it is among the given names of the world, and among the surnames."""
    vectors: NDArray[np.int8]
    """One vector a row; the first stands for every word that has none."""
    buckets: NDArray[np.int8]
    """One vector for each bucket of features."""
    near: NDArray[np.float32]
    """From a word's numbers to what it says about itself and its four neighbours."""
    near_bias: NDArray[np.int16]
    """One row for each situation of a word."""
    near_shift: int
    """How many binary digits of the sum are dropped."""
    wide: Layer
    """From that of a word and its four neighbours to what stands there."""
    far: Layer
    """The same once more, with those neighbours only that may belong to a name."""
    out: Layer
    """From there to a score for each tag."""
    scale: float
    """A difference of scores times the scale is a difference of logarithms of probability."""
    version: ModelVersion

    @classmethod
    def load(cls, path: Path = FILE) -> Self:
        """Read the weights."""
        version = ModelVersion(name=NAME, version=VERSION, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
        with np.load(path, allow_pickle=False) as file:
            arrays: dict[str, Any] = {name: array if array.ndim else array.item() for name, array in file.items()}
        arrays["near"] = _shifted(arrays["near"], arrays.pop("near_fraction"))
        for name in ("wide", "far", "out"):
            whole, shift = (arrays.pop(name), arrays.pop(f"{name}_bias")), arrays.pop(f"{name}_shift")
            arrays[name] = Layer(*(_shifted(numbers, shift) for numbers in whole))
        return cls(**arrays, version=version)

    def look_up(self, words: list[str]) -> tuple[NDArray[np.uint16], NDArray[np.bool_]]:
        """Return the rows of words' vectors, and which lists of names they are in.

        A vector is that of a word as it is written, else in small letters, else that of the unknown.
        """
        asked = hashes([*words, *map(str.lower, words)])
        places = np.minimum(np.searchsorted(self.hashes, asked), len(self.hashes) - 1)
        known = self.hashes[places] == asked
        written, small = np.where(known, self.rows[places], 0).reshape(2, -1)
        listed = self.lists[places[: len(words)]] & known[: len(words), None]
        return np.where(written, written, small), listed


def _shifted(whole: NDArray[np.signedinteger], digits: int) -> NDArray[np.float32]:
    """Return whole numbers with the point so many binary digits before their end, as floating point multiplies them."""
    return np.ldexp(whole.astype(np.float32), -digits)
