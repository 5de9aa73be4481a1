"""The verbs of what actors do, in the forms that English gives them."""

from typing import NamedTuple

from services.enrich.actors.facts.table import rows
from services.enrich.actors.wordlist import wordlist

_DOUBLED = wordlist(
    "admit annul ban bar bid commit compel confer deter drop expel impel kidnap patrol plan plot propel rebel refer "
    "regret repel stop strip submit swap trim wrap"
)
"""Verbs whose last letter is doubled: expelled, planning."""
_HISSING = ("ch", "o", "s", "sh", "x", "z")
_VOWELS = ("a", "e", "i", "o", "u")


def past(verb: str) -> str:
    """Return the regular past of a verb: urged, denied, expelled."""
    return f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{_stem(verb)}ed"


def present(verb: str) -> str:
    """Return the third person of a verb, which is also the plural of a noun: urges, denies, launches."""
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


class Verb(NamedTuple):
    """A verb of the table: its plain form, its past and its participle, and what is true of it."""

    plain: str
    pasts: tuple[str, ...]
    nouns: frozenset[str]
    """Those that say that it is done, with their plurals."""
    traits: frozenset[str]

    @property
    def is_noun(self) -> bool:
        """Whether its form in s is also the plural of a noun."""
        return "noun" in self.traits

    @property
    def third(self) -> frozenset[str]:
        """What somebody does or did, in forms that surely are no nouns."""
        return frozenset(self.pasts if self.is_noun else (*self.pasts, present(self.plain)))

    @property
    def finite(self) -> frozenset[str]:
        """Its forms that surely are no nouns."""
        return self.third if self.is_noun else self.third | {self.plain}

    @property
    def forms(self) -> frozenset[str]:
        """All its forms, and its nouns."""
        return self.nouns.union(self.pasts, (self.plain, present(self.plain), progressive(self.plain)))


def _verb(plain: str, irregular: str, nouns: str, traits: str) -> Verb:
    both = {form for noun in nouns.split() for form in (noun, present(noun))}
    return Verb(plain, tuple(irregular.split()) or (past(plain),), frozenset(both), wordlist(traits))


VERBS = {row[0]: _verb(*row) for row in rows("verbs")}


def verbs_with(trait: str) -> list[Verb]:
    """Return the verbs that have a trait."""
    return [verb for verb in VERBS.values() if trait in verb.traits]


def forms_of(word: str) -> frozenset[str]:
    """Return the forms of a verb of the table, or a noun and its plural."""
    return VERBS[word].forms if word in VERBS else frozenset([word, present(word)])
