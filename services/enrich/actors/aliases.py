"""Aliases: which short name may stand for which full one."""

import re
import unicodedata
from functools import lru_cache

from services.enrich.actors.mention import Kind
from services.enrich.actors.wordlist import wordlist

_SMALL = wordlist("a al and bin d da de del der di du e el for in la le of on the und van von y")
_GENERATIONS = wordlist("jr sr ii iii iv")
_SHORTEST_ACRONYM = 2


def stands_for(kind: Kind, short: str, full: str) -> bool:
    """Tell whether a short name may stand for a full one of the same kind."""
    few, many = _words(short), _words(full)
    if kind == "person":
        return _shortens_person(few, many)
    return kind == "organisation" and (_shortens_body(few, many) or _is_acronym(short, full))


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters, without accents and full stops."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", name) if not unicodedata.combining(mark))
    return tuple(plain.lower().replace(".", " ").split())


def _shortens_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Accept one name of several, or a first name or initial with the surname: Lima, Ana Lima, A. Lima."""
    names = [name for name in full if name not in _GENERATIONS and name not in _SMALL]
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in names
    rest = iter(full)
    return len(short) < len(full) and all(any(_abbreviates(name, other) for other in rest) for name in short)


def _abbreviates(short: str, full: str) -> bool:
    return short == full or (len(short) == 1 and full.startswith(short))


def _shortens_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Accept the beginning of a name or its end: Duke, the University."""
    size = len(short)
    return 0 < size < len(full) and not _SMALL.issuperset(short) and short in (full[:size], full[-size:])


def _is_acronym(short: str, full: str) -> bool:
    """Accept the initials of a name, with or without those of its small words."""
    letters = short.replace(".", "").upper()
    words = [word for word in re.split(r"[\s\-/]+", full) if word[:1].isalpha()]
    if len(words) < _SHORTEST_ACRONYM or len(letters) < _SHORTEST_ACRONYM:
        return False
    large = "".join(word[0] for word in words if word.lower() not in _SMALL).upper()
    return letters in (large, "".join(word[0] for word in words).upper())
