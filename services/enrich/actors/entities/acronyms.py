"""Acronyms: letters that stand for the words of a name."""

import re
from typing import NamedTuple

from services.enrich.actors.spelling import SMALL, words

_SHORTEST = 2
_LONGEST = 12
_LONGEST_SYLLABLE = 4
_CUT = 3
"""An acronym of so many letters may leave out the first or the last word of the name: IRT, OMB."""
_HYPHEN = re.compile(r"(?<=\w)\s?-\s?(?=\w)")


def is_acronym(name: str) -> bool:
    """Tell whether a name is written as acronyms are: one word, with two capitals at least."""
    return len(name) <= _LONGEST and " " not in name and sum(map(str.isupper, name)) >= _SHORTEST


def letters_of(name: str) -> str:
    """Return the small letters of a name, if it is one word of several letters."""
    letters = "" if " " in name else "".join(filter(str.isalpha, name)).casefold()
    return letters if len(letters) >= _SHORTEST else ""


class Initials(NamedTuple):
    """The words of a name that are large, and the first letters of them and of all words."""

    large: tuple[str, ...]
    of_large: str
    of_all: str

    def are(self, letters: str, *, written: bool) -> bool:
        """Tell whether letters are the initials or, written as an acronym, the first syllables of the words."""
        if letters in self.large:
            return False
        if letters in (self.of_all, self.of_large):
            return True
        if not written or len(letters) < _CUT:
            return False
        if letters in (self.of_large[1:], self.of_large[:-1]) or _syllables(letters, self.large):
            return True
        return len(letters) > _CUT and _syllables(letters, self.large[:-1])

    @property
    def beginnings(self) -> frozenset[str]:
        """The first two letters of all that may stand for the words."""
        return frozenset((self.of_all[:2], self.of_large[:2], self.of_large[1:3], self.large[0][:2]))


def initials(name: str) -> tuple[Initials, ...]:
    """Return the initials of a name; what a hyphen joins may be two words or one."""
    rows = {words(name): None, words(_HYPHEN.sub("", name)): None} if "-" in name else (words(name),)
    larges = ((row, tuple(word for word in row if word not in SMALL)) for row in rows if len(row) >= _SHORTEST)
    return tuple(Initials(large, _first(large), _first(row)) for row, large in larges if len(large) >= _SHORTEST)


def _first(parts: tuple[str, ...]) -> str:
    return "".join([part[0] for part in parts])


def _syllables(letters: str, parts: tuple[str, ...]) -> bool:
    """Tell whether letters are made of the beginnings of all words: FLAMA, RUSNANO."""
    reached = {0}
    for part in parts:
        ends = [(at, at + size) for at in reached for size in range(1, _LONGEST_SYLLABLE + 1)]
        reached = {end for at, end in ends if end <= len(letters) and part.startswith(letters[at:end])}
        if not reached:
            return False
    return len(letters) in reached
