"""What a body may be called: by its acronym, without its legal form, by the beginning or the end of its name."""

from functools import lru_cache
from typing import NamedTuple, Self

from services.enrich.actors.entities.acronyms import Initials, initials, is_acronym, letters_of
from services.enrich.actors.facts.organisations import HEADS, LEGAL_FORMS, Bodies, Body
from services.enrich.actors.spelling import SMALL, WHOLE, words
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


class BodyName(NamedTuple):
    """The name of a body, and what of it is compared with others."""

    text: str
    known: Body | None
    """What a table knows by this name."""
    content: tuple[str, ...]
    """The words that tell a body from others, in one spelling."""
    letters: str
    """What it may stand for as an acronym."""
    initials: tuple[Initials, ...]

    @classmethod
    @lru_cache(maxsize=4096)
    def of(cls, text: str, bodies: Bodies) -> Self:
        """Read a name, which may be that of a body that is known."""
        return cls(text, bodies.of(text), _content(text), letters_of(text), initials(text))

    @property
    def clues(self) -> set[str]:
        """What names of one body share at least one of: stems of words, and what acronyms begin with."""
        names = (self.known.name, *self.known.short) if self.known else (self.text,)
        acronyms = (beginning.upper() for row in self.initials for beginning in row.beginnings)
        return {*map(_stem, self.content), *acronyms, *names}

    @property
    def asked(self) -> list[str]:
        """The clues that are followed: no heads, if there are other words, which too many bodies have in common."""
        heads = [word for word in self.content if word in _HEADS]
        common = {_stem(head) for head in heads} if len(heads) < len(self.content) else set()
        names = (self.known.name, *self.known.short) if self.known else (self.text,)
        stems = dict.fromkeys(map(_stem, self.content))
        acronym = [self.letters[:2].upper()] if is_acronym(self.text) else []
        return [*names, *(stem for stem in stems if stem not in common), *acronym]

    def likeness(self, full: Self) -> int:
        """Return how well the name fits a full one: WHOLE the whole name or its acronym, 2 a part, 0 not."""
        if self.known and full.known:
            return WHOLE * (self.known is full.known)
        if (full.known and self.text in full.known.short) or (self.known and full.text in self.known.short):
            return WHOLE
        fits = self.fits(full)
        return 0 if self.known and fits != WHOLE and _is_made(full.text, self.text) else fits

    def fits(self, full: Self) -> int:
        """Return the likeness by the words alone."""
        few, many = self.content, full.content
        if not few or not many:
            return 0
        if few == many or (len(few) > 1 and set(few) == set(many)) or "".join(few) == "".join(many):
            return WHOLE
        if self.abbreviates(full) or _members(few, many) or _abbreviated(few, many):
            return WHOLE
        if len(few) == len(many):
            return WHOLE * all(map(_plural, few, many))
        return _part(self.text, few, full.text, many) if len(few) < len(many) else 0

    def abbreviates(self, full: Self) -> bool:
        """Tell whether the name is made of the initials, or the first syllables, of a full one."""
        written = is_acronym(self.text)
        return bool(self.letters) and any(row.are(self.letters, written=written) for row in full.initials)


def _content(name: str) -> tuple[str, ...]:
    """Return the words of a name that say which body it is; its legal form does not."""
    large = [word for word in words(name) if word not in SMALL and word != "affairs"] or words(name)
    parts = [_SPELLINGS.get(word, word) for word in large]
    while len(parts) > 1 and parts[-1] in _LEGAL:
        parts.pop()
    return tuple(part for part in parts if part not in _CLUBS) or tuple(parts)


def _stem(word: str) -> str:
    return word[:_STEM].removesuffix("s")


def _is_made(full: str, short: str) -> bool:
    """Tell whether a body's name is made with that of another that everybody knows: BBC Two, Children's BBC."""
    if full.endswith(f" {short}") and is_acronym(short):
        return True
    return full.startswith(f"{short} ") and full[len(short) + 1].isupper()


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
