"""The English name of a subdivision: the sources list its names in all languages, and do not say which is which."""

import re
from collections.abc import Sequence

from services.enrich.places.artefact import Word
from services.enrich.places.folding import fold

_DIVISION = (
    "(?:autonomous )?(?:canton|community|county|department|district|governorate|municipality|oblast|parish|prefecture"
    "|province|raion|rayon|region|republic|state)"
)
_TYPED = re.compile(rf"(?P<name>.+?) {_DIVISION}|(?:free )?{_DIVISION} of (?P<formal>.+)", re.IGNORECASE)
"""Aleppo Governorate, Free State of Bavaria: an English word for what it is has the English name beside it."""
_COMMON = 3


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
        plain = [alias for alias in written if alias not in typed and len(_frequencies(alias, words)) <= len(own)]
        name = max((name, *plain), key=lambda one: _mean(_frequencies(one, words)))
    if typed and not name.isascii():
        alias, bare = next(iter(typed.items()))
        return alias if max(_frequencies(bare, words)) >= _COMMON else bare
    return name


def _frequencies(name: str, words: dict[str, int]) -> list[int]:
    return [words.get(word, 0) & Word.FREQUENCY for word in fold(name).split()] or [0]


def _mean(values: list[int]) -> float:
    return sum(values) / len(values)
