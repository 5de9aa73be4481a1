"""What was learned: arrays of whole numbers in one file, and the word vectors that they were learned with."""

import hashlib
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from schemas.enriched import ModelVersion

FILE = Path(__file__).with_name("weights.npz")
NAME, VERSION = "dateline-names", "3"

# Matrix products are fast in floating point only; the whole numbers in them stay exact.
_HELD_AS = dict.fromkeys(
    ("vectors", "buckets", "near", "wide", "wide_bias", "far", "far_bias", "out", "out_bias"), np.float32
)
_LAYERS = ("wide", "far")


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
    vectors: NDArray[np.float32]
    """One vector a row; the first stands for every word that has none."""
    buckets: NDArray[np.float32]
    """One vector for each bucket of features."""
    near: NDArray[np.float32]
    """From a word's numbers to what it says about itself and its four neighbours."""
    near_bias: NDArray[np.int32]
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

    def rows(self, words: list[str]) -> NDArray[np.intp]:
        """Return the rows of words' vectors: as they are written, else in small letters, else that of the unknown."""
        rows = self._rows(words)
        missing = np.flatnonzero(rows == 0)
        rows[missing] = self._rows([words[index].lower() for index in missing])
        return rows

    def _rows(self, words: list[str]) -> NDArray[np.intp]:
        places = _places(self.word_hashes, _hashes(words))
        return np.where(places >= 0, self.word_rows[places], 0).astype(np.intp)

    def lists(self, words: list[str]) -> list[list[str]]:
        """Return the lists of names that each word is in, as features."""
        wanted = _hashes(words)
        given, family = (_places(hashes, wanted) >= 0 for hashes in (self.given_names, self.family_names))
        return [
            ["l=given"] * in_given + ["l=family"] * in_family
            for in_given, in_family in zip(given.tolist(), family.tolist(), strict=True)
        ]


def _held(name: str, array: NDArray[Any]) -> Any:
    return array.astype(_HELD_AS.get(name, array.dtype)) if array.ndim else array.item()


def _hashes(words: list[str]) -> NDArray[np.uint32]:
    return np.array([zlib.crc32(word.encode()) for word in words], np.uint32)


def _places(hashes: NDArray[np.uint32], wanted: NDArray[np.uint32]) -> NDArray[np.intp]:
    """Return where values stand among sorted hashes, -1 for one that is not there."""
    places = np.searchsorted(hashes, wanted).clip(max=len(hashes) - 1)
    return np.where(hashes[places] == wanted, places, -1)
