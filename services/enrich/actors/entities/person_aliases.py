"""What a person may be called: by the surname, with initials, by a nickname, in another transliteration."""

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple, Self

from nicknames import NickNamer

from services.enrich.actors.facts.leaders import Leader, Leaders
from services.enrich.actors.facts.table import listed, rows
from services.enrich.actors.spelling import SMALL, WHOLE, sound, words
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.wordlist import wordlist

_GENERATIONS = wordlist("jr sr junior senior")
_NUMERALS = wordlist("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xxiii")
_NICKNAMES = NickNamer()
_VARIANTS = {words(name)[0]: listed(cell)[0] for (cell,) in rows("given_names") for name in listed(cell)}
"""Given names, and one of those that they are a variant of."""
_INITIALS = re.compile(r"\b([A-Z]\.)(?=[A-Z]\.)")
_SERVANT = re.compile(r"abd(?:[aeou]l(?!lah?i?$))?(?=$|(?<=l)\w{3})")
"""The servant in Abdul Rahman, Abdelrahman and Abd al-Rahman, but not in Abdullah."""
_DONS = wordlist("dom don doña dona")
"""Addresses that are also given names."""
_GIVEN_AND_SURNAME = 2
_SURE_SOUND = 5
"""A word must be so long for its sound to tell it from others."""


class PersonName(NamedTuple):
    """The name of a person, and what of it is compared with others."""

    text: str
    known: Leader | None
    """Whom a table knows by this name."""
    parts: tuple[str, ...]
    """The names in order, without titles, particles and generation."""
    joined: str
    """All of them in one."""
    distinction: str | None
    """The numeral or generation that tells a person from others of the same name."""

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, text: str, leaders: Leaders) -> Self:
        """Read a name, which may be that of somebody known."""
        parts = _names(text)
        return cls(text, leaders.of(text), parts, "".join(parts), _distinction(text))

    @property
    def clues(self) -> set[str]:
        """What names of one person share at least one of: each by sound where that is enough, and all in one."""
        return {*map(_clue, self.parts), *self._alone}

    @property
    def asked(self) -> list[str]:
        """The clues that are followed: who has no more than given names in common is somebody else."""
        surname = map(_clue, self.parts[-1:])
        return [*self._alone, *surname]

    @property
    def _alone(self) -> list[str]:
        """What is enough by itself."""
        return [self.known.name, self.joined] if self.known else [self.joined]

    def likeness(self, full: Self) -> int:
        """Return how well the name fits a full one: WHOLE whole names, 2 the surname, 1 less, 0 not."""
        if full.known and self.known is full.known:
            return WHOLE
        few, many = self.parts, full.parts
        if not few or not many or _conflict(self.distinction, full.distinction):
            return 0
        if len(few) == 1 < len(many):
            return WHOLE * (few == many[:1]) if self.distinction in _NUMERALS else _alone(few[0], many)
        if few == many or (len(few) > 1 and (self.joined == full.joined or set(few) == set(many))):
            return WHOLE
        if 1 < len(few) < len(many) and few == many[: len(few)]:
            return 2
        if len(few) > len(many):
            few = (few[0], *(name for name in few[1:] if len(name) > 1))
        return WHOLE * (1 < len(few) <= len(many) and _alike(few[-1], many[-1]) and _given(few[:-1], many[:-1]))


def _alone(name: str, many: tuple[str, ...]) -> int:
    """Return how well one name alone fits a person who has several."""
    if name == many[-1]:
        return 2
    return int(_alike(name, many[-1]) or (len(name) > 1 and name in many))


def _clue(part: str) -> str:
    return sound(part) if len(part) >= _SURE_SOUND else part


def _names(name: str) -> tuple[str, ...]:
    named = chain.from_iterable(map(_parts, words(_INITIALS.sub(r"\1 ", name))))
    parts = [word for word in named if word not in SMALL and word not in _GENERATIONS]
    while len(parts) > 1 and (is_honorific(parts[0]) or is_office(parts[0]) or is_rank(parts[0])):
        parts.pop(0)
    if len(parts) > _GIVEN_AND_SURNAME and parts[0] in _DONS:
        parts.pop(0)
    if len(parts) > 1 and parts[-1] in _NUMERALS:
        parts.pop()
    return tuple(parts)


def _parts(word: str) -> tuple[str, ...]:
    """Return a word or, of a servant of God, the servant and the name of God: Abdelrahman."""
    servant = _SERVANT.match(word)
    return ("abd", *filter(None, (word[servant.end() :],))) if servant else (word,)


def _distinction(name: str) -> str | None:
    last = words(name)[-1:]
    return last[0] if last and (last[0] in _NUMERALS or last[0] in _GENERATIONS) else None


def _conflict(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _given(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether given names may be those of a longer row; a second one that both have must be the same."""
    if len(few) == len(many):
        return all(map(_same_given, few, many))
    if not _same_given(few[0], many[0]):
        return _is_part(few, many)
    return len(few) == 1 or _same_given(few[1], many[1]) or (len(few[1]) > 1 and _is_part(few[1:], many[1:]))


def _is_part(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    rest = iter(many)
    return all(len(name) > 1 and any(_same_given(name, other) for other in rest) for name in few)


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return _alike(one, other) or bool(_formal(one) & _formal(other))


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) >= _SURE_SOUND and sound(one) == sound(other))


@lru_cache(maxsize=4096)
def _formal(name: str) -> set[str]:
    """Return a given name and those that it is a nickname or a variant of."""
    return _NICKNAMES.canonicals_of(name) | {name, _VARIANTS.get(name, name)}
