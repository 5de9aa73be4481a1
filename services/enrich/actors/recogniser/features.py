"""What a word looks like: the features that need nothing but the word itself."""

import zlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 15
"""Features are hashed into so many buckets; the first stays empty."""

LONGEST_SHAPE = 14
MOST = 9
"""So many features may a word have."""

_PREFIXES = [(size, f"p{size}=") for size in (2, 3, 4)]
_SUFFIXES = [(size, f"x{size}=") for size in (1, 2, 3, 4)]


def features(word: str) -> list[str]:
    """Return the features of a word: itself, its shape, how it begins and how it ends."""
    lower = word.lower()
    prefixes = [name + lower[:size] for size, name in _PREFIXES if size < len(lower)]
    suffixes = [name + lower[-size:] for size, name in _SUFFIXES if size < len(lower)]
    return ["w=" + lower, "s=" + shape(word), *prefixes, *suffixes]


def shape(word: str) -> str:
    """Return the word with X for capitals, x for letters, d for digits, and no more than two of a kind in a row."""
    return _shortened(word[:LONGEST_SHAPE].translate(_KINDS))


class _Kinds(dict[int, str]):
    """What a character stands for in a shape, by its code."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        letter = "X" if character.isupper() else "x"
        self[code] = kind = letter if character.isalpha() else "d" if character.isdigit() else character
        return kind


_KINDS = _Kinds()


@lru_cache(maxsize=1024)
def _shortened(kinds: str) -> str:
    out = ""
    for kind in kinds:
        if out[-2:] != kind * 2:
            out += kind
    return out


def buckets(found: Iterable[str]) -> NDArray[np.uint32]:
    """Return the bucket of each feature."""
    return 1 + hashes(found) % np.uint32(BUCKETS - 1)


def hashes(texts: Iterable[str]) -> NDArray[np.uint32]:
    """Return the CRC-32 of each text."""
    return np.fromiter(map(zlib.crc32, map(str.encode, texts)), np.uint32)
