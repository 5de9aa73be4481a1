"""Groups: people without a name who act together, with the country that their name, their place or the text tells.

"Israeli troops", "protesters in Hong Kong" and "a Turkish soldier" are groups; "Iranian authorities" and "the Turkish
president" are a government. A noun that tells no sector, or no country, makes none.
"""

from collections.abc import Iterator
from dataclasses import replace

from schemas.enriched import LocationTag
from services.enrich.actors.facts.sectors import (
    NOUNS,
    ONES,
    is_body,
    is_field,
    is_singular,
    sector_of_people,
    sector_of_role,
)
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.mentions.group_countries import Found, at_place, beside, in_setting, of_country
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import Reading
from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.titles import FORMER, PORTFOLIOS, is_office
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_GOVERNMENTS = wordlist("administration authorities cabinet government junta leadership regime rulers")
_RULERS = wordlist("chancellor emir king leader minister premier president queen ruler sultan")
"""Who speaks for the government, though without a name."""
_QUALITIES = wordlist(
    """
    air anti-government armed border caretaker central coalition democratically elected elite ethnic federal
    foreign ground hardline interim internationally islamic islamist leftist local maoist marxist military-led
    militia muslim national nuclear opposition prime pro-democracy pro-government provisional radical recognised
    recognized riot rival ruling security senior shi'ite shia shiite special state student suicide sunni
    suspected top transitional tribal vice young
    """
)
"""What may stand between a country and its people, besides their field: senior officials, riot police."""
_BACKED = ("-backed", "-controlled", "-led", "-run")
_LOCAL = ("AGR", "COP", "CRM", "EDU", "HLH", "JUD", "LAB", "LEG", "OPP", "REB", "REL", "UAF")
"""Sectors of those who belong to the country that they are in: police in Manila, but not reporters in Kyiv."""
_LOCALS = wordlist("authorities citizens civilians officials police residents settlers villagers voters")
_OF_SETTING = ("COP", "MIL", "OPP", "REB", "UAF")
"""Sectors of those who belong to the country that the text speaks of."""
_OF_SETTING_ALSO = wordlist("army authorities government lawmakers military navy opposition police prosecutors")
_UNSURE = wordlist(
    """
    artillery extremists fighters forces groups gunships helicopters infantry jets peacekeepers submarines tanks
    terrorists troops warplanes warships
    """
)
"""Who comes from anywhere."""
_NO_ACTOR = wordlist("as be become became becoming being elect elected is named sworn was were while")
"""What stands before an office that somebody holds, who is named beside it."""
_BUILDINGS = wordlist(
    "church clinic college consulate court embassy hospital ministry monastery mosque palace parliament school "
    "synagogue university"
)
"""Bodies that are also the buildings that they are in."""
_WITHIN = wordlist("around at in inside into near outside")
_LINKS = wordlist("for of to")
_ANY = NOUNS | ONES
_WRITTEN = _ANY | wordlist("Islamist Islamists Maoists")
"""The nouns as they are written within a sentence."""
_MODIFIERS = 3
_FARTHEST = 6


def groups(reading: Reading) -> Iterator[Mention]:
    """Yield the groups of a passage, each with its country."""
    ending = {end: place for place in reading.locations if (end := reading.last_at.get(place.end))}
    beginning = {place.start: place for place in reading.locations}
    countries: dict[str, set[str | None]] = {}
    for index, noun in _nouns(reading.words):
        if noun in NOUNS and _is_complete(reading.words, index):
            for group in _group(reading, index, ending, beginning, countries.get(noun, set())):
                countries.setdefault(noun, set()).add(group.country_code)
                yield group
        elif noun in ONES and ends_phrase(reading.words, index + 1) and not reading.words[index].possessive:
            yield from _one(reading, index, ending)
    for place in reading.locations:
        if place.demonym and place.exact.endswith("s"):
            yield from _people(reading, place)


def _nouns(words: list[Word]) -> list[tuple[int, str]]:
    """Return the nouns of those who act, in small letters."""
    found = [(index, word.text) for index, word in enumerate(words) if word.text in _WRITTEN or word.opens]
    return [(index, noun) for index, text in found if (noun := text.lower()) in _ANY]


def named_alike(mentions: list[Mention]) -> Iterator[Mention]:
    """Yield groups, those that are called by a noun only under the first fuller name of such people of the country."""
    fuller: dict[tuple[str | None, str], str] = {}
    for mention in mentions:
        noun = mention.name.partition(" in ")[0].rpartition(" ")[2].lower()
        fuller.setdefault((mention.country_code, noun), mention.name)
    for mention in mentions:
        bare = mention.kind == "group" and mention.method == "group.setting"
        label = fuller.get((mention.country_code, mention.name.rpartition(" ")[2].lower())) if bare else None
        yield replace(mention, label=label) if label else mention


