"""The role of a person as the text gives it: before the name or, between commas, behind it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, Self

from schemas.enriched import Span
from services.enrich.actors.entities.gathering import Entity
from services.enrich.actors.facts.sectors import is_field, is_trade
from services.enrich.actors.mention import Mention
from services.enrich.actors.phrases import is_function_word, may_qualify
from services.enrich.actors.reading import Reading
from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word, word_before

_LINKS = wordlist("of for at to in")
_TAIL_LINKS = wordlist("of for to")
_ARTICLES = wordlist("a an the")
_AND = wordlist("and &")
_WHERE = wordlist("at from in near outside")
_INTRODUCTIONS = _ARTICLES | wordlist("its his her our their")
_NO_ROLE = ACTS | AUXILIARIES | wordlist("and as at by for from he his in into on she that to was who whose with")
"""What stands behind a comma and is no role."""
_CLOSINGS = wordlist(", . ; ) –")
_OF_PORTFOLIO = wordlist("Commissioner Minister Secretary Undersecretary")
"""The offices before which any capital is a portfolio: Cooperatives Minister."""
_MOST = 16
"""Words of a role before its last, or behind its office; what goes on longer is no role but noise."""
_LONGEST_WORD = 30
_TOLD = 8
"""A role is told by one of so many mentions, or not at all."""
_LONGEST = 6
_LONG = 12
"""So many words may stand between an office and the name behind the comma."""
_GAP = 3
"""So many words that tell nothing may stand between a country or a body and the office: Russian oil tycoon."""


class Role(NamedTuple):
    """The stretch of words that says what a person is, half-open."""

    first: int
    last: int


@dataclass(frozen=True)
class Context:
    """A passage, and which of its words name a place or a body: they may stand before an office."""

    reading: Reading
    proper: frozenset[int]
    people: frozenset[int]
    """The words that name people: a role ends there."""

    @classmethod
    def of(cls, reading: Reading, named: Iterable[Mention]) -> Self:
        """Return the context of a passage and those who are named in its article."""
        here = [mention for mention in named if mention.passage is reading.passage]
        spans = [(place.start, place.end) for place in reading.locations]
        spans += [(mention.start, mention.end) for mention in here if mention.kind != "person"]
        people = [(mention.start, mention.end) for mention in here if mention.kind == "person"]
        return cls(reading, _words(reading, spans), _words(reading, people))


def _words(reading: Reading, spans: list[tuple[int, int]]) -> frozenset[int]:
    """Return the words that lie in some spans."""
    extents = ((reading.first_at.get(start), reading.last_at.get(end)) for start, end in spans)
    words = (range(first, last) for first, last in extents if first is not None and last is not None)
    return frozenset(chain.from_iterable(words))


def roles_of(entity: Entity, contexts: list[Context]) -> Iterator[Span]:
    """Yield the roles that the text gives to an entity, with those of the headline last."""
    for context in reversed(contexts):
        reading = context.reading
        for mention in entity.mentions[:_TOLD]:
            first, last = reading.first_at.get(mention.start), reading.last_at.get(mention.end)
            if mention.passage is not reading.passage or first is None or last is None:
                continue
            roles = (before_name(context, first), apposed(context, first, last), behind_name(context, last))
            yield from (reading.passage.span(*reading.offsets(*role)) for role in roles if role)


def noun_before(body: Mention, contexts: list[Context]) -> Span | None:
    """Return the words before a body that say what it is: Turkish newspaper Hurriyet."""
    for context in contexts:
        reading = context.reading
        first = reading.first_at.get(body.start) if body.passage is reading.passage else None
        begin = _over_gap(context, first) if first else 0
        if first and begin < first - (not reading.words[begin - 1].possessive):
            return reading.passage.span(*reading.offsets(begin, first))
    return None


def before_name(context: Context, name: int) -> Role | None:
    """Return the role that ends where a name begins: Ukrainian President, US Secretary of State."""
    words = context.reading.words
    last = name
    while last and is_honorific(words[word_before(words, last)].lower):
        last = word_before(words, last)
    return _role_before(context, last)


def _role_before(context: Context, last: int) -> Role | None:
    """Return the role that ends at a word, with what stands behind its "of"."""
    link = _link_before(context.reading.words, last)
    return _role_up_to(context, last, last) or _role_up_to(context, link, last)


def apposed(context: Context, first: int, last: int) -> Role | None:
    """Return the role that a comma sets before a name: Serbia's president, Ana Lima, spoke."""
    words = context.reading.words
    comma = first - 2 if first and words[first - 1].text == "the" else first - 1
    if comma < 1 or words[comma].text != "," or last == len(words) or words[last].text not in _CLOSINGS:
        return None
    role = _role_before(context, comma)
    before = words[role.first - 1] if role and role.first else None
    introduced = before and (before.possessive or before.lower in _INTRODUCTIONS)
    return role if introduced else _office_of_long(context, comma)


