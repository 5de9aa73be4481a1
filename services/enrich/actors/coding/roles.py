"""The role of a person as the text gives it: before the name or, between commas, behind it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, takewhile
from typing import Self, get_args

from schemas.enriched import Span
from services.enrich.actors.entities.gathering import Entity
from services.enrich.actors.facts.sectors import is_body, is_borne, is_field, is_trade
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.phrases import may_qualify
from services.enrich.actors.reading import Reading
from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word, word_before

_LINKS = wordlist("at for in of to")
_ARTICLES = wordlist("a an the")
_JOINING = _ARTICLES | wordlist("and")
_WHERE = wordlist("at from in near outside")
_APOSTROPHES = wordlist("' ’")
_INTRODUCTIONS = _ARTICLES | _APOSTROPHES | wordlist("its his her our their")
_NO_ROLE = (
    ACTS
    | AUXILIARIES
    | wordlist("and as at by for from he his in into it on she that they to was when where which who whose with")
)
"""What stands behind a comma and is no role."""
_EMPLOYING = wordlist("at for from of with")
"""What leads to the body that somebody works for."""
_KIN = wordlist("brother critic critics daughter father friend husband mother opponent rival sister son widow wife")
"""Who is no part of what stands behind: the wife of a NATO pilot."""
_NOT_BEHIND = _NO_ROLE | _KIN
_NOT_WITHIN = _NOT_BEHIND - _EMPLOYING
"""What stands in no phrase that says what somebody is."""
_LEADING = _EMPLOYING | _ARTICLES
_LINKING = _EMPLOYING - {"of"}
_CLOSINGS = wordlist(", . ; ) –")
_MOST = 16
"""Words of a role before its last, or behind its office; what goes on longer is no role but noise."""
_TOLD = 8
"""A role is told by one of so many mentions, or not at all."""
_LONGEST = 6
_LONG = 12
"""So many words may stand between an office and the name behind the comma."""
_GAP = 3
"""So many words that tell nothing may stand between a country or a body and the office: Russian oil tycoon."""


Role = tuple[int, int]
"""The first word of what says what a person is, and the one behind its last."""


@dataclass(frozen=True)
class Context:
    """A passage, and which of its words name a place or a body: they may stand before an office."""

    reading: Reading
    proper: frozenset[int]
    people: frozenset[int]
    """The words that name people: a role ends there."""
    bodies: dict[int, int]
    """The words at which bodies, governments and groups begin, and those behind them."""

    @classmethod
    def of(cls, reading: Reading, mentions: Iterable[Mention]) -> Self:
        """Return the context of a passage and the actors of its article."""
        spans: dict[str, list[tuple[int, int]]] = {kind: [] for kind in get_args(Kind)}
        for mention in mentions:
            if mention.passage is reading.passage:
                spans[mention.kind].append((mention.start, mention.end))
        people, bodies = spans.pop("person"), spans["organisation"]
        places = [(place.start, place.end) for place in reading.locations]
        extents = dict(_extents(reading, chain.from_iterable(spans.values())))
        return cls(reading, _words(reading, places + bodies), _words(reading, people), extents)


def _words(reading: Reading, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Return the words that lie in some spans."""
    return frozenset(chain.from_iterable(range(first, last) for first, last in _extents(reading, spans)))