def _group(
    reading: Reading,
    noun: int,
    ending: dict[int, LocationTag],
    beginning: dict[int, LocationTag],
    countries: set[str | None],
) -> Iterator[Mention]:
    """Yield the group or the government that a noun and the words around it name, or that it named before."""
    first, last, word = _begin(reading, noun, ending), noun + 1, reading.words[noun]
    sector = sector_of_people([word.lower for word in reading.words[first:last]])
    if (
        not sector
        or (word.lower == "group" and sector == "BUS")
        or (word.lower in _BUILDINGS and _is_within(reading.words, first, ending))
    ):
        return
    kind: Kind = "government" if word.lower in _GOVERNMENTS else "group"
    if found := of_country(reading, first, last, ending):
        yield _mention(reading, found, kind, "country", 0.8)
        for other in beside(reading, found, ending):
            label = f"{reading.text(*other[:2])} {reading.text(first, last)}"
            yield replace(_mention(reading, other, kind, "country", 0.75), label=label)
    elif found := at_place(reading, first, last, beginning, ("in", "of") if _is_local(word, sector) else ("of",)):
        yield _mention(reading, found, kind, "place", 0.7)
    elif _is_of_setting(reading.words[first], word, sector) and (found := in_setting(reading, first, last, countries)):
        yield _mention(reading, found, kind, "setting", 0.55)


def _one(reading: Reading, noun: int, ending: dict[int, LocationTag]) -> Iterator[Mention]:
    """Yield somebody of a country who has no name: a Turkish soldier, the Turkish president."""
    words = reading.words
    first = _begin(reading, noun, ending)
    found = of_country(reading, first, noun + 1, ending)
    if not found or _is_apposed(words, *found[:2]):
        return
    begin = found[0] - 1 if found[0] and words[found[0] - 1].lower in FORMER else found[0]
    sector = sector_of_role(reading.text(first, noun + 1))
    if sector is None:
        return
    rules = sector == "GOV" and words[noun].lower in _RULERS and begin == found[0]
    yield _mention(reading, (begin, *found[1:]), "government" if rules else "group", "office", 0.7)


def _people(reading: Reading, place: LocationTag) -> Iterator[Mention]:
    """Yield a people that acts: Palestinians threw stones."""
    words, first, last = reading.words, reading.first_at.get(place.start), reading.last_at.get(place.end)
    if first is None or last != first + 1 or last == len(words) or place.country_code is None:
        return
    if words[last].lower in ACTS or words[last].lower in AUXILIARIES:
        yield _mention(reading, (first, last, place.country_code), "group", "people", 0.7)


def _mention(reading: Reading, found: Found, kind: Kind, rule: str, confidence: float) -> Mention:
    first, last, country = found
    return reading.mention(first, last, kind, f"{kind}.{rule}", confidence, country)


def _begin(reading: Reading, noun: int, ending: dict[int, LocationTag]) -> int:
    """Return where the words before a noun begin that say more of it."""
    first = noun
    while noun - first < _MODIFIERS and _is_modifier(reading, first - 1, ending.get(first)):
        first -= 1
    return first


def _is_complete(words: list[Word], noun: int) -> bool:
    """Tell whether a noun ends its phrase: not the army of an army officer, nor the police of a police station."""
    if noun + 1 == len(words) or words[noun].possessive:
        return True
    behind = words[noun + 1]
    if behind.text in NOUNS or is_office(behind.text):
        return False
    return ends_phrase(words, noun + 1) or not is_singular(words[noun].lower)


def _is_modifier(reading: Reading, index: int, place: LocationTag | None) -> bool:
    """Tell whether a word stands between a country and its people; a place that tells the country does not."""
    if index < 0 or reading.words[index + 1].space != " " or (place and place.country_code):
        return False
    word = reading.words[index]
    if word.possessive:
        return False
    plain = word.lower
    tells = plain in _QUALITIES or plain in PORTFOLIOS or is_field(plain) or plain.endswith(_BACKED)
    return tells or word.start in reading.demonyms


def _is_within(words: list[Word], first: int, ending: dict[int, LocationTag]) -> bool:
    """Tell whether a body is a building that something happens at: outside the Russian embassy."""
    while first and (words[first - 1].lower in ("a", "an", "the") or first in ending):
        first -= 1
    return bool(first) and words[first - 1].lower in _WITHIN


def _is_apposed(words: list[Word], first: int, last: int) -> bool:
    """Tell whether somebody who holds an office is named beside it, or is only said to hold it."""
    while first and words[first - 1].lower in ("a", "an", "the", *FORMER):
        first -= 1
    before, named = (words[first - 1], words[first - 2]) if first > 1 else (None, None)
    if before and (before.lower in _NO_ACTOR or (before.text == "," and named and named.capital)):
        return True
    if last < len(words) and words[last].lower in _LINKS:
        last += 1 + sum(1 for word in words[last + 1 : last + _FARTHEST] if word.text == "the" or word.capital)
        return words[last - 1].capital and words[last - 2].capital
    if last + 2 >= len(words) or words[last].text not in (",", "("):
        return False
    return words[last + 1 + (words[last + 1].text == "the")].capital


def _is_local(noun: Word, sector: str) -> bool:
    """Tell whether people belong to the country that they are in."""
    return noun.lower in _LOCALS or (sector in _LOCAL and not is_singular(noun.lower))


def _is_of_setting(first: Word, noun: Word, sector: str) -> bool:
    """Tell whether people belong to the country that the text speaks of."""
    if noun.lower in _OF_SETTING_ALSO:
        return True
    sure = noun.lower not in _UNSURE or first.lower in ("government", "security")
    return sector in _OF_SETTING and sure and not is_body(noun.lower)
