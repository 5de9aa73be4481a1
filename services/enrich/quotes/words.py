"""The words that tell who says what: the verbs of saying in all their forms, and small lists."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from services.enrich.actors.facts.table import rows as facts
from services.enrich.actors.titles import is_office
from services.enrich.actors.verbs import VERBS, past, present, progressive, verbs_with
from services.enrich.actors.wordlist import wordlist
from services.enrich.tables import rows
from services.enrich.vocabulary import among

_HERE = Path(__file__).parent
LISTS = {name: wordlist(words) for name, _, words in rows(_HERE / "words.tsv")}
"""Small word lists, written as running text so that they can be read and reviewed."""


def _forms(plain: str) -> set[str]:
    pasts = VERBS[plain].pasts if plain in VERBS else (past(plain),)
    return {plain, *pasts, present(plain), progressive(plain)}


_SAYING = LISTS["verbs"].union(verb.plain for verb in verbs_with("says"))
CUES = LISTS["irregular"].union(*map(_forms, _SAYING)) - LISTS["nouns"]
"""The forms of the verbs of saying, without those that are rather nouns."""
IS_CUE = among(CUES)


class Noun(NamedTuple):
    """What a word for people tells of them."""

    gender: str
    """f or m, or nothing."""
    number: int
    """How many: 1, 2 for several, 0 where it may be either."""


NOUNS = {
    word: Noun(gender, int(number)) for words, gender, number in rows(_HERE / "people.tsv") for word in words.split()
}
PRONOUNS = wordlist("he she they it i we who")
_TOLD = {name: gender for gender, names in rows(_HERE / "genders.tsv") for name in names.split()}


def _variants() -> Iterator[tuple[str, str]]:
    """Yield the gender of names that are those of others in another spelling: Volodymyr, Vladimir."""
    for (cell,) in facts("given_names"):
        names = cell.lower().split("|")
        told = {_TOLD[name] for name in names if name in _TOLD}
        if len(told) == 1:
            yield from ((name, min(told)) for name in names)


GENDERS = {**dict(_variants()), **_TOLD}
"""The gender of those who bear a given name, in small letters, where it tells."""


def noun(word: str) -> Noun | None:
    """Return what a word in small letters tells of people, be it in the plural."""
    if found := NOUNS.get(word):
        return found
    for plural, single in (("men", "man"), ("women", "woman"), ("ies", "y"), ("s", "")):
        if word.endswith(plural) and (found := NOUNS.get(word.removesuffix(plural) + single)):
            return Noun(found.gender, 2)
    return Noun("", 1) if is_office(word) else None
