"""Which names English uses: the sources list names in all languages, and do not say which is which."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from services.enrich.places.artefact import Word
from services.enrich.places.folding import fold

_DIVISION = (
    "(?:autonomous )?(?:canton|community|county|department|district|governorate|municipality|oblast|parish|prefecture"
    "|province|raion|rayon|region|republic|state|territory|kra[iy]|voivodeship)"
)
_TYPED = re.compile(rf"(?P<name>.+?) {_DIVISION}|(?:free )?{_DIVISION} of (?P<formal>.+)", re.IGNORECASE)
"""Aleppo Governorate, Free State of Bavaria: an English word for what it is has the English name beside it."""
_NATIVE_DIVISION = re.compile(r"oblast|kray|respublika|zizhiqu", re.IGNORECASE)
_COMMON = 3
_ARTICLE = re.compile(r"^(?:a[dhlnrstz]h?|el) ")
_SOFT = re.compile(r"[aeiouyh' ]|(.)(?=\1)")
"""What transliterations differ in: vowels, h, spaces, doubled letters."""
_ALIKE = 0.75
_SHORTEST_VARIANT = 6
"""Shorter ones are too often something else: Lassa is a fever, not Lhasa."""


def english_name(name: str, aliases: Sequence[str], words: dict[str, int]) -> str:
    """Return the English one among the names of a subdivision, or its own where none of them is known to be English.

    A name that also stands beside an English word for what it is; else one whose words are better known in English.
    """
    written = [alias for alias in aliases if alias.isascii()]
    typed = {alias: match["name"] or match["formal"] for alias in written if (match := _TYPED.fullmatch(alias))}
    for bare in typed.values():
        if bare == name or bare in written:
            return bare
    own = _frequencies(name, words)
    if max(own) < _COMMON:
        short = next((alias for alias in written if name.startswith((f"{alias} ", f"{alias},"))), None)
        if short:
            return short
        plain = [alias for alias in written if alias not in typed and len(_frequencies(alias, words)) <= len(own)]
        name = max((name, *plain), key=lambda one: _mean(_frequencies(one, words)))
    if typed and (not name.isascii() or _NATIVE_DIVISION.search(name)):
        alias, bare = next(iter(typed.items()))
        return alias if max(_frequencies(bare, words)) >= _COMMON else bare
    return name


def is_common(name: str, words: dict[str, int]) -> bool:
    """Return whether a name is a common English word: nobody calls Aden First, or Reading Riding."""
    return words.get(fold(name), 0) & Word.FREQUENCY >= _COMMON


def is_variant(name: str, official: str, words: dict[str, int]) -> bool:
    """Return whether a name is a short form or another spelling of the official one: Frankfurt, Fallujah, Kharkov."""
    if len(name) < _SHORTEST_VARIANT or not name[0].isupper():
        return False
    name, official = fold(name), fold(official)
    if official.startswith(name + " "):
        return not words.get(name, 0) & Word.FIRST_NAME  # Winston is not Winston-Salem
    name, official = _ARTICLE.sub("", name), _ARTICLE.sub("", official)
    return _SOFT.sub("", name) == _SOFT.sub("", official) and SequenceMatcher(None, name, official).ratio() >= _ALIKE


def _frequencies(name: str, words: dict[str, int]) -> list[int]:
    return [words.get(word, 0) & Word.FREQUENCY for word in fold(name).split()] or [0]


def _mean(values: list[int]) -> float:
    return sum(values) / len(values)
