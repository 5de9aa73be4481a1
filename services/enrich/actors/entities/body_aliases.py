"""What a body may be called: by its acronym, without its legal form, by the beginning or the end of its name."""

from functools import lru_cache

from services.enrich.actors.entities.acronyms import abbreviates, is_acronym
from services.enrich.actors.facts.organisations import HEADS, LEGAL_FORMS
from services.enrich.actors.spelling import SMALL, words
from services.enrich.actors.wordlist import wordlist

_LEGAL = frozenset(form.casefold() for form in LEGAL_FORMS) | wordlist(
    "incorporated limited co corp corporation company group holdings holding plc aktiengesellschaft"
)
_CLUBS = wordlist("afc cf fc fk sc sv")
_PARTIES = wordlist("party union alliance")
_HEADS = frozenset(head.casefold() for head in HEADS)
_NAMED_BY_PLACE = wordlist("university college")
_SPELLINGS = {
    "centre": "center", "defence": "defense", "labour": "labor", "organisation": "organization",
    "programme": "program", "tv": "television", "&": "and",
}  # fmt: skip
_STEM = 4


def likeness(short: str, full: str) -> int:
    """Return how well a short name fits a body's full one: 3 the whole name or its acronym, 2 a part, 0 not."""
    few, many = _content(short), _content(full)
    if not few or not many:
        return 0
    if few == many or (len(few) > 1 and set(few) == set(many)) or "".join(few) == "".join(many):
        return 3
    if abbreviates(short, full) or _members(few, many) or _abbreviated(few, many):
        return 3
    if len(few) == len(many):
        return 3 * all(_plural(one, other) for one, other in zip(few, many, strict=True))
    return _part(short, few, full, many) if len(few) < len(many) else 0


def clues(name: str) -> frozenset[str]:
    """Return the words of a body's name, cut to their stems, and the letters that an acronym may begin with."""
    parts = _content(name)
    initials = [part[0] for part in (*words(name)[:1], *parts[:2])]
    return frozenset(part[:_STEM] for part in parts) | frozenset(initials if " " in name or is_acronym(name) else ())


def common_clues(name: str) -> frozenset[str]:
    """Return those clues that are of too many bodies to look for: heads, if there are other words, and initials."""
    parts = _content(name)
    heads = [part for part in parts if part in _HEADS]
    letters = [clue for clue in clues(name) if len(clue) == 1] if " " in name else []
    return frozenset([part[:_STEM] for part in heads if len(heads) < len(parts)] + letters)


@lru_cache(maxsize=8192)
def _content(name: str) -> tuple[str, ...]:
    """Return the words that tell a body from others, in one spelling; its legal form does not."""
    large = [word for word in words(name) if word not in SMALL and word != "affairs"] or words(name)
    parts = [_SPELLINGS.get(word, word) for word in large]
    while len(parts) > 1 and parts[-1] in _LEGAL:
        parts.pop()
    return tuple(part for part in parts if part not in _CLUBS) or tuple(parts)


def _abbreviated(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether a name begins with the initials of the other: NY Times, UC Berkeley."""
    size = len(few[0])
    initials = "".join(word[0] for word in many[:size])
    return len(few) > 1 < size < len(many) and few[0] == initials and few[1:] == many[size:]


def _members(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Tell whether a party is called by its members: Greens, Social Democrats."""
    one = few[-1].removesuffix("s")
    size = len(few)
    return (
        one != few[-1]
        and few[:-1] == many[: size - 1]
        and not _PARTIES.isdisjoint(many[size : size + 1])
        and many[size - 1].startswith(one)
    )


def _part(short: str, few: tuple[str, ...], full: str, many: tuple[str, ...]) -> int:
    size = len(few)
    if _matches(few, many[:size]):
        return 2 * _begins(short, few, full)
    return 2 * (_ends(few, full) if few == many[-size:] else _has_head(few, many))


def _begins(short: str, few: tuple[str, ...], full: str) -> bool:
    """Accept Duke, the Supreme Court for that of Peru, AFP for the AFP news agency, but not NATO for its assembly."""
    rest = full.removeprefix(short).split()
    if is_acronym(short):
        return all(word.islower() for word in rest)
    told = rest[:1] == ["of"] or (full.startswith(short) and all(word.islower() for word in rest))
    return len(few) == 1 or few[-1] not in _HEADS or told


def _has_head(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Accept the Interior Ministry for the Federal Ministry of the Interior: the same head, and no other one."""
    heads = _HEADS.intersection(few)
    return len(few) > 1 and bool(heads) and set(few) < set(many) and _HEADS.intersection(many) == heads


def _ends(few: tuple[str, ...], full: str) -> bool:
    """Accept the National Assembly, but not an academy for its Siberian branch, nor England for its bank."""
    parts = words(full)
    before = parts[: parts.index(few[0])] if few[0] in parts else ()
    return "of" not in before[-2:] or before[0] in _NAMED_BY_PLACE


def _matches(few: tuple[str, ...], begin: tuple[str, ...]) -> bool:
    """Tell whether words are the beginning of a name, where any but the first may be cut short: Iowa Telecom."""
    pairs = list(zip(few, begin, strict=True))
    return _plural(*pairs[0]) and all(
        _plural(one, other) or (len(one) > _STEM and other.startswith(one)) for one, other in pairs[1:]
    )


def _plural(one: str, other: str) -> bool:
    return other in (one, one + "s") or one == other + "s"
