"""How names are spelt: what makes two spellings the same name."""

import re
import unicodedata
from functools import lru_cache

from services.enrich.actors.wordlist import wordlist

SMALL = wordlist(
    """
    a al and bin d da das de del della der des di do dos du e el et for ibn in la las le les los of on the und van von y
    """
)
"""Words that a name may leave out: the Bank of England."""
WHOLE = 3
"""The likeness of two names that both are whole ones; less is that of a part, and 0 of two that do not fit."""

_GENITIVE = re.compile(r"['’][sS]\b")
_APOSTROPHES = re.compile(r"['’‘`ʿʾ]")
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_MOST = 24
"""Words of a name that are compared; what goes on longer is no name but noise."""


@lru_cache(maxsize=8192)
def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, without accents, genitives and marks: U.S. is one word."""
    if name.isascii() and name.replace(" ", "").isalnum():
        return tuple(name.lower().split()[:_MOST])
    plain = _ABBREVIATION.sub(lambda match: match.group().replace(".", "") + " ", _GENITIVE.sub("", name))
    if not plain.isascii():
        plain = "".join(mark for mark in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(mark))
    return tuple(_WORD.findall(_APOSTROPHES.sub("", plain).casefold())[:_MOST])


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """Return what transliterations of a word share: Mohammed and Muhammad, Zelensky and Zelenskyy."""
    for pattern, one in _SOUNDS:
        word = pattern.sub(one, word)
    return word


_SOUNDS = [
    (re.compile(pattern), one)
    for pattern, one in (
        (r"(?:sch|sh|ch|tch|cz|č|š|ş)", "C"),
        (r"(?:kh|gh|q|ck|k|c|g)", "k"),
        (r"(?:dh|th|t|d)", "t"),
        (r"(?:ph|v|w)", "f"),
        (r"(?:ts|tz|zh|z)", "s"),
        (r"(?:[eiouyj]|a(?!$))+", "o"),
        (r"h", ""),
        (r"(.)\1+", r"\1"),
    )
]
"""From many spellings to one, in order. A final a stays: Roberta is not Roberto."""
