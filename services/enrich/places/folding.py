"""How names are compared: without case, diacritics and hyphens, one character for one.

Because no character is added or removed, an offset into the folded text is an offset into the text.
"""

import unicodedata

_SPACES = dict.fromkeys("-‐‑\u00a0\u202f\t\n", " ")
_APOSTROPHES = dict.fromkeys("’‘ʻʼʿʾ`´", "'")
_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "t", "ß": "s", "æ": "a", "œ": "o", "ə": "a", "ı": "i"}
_KNOWN = _SPACES | _APOSTROPHES | _LETTERS


class _Folding(dict[int, str]):
    """Folds each character once, and remembers it."""

    def __missing__(self, code_point: int) -> str:
        self[code_point] = folded = _fold(chr(code_point))
        return folded


def _fold(character: str) -> str:
    lower = character.lower()[:1]
    base = unicodedata.normalize("NFKD", lower)[0]
    return _KNOWN.get(lower) or _KNOWN.get(base) or base


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text as names are compared."""
    return text.translate(_FOLDING)
