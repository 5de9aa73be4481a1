"""What a person may be called: by the surname, with initials, by a nickname, in another transliteration."""

import re
from functools import lru_cache
from itertools import chain

from nicknames import NickNamer

from services.enrich.actors.facts.table import listed, rows
from services.enrich.actors.spelling import SMALL, sound, words
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


def likeness(short: str, full: str) -> int:
    """Return how well a short name fits a person's full one: 3 whole names, 2 the surname, 1 less, 0 not."""
    few, many = _names(short), _names(full)
    if not few or not many or _conflict(_distinction(short), _distinction(full)):
        return 0
    if len(few) == 1 and len(many) > 1 and _distinction(short) in _NUMERALS:
        return 3 * (few[0] == many[0])
    if len(few) == 1 and len(many) > 1:
        if few[0] == many[-1]:
            return 2
        return int(_alike(few[0], many[-1]) or (len(few[0]) > 1 and few[0] in many))
    if few == many or (len(few) > 1 and (set(few) == set(many) or "".join(few) == "".join(many))):
        return 3
    if 1 < len(few) < len(many) and few == many[: len(few)]:
        return 2
    if len(few) > len(many):
        few = (few[0], *(name for name in few[1:] if len(name) > 1))
    return 3 * (1 < len(few) <= len(many) and _alike(few[-1], many[-1]) and _given(few[:-1], many[:-1]))


def clues(name: str) -> frozenset[str]:
    """Return the names of a person, by sound where that is enough, and all of them in one."""
    return frozenset([*map(_clue, _names(name)), "".join(_names(name))])


def common_clues(name: str) -> frozenset[str]:
    """Return the clues of given names: whoever has no more than those in common is somebody else."""
    parts = [_clue(part) for part in _names(name)]
    return frozenset(parts[:-1]) - frozenset(parts[-1:])


def _clue(part: str) -> str:
    return sound(part) if len(part) >= _SURE_SOUND else part


@lru_cache(maxsize=8192)
def _names(name: str) -> tuple[str, ...]:
    """Return the names of a person in order, without titles, particles and generation."""
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
    """Return the numeral or generation that tells a person from others of the same name."""
    last = words(name)[-1:]
    return last[0] if last and (last[0] in _NUMERALS or last[0] in _GENERATIONS) else None


def _conflict(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _given(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether given names may be those of a longer row; a second one that both have must be the same."""
    if len(few) == len(many):
        return all(_same_given(one, other) for one, other in zip(few, many, strict=True))
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


def _formal(name: str) -> set[str]:
    """Return a given name and those that it is a nickname or a variant of."""
    return _NICKNAMES.canonicals_of(name) | {name, _VARIANTS.get(name, name)}
