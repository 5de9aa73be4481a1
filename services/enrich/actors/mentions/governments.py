"""Governments: a country or a capital that acts, or that others act upon, is the government of that country.

"Moscow said", "a treaty with Russia" and "accused Iran" speak of governments; "parts of Ukraine" and "in Kyiv" speak of
places, and make no actor.
"""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.facts.organisations import SEATS
from services.enrich.actors.facts.sectors import NOUNS, ONES
from services.enrich.actors.mention import Mention
from services.enrich.actors.mentions.deeds import CALLED, UPON, acts
from services.enrich.actors.mentions.statecraft import (
    DECIDED,
    FIRED,
    GIVEN,
    GIVING,
    IMPOSED,
    ORGANS,
    REGIONAL,
    RELATIONS,
    SITUATED,
    STRIKES,
    SUFFERED,
    TAKEN,
    TOGETHER,
)
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import COUNTRY_OR_CAPITAL, Reading, is_country
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word
from services.enrich.text import Tokens
from services.enrich.vocabulary import among

_PREPOSITIONS = wordlist(
    """
    across against around at between beyond by for from in inside into near of off on outside over through to toward
    towards under via with within
    """
)
_SKIPPED = REGIONAL | wordlist("a an neighboring neighbouring the")
"""What may stand between a preposition and a country."""
_CONFIDENCE = {
    "government.acts": 0.85,
    "government.organ": 0.8,
    "government.agent": 0.75,
    "government.relation": 0.7,
    "government.upon": 0.75,
    "government.receives": 0.7,
    "government.gives": 0.7,
}
_REACH = 6
_TIMES = 2
"""So many words may say when a country acts: Iran this week rejected."""
_BETWEEN = 3
_LONGEST = 4
"""Words of what a country owns."""

_SEATS: dict[str, list[tuple[str, int]]] = {}
for _seat in SEATS:
    _words = Tokens.of(_seat).texts
    _SEATS.setdefault(_words[0], []).append((_seat, len(_words)))
_SEAT = among(_SEATS)

Place = tuple[LocationTag, int, int]
"""A location, its first word, and the word behind its last."""


def governments(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of governments, each with its country."""
    yield from _seats(reading)
    for run in _runs(reading):
        governing = [place for place in run if _may_govern(place[0])]
        if governing and (method := acting(reading.words, run)):
            for place, first, last in governing if method != "government.organ" else governing[-1:]:
                country = place.country_code
                yield reading.mention(first, last, "government", method, _CONFIDENCE[method], country)


def _runs(reading: Reading) -> Iterator[list[Place]]:
    """Yield the locations, those together that are joined by a comma or "and": France, Germany and Britain."""
    run: list[Place] = []
    for place in reading.locations:
        first, last = reading.first_at.get(place.start), reading.last_at.get(place.end)
        if first is None or last is None or (run and first < run[-1][2]):
            continue
        if run and not _joined(reading.words[run[-1][2] : first], run[-1][0], place):
            yield run
            run = []
        run.append((place, first, last))
    if run:
        yield run


def _joined(between: list[Word], one: LocationTag, other: LocationTag) -> bool:
    """Tell whether a location goes on a list; behind a place of its own it is an address: Kyiv, Ukraine."""
    if len(between) > _BETWEEN or one.country_code == other.country_code:
        return False
    return [word.text for word in between if word.text != "the"] in ([","], ["and"], [",", "and"])


def _may_govern(location: LocationTag) -> bool:
    governs = (location.feature_code or "").startswith(COUNTRY_OR_CAPITAL)
    sure = location.status == "resolved" or location.feature_code == "PPLC"
    return bool(governs and sure and location.country_code and not location.demonym)


def _seats(reading: Reading) -> Iterator[Mention]:
    """Yield the bodies that are called by the house or the town that they sit in, where these act: Downing Street."""
    words = reading.words
    for index in reading.where(_SEAT):
        for seat, size in _SEATS[words[index].text]:
            last = index + size
            if last > len(words) or reading.text(index, last) != seat:
                continue
            if acts([behind.lower for behind in words[last : last + _REACH + _TIMES]]) or _done_to(words, index, last):
                yield reading.mention(index, last, "organisation", "organisation.seat", _CONFIDENCE["government.acts"])


def _done_to(words: list[Word], first: int, last: int) -> bool:
    """Tell whether something is done to whom some words name, which no noun completes."""
    before = first - 1 if first and words[first - 1].lower != "the" else first - 2
    return before >= 0 and words[before].lower in UPON and ends_phrase(words, last)


def acting(words: list[Word], run: list[Place]) -> str | None:
    """Return the rule that makes actors of a run of locations, if one does."""
    first, last = run[0][1], run[-1][2]
    before = [word.lower for word in words[max(0, first - _REACH) : first] if word.text not in _SKIPPED]
    after = [word.lower for word in words[last : last + _REACH + _TIMES]]
    if words[last - 1].possessive:
        organ = after and after[0] in ORGANS and not (is_country(run[-1][0]) and _owns_group(words, last))
        return "government.organ" if organ else None
    preposition = before[-1] if before and before[-1] in _PREPOSITIONS else None
    if preposition:
        qualifies = _qualifies(words, last)
        return None if qualifies else _by_preposition(preposition, before[:-1], country=is_country(run[0][0]))
    if acts(after):
        return "government.acts"
    upon = before and (before[-1] in GIVING or (before[-1] in UPON and ends_phrase(words, last)))
    return "government.upon" if upon else None


def _owns_group(words: list[Word], first: int) -> bool:
    """Tell whether a country owns a group, which is an actor by itself: Turkey's military leaders."""
    last = first
    while last + 1 < len(words) and last - first < _LONGEST and not ends_phrase(words, last + 1):
        last += 1
    return words[last].lower in NOUNS or words[last].lower in ONES


def _qualifies(words: list[Word], last: int) -> bool:
    """Tell whether a place only says of whom the next noun is: led by US Marines, talks with US officials."""
    if last < len(words) and words[last].text == "-" and not words[last].space:
        return True
    if last == len(words) or not words[last].text[0].isalpha() or ends_phrase(words, last):
        return False
    return words[last].capital or words[last].text in ORGANS or words[last].text in NOUNS


def _by_preposition(preposition: str, before: list[str], *, country: bool) -> str | None:
    """Return the rule that makes an actor of what stands behind a preposition; attacks on a capital strike a town."""
    near = before[-1:] if preposition == "of" else before[-2:]
    for rule, prepositions, nouns in _RULES:
        if preposition in prepositions and not nouns.isdisjoint(near):
            return rule if country or STRIKES.isdisjoint(near) else None
    if preposition == "to" and not GIVEN.isdisjoint(before):
        return "government.receives"
    if preposition == "with" and not TOGETHER.isdisjoint(before):
        return "government.relation"
    if preposition == "into" and country and not FIRED.isdisjoint(before):
        return "government.upon"
    if preposition == "by" and near and near[-1] in DECIDED:
        return "government.agent"
    done = preposition == "by" and any(word.endswith("ed") and word not in SITUATED for word in near)
    return "government.agent" if done else None


_RULES = (
    ("government.upon", ("on",), CALLED),
    ("government.relation", ("with", "between", "against"), RELATIONS),
    ("government.upon", ("on", "against"), IMPOSED),
    ("government.upon", ("of",), SUFFERED),
    ("government.gives", ("from",), TAKEN),
)
"""The prepositions and the nouns before them that together tell a government."""