def _extents(reading: Reading, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the first words of spans and those behind the last."""
    for start, end in spans:
        first, last = reading.first_at.get(start), reading.last_at.get(end)
        if first is not None and last is not None:
            yield first, last


def roles_of(entity: Entity, contexts: list[Context]) -> Iterator[Span]:
    """Yield the roles that the text gives to an entity, with those of the headline last."""
    for context, first, last in _places(entity, contexts):
        reading = context.reading
        roles = (before_name(context, first), apposed(context, first, last), behind_name(context, last))
        yield from (reading.passage.span(*reading.offsets(*role)) for role in roles if role)


def nouns_before(entity: Entity, contexts: list[Context]) -> Iterator[Span]:
    """Yield the words before a name that say what or whose it is: Turkish newspaper Hurriyet, NATO pilot Ana Lima."""
    for context, first, _ in _places(entity, contexts):
        reading = context.reading
        begin = _over_gap(context, first) if first else first
        if first and begin < first - (not reading.words[begin - 1].possessive):
            yield reading.passage.span(*reading.offsets(begin, first))


def told_of(entity: Entity, contexts: list[Context]) -> Iterator[Span]:
    """Yield what a comma and an article set behind a name says that it is: Lumora, a Berlin-based software company."""
    for context, _, last in _places(entity, contexts):
        words, first = context.reading.words, last + 2
        if first < len(words) and words[last].text == "," and words[last + 1].lower in ("a", "an"):
            told = list(takewhile(_qualifies, words[first : first + _LONGEST]))
            if told:
                yield context.reading.passage.span(told[0].start, told[-1].end)


def _qualifies(word: Word) -> bool:
    return word.text[0].isalnum() and word.lower not in _NOT_WITHIN and word.lower not in _LEADING


def bodies_behind(entity: Entity, contexts: list[Context]) -> Iterator[tuple[str, int]]:
    """Yield the fields and offsets where the body begins that a phrase behind a name tells: , a pilot with NATO."""
    for context, _, last in _places(entity, contexts):
        if (body := _body_behind(context, last)) is not None:
            yield context.reading.passage.field, context.reading.words[body].start


def _body_behind(context: Context, last: int) -> int | None:
    """Return the first word of the body to which a link leads behind a name, or in what a comma sets behind it."""
    words, linked = context.reading.words, False
    apposed = last < len(words) and words[last].text == ","
    for index in range(last + apposed, min(last + _LONG, len(words))):
        before = words[index - 1 - (words[index - 1].lower in _ARTICLES)].lower
        if index in context.bodies and (linked or before == "of"):
            return index
        word = words[index]
        leads = apposed or linked or word.lower in _LEADING
        if not leads or not word.text[0].isalpha() or word.lower in _NOT_WITHIN or word.lower.endswith("ing"):
            return None
        linked = linked or word.lower in _LINKING
    return None


def _places(entity: Entity, contexts: list[Context]) -> Iterator[tuple[Context, int, int]]:
    """Yield where the first mentions of an entity stand, those of the headline last."""
    for context in reversed(contexts):
        reading = context.reading
        for mention in entity.mentions[:_TOLD]:
            first, last = reading.first_at.get(mention.start), reading.last_at.get(mention.end)
            if mention.passage is reading.passage and first is not None and last is not None:
                yield context, first, last


def before_name(context: Context, name: int) -> Role | None:
    """Return the role that ends where a name begins: Ukrainian President, US Secretary of State."""
    words = context.reading.words
    first = _first_of_joined(context, name)
    role = _role_before(context, _over_titles(words, first, is_honorific))
    return role if role and (first == name or _is_plural(words[role[1] - 1])) else None


def _first_of_joined(context: Context, name: int) -> int:
    """Return the first of the names that share what stands before them: ministers Rui Costa and Ana Lima."""
    words, least = context.reading.words, max(1, name - _MOST)
    while name > least and words[name - 1].text in ("and", ",") and name - 2 in context.people:
        name -= 2
        while name > least and name - 1 in context.people:
            name -= 1
    return name


def _role_before(context: Context, last: int) -> Role | None:
    """Return the role that ends at a word, with what its office is of: Secretary of State, chief of police."""
    words, link = context.reading.words, last - 1
    while link > max(0, last - _LONGEST) and _is_of_office(words[link]):
        link -= 1
    linked = 0 < link < last - 1 and words[link].lower in _LINKS
    return _role_up_to(context, last, last) or (_role_up_to(context, link, last) if linked else None)


def apposed(context: Context, first: int, last: int) -> Role | None:
    """Return the role that a comma sets before a name: Serbia's president, Ana Lima, spoke."""
    words = context.reading.words
    comma = _over_titles(words, first, _is_title) - 1
    if comma < 1 or words[comma].text != "," or last == len(words) or words[last].text not in _CLOSINGS:
        return None
    role = _role_before(context, comma)
    if role is None:
        return None
    owned = any(word.possessive for word in words[role[0] - 1 : role[1]])
    return role if owned or words[role[0] - 1].lower in _INTRODUCTIONS or words[role[0]].opens else None


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
    return (_with_owner(context, first), last) if any(_is_office(word) for word in words[first:link]) else None


def _with_owner(context: Context, first: int) -> int:
    """Return where the owner of a role begins, a country or a body in the genitive: Sky News' chief correspondent."""
    words = context.reading.words
    apostrophe = first and words[first - 1].text in _APOSTROPHES
    if first and not (apostrophe or words[first - 1].possessive):
        return first
    owner = last = first - apostrophe
    while owner - 1 in context.proper:
        owner -= 1
    return owner if owner < last else first


def _over_gap(context: Context, first: int) -> int:
    """Return where a role begins that the name of a country or a body opens: American software billionaire."""
    words = context.reading.words
    if words[first].lower.endswith("ed"):
        return first
    for before in range(first - 1, max(0, first - _GAP) - 1, -1):
        if words[before + 1].space != " ":
            return first
        if before in context.proper or (before in context.people and words[before].possessive):
            return before + words[before].possessive
        if not may_qualify(words[before]):
            return first
    return first


def behind_name(context: Context, end: int) -> Role | None:
    """Return the role that stands behind a name and a comma: , the president of Ukraine."""
    words = context.reading.words
    if end + 1 >= len(words) or words[end].text != ",":
        return None
    first = end + 1
    if words[first].lower == "who" and first + 2 < len(words) and words[first + 1].lower in ("is", "was"):
        first += 2
    first += words[first].lower in _ARTICLES
    for office in range(first, min(first + _LONGEST, len(words))):
        if not words[office].text[0].isalpha() or words[office].lower in _NOT_BEHIND:
            return None
        if _is_office(words[office]) and not _is_plural(words[office]):
            reached = _reach(context, office)
            return None if reached in context.people else (first, reached)
    return None


def _is_office(word: Word) -> bool:
    return is_office(word.lower) or is_trade(word.lower) or _is_plural(word)


def _is_plural(word: Word) -> bool:
    """Tell whether a word names the office of several: generals."""
    one = word.lower.removesuffix("s")
    return one != word.lower and not is_office(word.lower) and (is_office(one) or is_trade(one))


def _over_titles(words: list[Word], name: int, is_skipped: Callable[[str], bool]) -> int:
    """Return where a name begins with its titles, which an abbreviation may end: Hon. Ana Lima."""
    before = name - 1 - (name > 1 and words[name - 1].text == ".")
    while before >= 0 and is_skipped(words[before].lower):
        name, before = before, before - 1 - (before > 1 and words[before - 1].text == ".")
    return name


def _is_title(word: str) -> bool:
    return word == "the" or is_honorific(word) or is_borne(word)


def _belongs(context: Context, index: int) -> bool:
    """Tell whether the word before another belongs to the same role."""
    words = context.reading.words
    before = word_before(words, index)
    word = words[before]
    if word.possessive or before in context.people:
        return False
    plain = word.lower
    if plain in ("and", "&"):
        return before > 0 and is_rank(words[before - 1].lower) and is_rank(words[index].lower)
    proper = before == index - 1 and before in context.proper
    return proper or _is_office(word) or is_rank(word.lower) or is_field(plain)


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
        while tail < min(len(words), office + _MOST) and _is_of_office(words[tail]):
            tail = context.bodies.get(tail, tail + 1)
        while words[tail - 1].lower in _JOINING:
            tail -= 1
        last = words[tail - 1]
        ends = is_field(last.lower) or (last.capital and last.start not in context.reading.demonyms)
        if ends and not last.possessive:
            return tail
    return end


def _is_of_office(word: Word) -> bool:
    """Tell whether a word stands in what an office is of: a name, or a field such as public security."""
    plain = word.lower
    return word.capital or plain in _JOINING or is_field(plain) or is_rank(plain) or is_body(plain)
