"""Acronyms: letters that stand for the words of a name."""

import re

from services.enrich.actors.spelling import SMALL, words

_SHORTEST = 2
_LONGEST_SYLLABLE = 4
_CUT = 3
"""An acronym of so many letters may leave out the first or the last word of the name: IRT, OMB."""


def is_acronym(name: str) -> bool:
    """Tell whether a name is written as acronyms are: one word, with two capitals at least."""
    return len(name) <= 12 and " " not in name and sum(letter.isupper() for letter in name) >= _SHORTEST


def abbreviates(short: str, full: str) -> bool:
    """Tell whether the letters of a short name are the initials, or the first syllables, of a full one."""
    letters = re.sub(r"[^\w]|[\d_]", "", short).casefold()
    if len(letters) < _SHORTEST or " " in short:
        return False
    joined = words(re.sub(r"(?<=\w)\s?-\s?(?=\w)", "", full))
    return any(_spells(letters, parts, written=is_acronym(short)) for parts in {words(full), joined})


def _spells(letters: str, parts: tuple[str, ...], *, written: bool) -> bool:
    large = tuple(word for word in parts if word not in SMALL)
    if len(large) < _SHORTEST or letters in large:
        return False
    initials = ["".join(word[0] for word in some) for some in (parts, large)]
    if letters in initials:
        return True
    if not written or len(letters) < _CUT:
        return False
    if letters in (initials[1][1:], initials[1][:-1]) or _syllables(letters, large):
        return True
    return len(letters) > _CUT and _syllables(letters, large[:-1])


def _syllables(letters: str, parts: tuple[str, ...]) -> bool:
    """Tell whether letters are made of the beginnings of all words: FLAMA, RUSNANO."""
    if not letters or not parts:
        return not letters and not parts
    longest = min(_LONGEST_SYLLABLE, len(letters))
    return any(
        parts[0].startswith(letters[:size]) and _syllables(letters[size:], parts[1:]) for size in range(1, longest + 1)
    )