def _office_of_long(context: Context, last: int) -> Role | None:
    """Return the role before a comma whose body has a long name: the head of Kenya's power company, Ana Lima."""
    words = context.reading.words
    for link in range(last - 1, max(1, last - _LONG), -1):
        word = words[link]
        if not word.text[0].isalpha() or word.lower in ACTS or word.lower in AUXILIARIES:
            return None
        if word.lower in _TAIL_LINKS and _is_office(words[link - 1]):
            office = _role_up_to(context, link, last)
            return office if office and words[office.first - 1].lower in _ARTICLES else None
    return None


def _role_up_to(context: Context, link: int, last: int) -> Role | None:
    """Return the role whose office ends at a word, and which itself ends at the same or at a later one."""
    words = context.reading.words
    first = link
    while (
        0 < first > link - _MOST
        and (words[first].space == " " or words[first].text == ",")
        and _belongs(context, first)
    ):
        first = word_before(words, first)
    first = _over_gap(context, first) if first < link else first
    while first < link and first in context.proper and words[first - 1].lower in _WHERE:
        first += 1
    return Role(first, last) if any(_is_office(word) for word in words[first:link]) else None


def _over_gap(context: Context, first: int) -> int:
    """Return where a role begins that the name of a country or a body opens: American software billionaire."""
    words = context.reading.words
    if words[first].lower.endswith("ed"):
        return first
    for before in range(first - 1, max(0, first - _GAP) - 1, -1):
        if words[before + 1].space != " ":
            return first
        if before in context.proper:
            return before + words[before].possessive
        if not may_qualify(words[before]):
            return first
    return first


def _link_before(words: list[Word], last: int) -> int:
    """Return where the "of" stands that leads to a word by capitals only: Secretary of State, Minister for Europe."""
    index = last - 1
    while index > max(0, last - _LONGEST) and (words[index].capital or words[index].lower in ("and", "the")):
        index -= 1
    return index if 0 < index < last - 1 and words[index].lower in _TAIL_LINKS else 0


def behind_name(context: Context, end: int) -> Role | None:
    """Return the role that stands behind a name and a comma: , the president of Ukraine."""
    words = context.reading.words
    if end + 1 >= len(words) or words[end].text != ",":
        return None
    first = end + 1 + (words[end + 1].lower in _ARTICLES)
    for office in range(first, min(first + _LONGEST, len(words))):
        if not words[office].text[0].isalpha() or words[office].lower in _NO_ROLE:
            return None
        if _is_office(words[office]):
            return Role(first, _reach(context, office))
    return None


def _is_office(word: Word) -> bool:
    return is_office(word.lower) or is_trade(word.lower)


def _belongs(context: Context, index: int) -> bool:
    """Tell whether the word before another belongs to the same role."""
    words = context.reading.words
    before = word_before(words, index)
    word = words[before]
    if word.possessive or before in context.people:
        return False
    plain = word.lower
    if plain in _AND:
        return before > 0 and is_rank(words[before - 1].lower) and is_rank(words[index].lower)
    proper = before == index - 1 and before in context.proper
    return proper or _is_office(word) or is_rank(word.lower) or is_field(plain) or _is_portfolio(word, words[index])


def _is_portfolio(word: Word, office: Word) -> bool:
    """Tell whether a capital says of what somebody is a minister: Cooperatives Minister."""
    if not word.capital or office.text not in _OF_PORTFOLIO or len(word.text) > _LONGEST_WORD:
        return False
    plain = word.lower
    return plain.isalpha() and not is_function_word(plain)


def _reach(context: Context, office: int) -> int:
    """Return where a role that reaches an office ends: behind "of Ukraine", but before "of Ukraine's army"."""
    words = context.reading.words
    end = office + 1
    while (
        end < len(words) and words[end].space == " " and words[end].lower == words[end].text and _is_office(words[end])
    ):
        end += 1
    if end < len(words) and words[end].lower in _LINKS:
        tail = end + 1
        while tail < min(len(words), office + _MOST) and (words[tail].capital or words[tail].lower in _ARTICLES):
            tail += 1
        last = words[tail - 1]
        if last.capital and not last.possessive and last.start not in context.reading.demonyms:
            return tail
    return end
