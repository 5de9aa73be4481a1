"""What a word looks like: the features that need nothing but the word itself."""

import zlib
from collections.abc import Iterable

BUCKETS = 1 << 15
"""Features are hashed into so many buckets; the first stays empty."""

LONGEST_SHAPE = 14


def features(word: str) -> list[str]:
    """Return the features of a word: itself, its shape, how it begins and how it ends."""
    lower = word.lower()
    prefixes = [f"p{size}={lower[:size]}" for size in (2, 3, 4) if len(lower) > size]
    suffixes = [f"x{size}={lower[-size:]}" for size in (1, 2, 3, 4) if len(lower) > size]
    return [f"w={lower}", f"s={shape(word)}", *prefixes, *suffixes]


def shape(word: str) -> str:
    """Return the word with X for capitals, x for letters, d for digits, and no more than two of a kind in a row."""
    out = ""
    for character in word[:LONGEST_SHAPE]:
        kind = _kind(character)
        if out[-2:] != kind * 2:
            out += kind
    return out


def _kind(character: str) -> str:
    if character.isalpha():
        return "X" if character.isupper() else "x"
    return "d" if character.isdigit() else character


def buckets(found: Iterable[str]) -> list[int]:
    """Return the bucket of each feature."""
    return [1 + zlib.crc32(feature.encode()) % (BUCKETS - 1) for feature in found]
