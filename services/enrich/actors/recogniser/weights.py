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

# Matrix products are fast in floating point only; the whole numbers in them stay exact.
_HELD_AS = dict.fromkeys(("near", "wide", "wide_bias", "far", "far_bias", "out", "out_bias"), np.float32) | {
    "near_bias": np.int16
}
_LAYERS = ("wide", "far")

LISTS = buckets(("l=given", "l=family"))
"""The buckets of what it means to be in a list of names."""


@dataclass(frozen=True)
class Layer:
    """What words become together with the words around them and their other places in the article."""

    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    shift: int
    """How many binary digits of the sum are dropped."""


@dataclass(frozen=True)
class Weights:
    """The learned numbers. A scale makes real numbers of whole ones; the network itself never needs one."""

    word_hashes: NDArray[np.uint32]
    """The sorted CRC-32 of every word that has a vector."""
    word_rows: NDArray[np.uint16]
    """The row of its vector, for each hash."""
    given_names: NDArray[np.uint32]
    """The sorted hashes of given names from all over the world."""
    family_names: NDArray[np.uint32]
    """The sorted hashes of surnames."""
    vectors: NDArray[np.int8]
    """One vector a row; the first stands for every word that has none."""
    buckets: NDArray[np.int8]
    """One vector for each bucket of features."""
    near: NDArray[np.float32]
    """From a word's numbers to what it says about itself and its four neighbours."""
    near_bias: NDArray[np.int16]
    """One row for each situation of a word."""
    near_fraction: int
    """How many binary digits of that are dropped before it is kept."""
    near_shift: int
    wide: Layer
    """From that of a word and its four neighbours to what stands there."""
    far: Layer
    """The same once more, with those neighbours only that may belong to a name."""
    out: NDArray[np.float32]
    """From there to a score for each tag."""
    out_bias: NDArray[np.float32]
    scale: float
    """A difference of scores times the scale is a difference of logarithms of probability."""
    version: ModelVersion

    @classmethod
    def load(cls, path: Path = FILE) -> Self:
        """Read the weights."""
        version = ModelVersion(name=NAME, version=VERSION, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: _held(name, file[name]) for name in file.files}
        layers: dict[str, Any] = {
            name: Layer(*(arrays.pop(name + part) for part in ("", "_bias", "_shift"))) for name in _LAYERS
        }
        return cls(**arrays, **layers, version=version)

    def rows(self, words: list[str]) -> NDArray[np.uint16]:
        """Return the rows of words' vectors: as they are written, else in small letters, else that of the unknown."""
        wanted = hashes([*words, *map(str.lower, words)])
        places = _places(self.word_hashes, wanted)
        written, small = np.where(places >= 0, self.word_rows[places], 0).reshape(2, -1)
        return np.where(written, written, small)

    def lists(self, words: list[str]) -> NDArray[np.bool_]:
        """Tell of each word whether it is in the list of given names and in that of surnames."""
        wanted = hashes(words)
        return np.stack([_places(listed, wanted) >= 0 for listed in (self.given_names, self.family_names)], axis=1)


def _held(name: str, array: NDArray[Any]) -> Any:
    return array.astype(_HELD_AS.get(name, array.dtype)) if array.ndim else array.item()


def _places(known: NDArray[np.uint32], wanted: NDArray[np.uint32]) -> NDArray[np.intp]:
    """Return where values stand among sorted hashes, -1 for one that is not there."""
    places = np.minimum(np.searchsorted(known, wanted), len(known) - 1)
    return np.where(known[places] == wanted, places, -1)
