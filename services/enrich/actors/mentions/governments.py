"""Governments: a country or a capital that acts, or that others act upon, is the government of that country.

"Moscow said", "a treaty with Russia" and "accused Iran" speak of governments; "parts of Ukraine" and "in Kyiv" speak of
places, and make no actor.
"""

import re
from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.facts.sectors import NOUNS, ONES
from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.mention import Mention
from services.enrich.actors.mentions.deeds import (
    CAUSING,
    GIVING,
    NOUNS_OF_DEEDS,
    PARTICIPLES,
    UPON,
    acts,
    acts_plainly,
    acts_somehow,
)
from services.enrich.actors.mentions.frames import ORGANS, framed
from services.enrich.actors.phrases import ends_phrase, may_qualify
from services.enrich.actors.reading import COUNTRY_OR_CAPITAL, Reading, is_adjective, is_country
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_PREPOSITIONS, _CONTESTS, _SITUATED = LEXICON["prepositions"], LEXICON["contests"], LEXICON["situated"]
_BEFORE_PLAIN, _CLAUSES, _ASIDES = LEXICON["before plain"], LEXICON["clauses"], LEXICON["asides"]
_SKIPPED = LEXICON["regional"] | wordlist("a an neighboring neighbouring the")
"""What may stand between a preposition and a country."""
_STOPS = wordlist(", ; : . – — ! ?")
_LED = re.compile(r"-(?:led|backed|brokered|imposed|mediated) ([a-z]+)")
_LONGEST_ASIDE = 14
_CONFIDENCE = {
    "government.acts": 0.85,
    "government.organ": 0.8,
    "government.agent": 0.75,
    "government.relation": 0.7,
    "government.upon": 0.75,
    "government.receives": 0.7,
    "government.gives": 0.7,
}
_REACH = 9
"""So many words beside a country may tell that it acts."""
_BETWEEN = 3
_LONGEST = 4
"""Words of what a country owns."""

Place = tuple[LocationTag, int, int]
"""A location, its first word, and the word behind its last."""


def governments(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of governments, each with its country."""
    yield from _qualifying(reading)
    for run in _runs(reading):
        governing = [place for place in run if _may_govern(place[0])]
        if governing and (method := acting(reading.words, run)):
            for place, first, last in governing if method != "government.organ" else governing[-1:]:
                country = place.country_code
                yield reading.mention(first, last, "government", method, _CONFIDENCE[method], country)


def _qualifying(reading: Reading) -> Iterator[Mention]:
    """Yield the governments whose adjective says who does something: an Indian proposal, the U.S.-led invasion."""
    for place in reading.locations:
        if not (is_country(place) and place.country_code and place.status == "resolved"):
            continue
        last = reading.last_at.get(place.end)
        if last is not None and is_adjective(place) and _is_of_deed(reading.words, last):
            yield _mention_of(reading, place, "government.organ")
        elif (led := _LED.match(reading.passage.text, place.end)) and led[1] not in NOUNS:
            yield _mention_of(reading, place, "government.agent")


def _is_of_deed(words: list[Word], first: int) -> bool:
    """Tell whether a noun that says what is done, perhaps with an adjective, stands at a word: fresh offer."""
    for index in range(first, min(first + 2, len(words))):
        if words[index].space != " " or not may_qualify(words[index]) or words[index].text in NOUNS:
            return False
        if words[index].text in NOUNS_OF_DEEDS:
            return ends_phrase(words, index + 1)
        if words[index].possessive:
            return False
    return False


def _mention_of(reading: Reading, place: LocationTag, rule: str) -> Mention:
    return Mention(reading.passage, place.start, place.end, "government", rule, _CONFIDENCE[rule], place.country_code)


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


def acting(words: list[Word], run: list[Place]) -> str | None:
    """Return the rule that makes actors of a run of locations, if one does."""
    first, last = run[0][1], run[-1][2]
    before, after = _clause_before(words, first), [word.lower for word in words[last : last + _REACH]]
    around = (*words[max(0, first - _REACH) : first], *words[last + 1 : last + _REACH])
    if any(word.text in _CONTESTS for word in around):
        return None
    if words[last - 1].possessive:
        organ = after and (after[0] in ORGANS or after[0] in NOUNS_OF_DEEDS or (before and before[-1] in UPON))
        return "government.organ" if organ and not (is_country(run[-1][0]) and _owns_group(words, last)) else None
    if before and before[-1] in _PREPOSITIONS:
        ends = ends_phrase(words, last) and not _is_compound(words, last)
        return _by_preposition(before[-1], before[:-1], country=is_country(run[0][0])) if ends else None
    if acts(after) or acts(_behind_aside(words, last)):
        return "government.acts"
    if _opens_clause(words, first) and acts_somehow(after):
        return "government.acts"
    if (len(run) > 1 or (before and before[-1] in _BEFORE_PLAIN)) and acts_plainly(after):
        return "government.acts"
    return "government.upon" if before and _is_upon(words, last, before[-1], after) else None


def _clause_before(words: list[Word], first: int) -> list[str]:
    """Return the words before a place, without those that may stand between a preposition and a country."""
    begin = max(0, first - _REACH)
    begin = next((at for at in range(first, begin, -1) if words[at - 1].text in _STOPS), begin)
    return [word.lower for word in words[begin:first] if word.text not in _SKIPPED]


def _opens_clause(words: list[Word], first: int) -> bool:
    """Tell whether a place begins a sentence or a clause, so that a verb is to follow."""
    first -= bool(first) and words[first - 1].lower == "the"
    return words[first].opens or words[first - 1].lower in _CLAUSES


def _behind_aside(words: list[Word], last: int) -> list[str]:
    """Return the words behind an aside between commas: Pakistan, a key ally, has refused."""
    if last + 1 >= len(words) or words[last].text != "," or words[last + 1].text not in _ASIDES:
        return []
    for index in range(last + 2, min(last + _LONGEST_ASIDE, len(words))):
        if words[index].text == ",":
            return [word.lower for word in words[index + 1 : index + 1 + _REACH]]
        if words[index].starts:
            break
    return []


def _is_upon(words: list[Word], last: int, verb: str, after: list[str]) -> bool:
    """Tell whether something is done to a place by the verb before it: gave Iran arms, asked Iran to stop."""
    if verb in GIVING or (verb in UPON and ends_phrase(words, last)):
        return True
    return verb in CAUSING and after[:1] == ["to"]


def _owns_group(words: list[Word], first: int) -> bool:
    """Tell whether a country owns a group, which is an actor by itself: Turkey's military leaders."""
    last = first
    while last + 1 < len(words) and last - first < _LONGEST and not ends_phrase(words, last + 1):
        last += 1
    return words[last].lower in NOUNS or words[last].lower in ONES


def _is_compound(words: list[Word], last: int) -> bool:
    """Tell whether a place is only a part of an adjective: U.S.-led."""
    return last < len(words) and words[last].text == "-" and not words[last].space


def _by_preposition(preposition: str, before: list[str], *, country: bool) -> str | None:
    """Return the rule that makes an actor of what stands behind a preposition."""
    if preposition == "by" and before:
        done = before[-1] in NOUNS_OF_DEEDS or any(_is_participle(word) for word in before[-2:])
        return "government.agent" if done else None
    return framed(preposition, before, country=country)


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") or word in PARTICIPLES) and word not in _SITUATED
