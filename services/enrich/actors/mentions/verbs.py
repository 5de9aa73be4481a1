"""The forms of English verbs, as far as they follow from the verb."""

from services.enrich.actors.wordlist import wordlist

_DOUBLED = wordlist(
    "ban bar commit compel deter drop expel impel kidnap patrol plan plot propel repel stop submit swap"
)
"""Verbs whose last letter is doubled: expelled, planning."""
_HISSING = ("ch", "s", "sh", "x", "z")
_VOWELS = ("a", "e", "i", "o", "u")


def past(verb: str) -> str:
    """Return the regular past of a verb: urged, denied, expelled."""
    return f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{_stem(verb)}ed"


def present(verb: str) -> str:
    """Return the third person of a verb: urges, denies, launches."""
    if _ends_in_y(verb):
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(_HISSING) else f"{verb}s"


def progressive(verb: str) -> str:
    """Return the participle of a verb that goes on: urging, denying, expelling."""
    return f"{_stem(verb)}ing"


def _stem(verb: str) -> str:
    return f"{verb}{verb[-1]}" if verb in _DOUBLED else verb.removesuffix("e")


def _ends_in_y(verb: str) -> bool:
    return verb.endswith("y") and not verb[:-1].endswith(_VOWELS)
