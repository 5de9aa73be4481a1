"""Groups: people without a name who act together, with the country that their name or place tells.

"Israeli troops" and "protesters in Hong Kong" are groups; "Iranian authorities" are a government. A noun that tells no
sector, or no country beside it, makes none.
"""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import Reading
from services.enrich.actors.sectors import NOUNS, is_field, is_singular, sector_of_people
from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.table import rows
from services.enrich.actors.titles import is_office
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_GOVERNMENTS = wordlist("administration authorities cabinet government leadership regime")
_QUALITIES = wordlist(
    """
    air anti-government armed border coalition elite ethnic ground hardline islamic islamist local muslim national
    nuclear opposition pro-democracy pro-government radical riot rival ruling security senior shia shiite special state
    sunni suspected top tribal young
    """
)
"""What may stand between a country and its people, besides their field: senior officials, riot police."""
_REGIONS = wordlist("central eastern northern occupied southern the western")
_LOCAL = ("AGR", "COP", "CRM", "EDU", "LAB", "OPP", "REB", "REL", "UAF")
"""Sectors of those who belong to the country that they are in: police in Manila, but not reporters in Kyiv."""
_LOCALS = wordlist("citizens civilians police residents settlers villagers")
_MODIFIERS = 3
_LONGEST = 8
"""Words of a group; what goes on longer is no name but noise."""
_PEOPLES = {row[0]: row[1] for row in rows("peoples")}

Found = tuple[int, int, str]
"""The first word and the one behind the last, and the country, as ISO 3166-1 alpha-2."""


def groups(reading: Reading) -> Iterator[Mention]:
    """Yield the groups of a passage, each with its country."""
    ending = {end: place for place in reading.locations if (end := reading.last_at.get(place.end))}
    beginning = {place.start: place for place in reading.locations}
    for index, word in enumerate(reading.words):
        if (word.text.lower() if word.opens else word.text) in NOUNS:
            if _is_complete(reading.words, index):
                yield from _group(reading, index, ending, beginning)
        elif index + 1 in ending and ending[index + 1].demonym and word.text.endswith("s"):
            yield from _people(reading, index, ending[index + 1])


def _group(
    reading: Reading, noun: int, ending: dict[int, LocationTag], beginning: dict[int, LocationTag]
) -> Iterator[Mention]:
    """Yield the group or the government that a noun and the words around it name."""
    first = noun
    while noun - first < _MODIFIERS and _is_modifier(reading, first - 1, ending.get(first)):
        first -= 1
    if not (sector := sector_of_people([word.lower for word in reading.words[first : noun + 1]])):
        return
    if of_country := _of_country(reading, first, noun + 1, ending):
        governs = reading.words[noun].text in _GOVERNMENTS
        yield _mention(reading, of_country, "government" if governs else "group", "country", 0.8)
    elif _is_local(reading.words[noun], sector) and (at_place := _at_place(reading, first, noun + 1, beginning)):
        yield _mention(reading, at_place, "group", "place", 0.7)


def _people(reading: Reading, index: int, place: LocationTag) -> Iterator[Mention]:
    """Yield a people that acts: Palestinians threw stones."""
    words = reading.words
    acts = index + 1 < len(words) and (words[index + 1].lower in ACTS or words[index + 1].lower in AUXILIARIES)
    if acts and place.country_code and reading.first_at.get(place.start) == index:
        yield _mention(reading, (index, index + 1, place.country_code), "group", "people", 0.7)


def _mention(reading: Reading, found: Found, kind: Kind, rule: str, confidence: float) -> Mention:
    first, last, country = found
    return reading.mention(first, last, kind, f"{kind}.{rule}", confidence, country)


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
    return not word.possessive and (word.lower in _QUALITIES or is_field(word.lower) or word.start in reading.demonyms)


def _of_country(reading: Reading, first: int, last: int, ending: dict[int, LocationTag]) -> Found | None:
    """Return a group with the adjective or name of the country before it; of several, the first tells: Bosnian Serb."""
    words, country = reading.words, None
    while first and last - first < _LONGEST and words[first].space == " " and not words[first - 1].possessive:
        place, people = ending.get(first), _PEOPLES.get(words[first - 1].text)
        start = reading.first_at.get(place.start) if place and place.status == "resolved" else None
        if place and start is not None and place.country_code and (country is None or place.demonym):
            first, country = start, place.country_code
        elif people and country is None:
            first, country = first - 1, people
        else:
            break
    return (first, last, country) if country else None


def _is_local(noun: Word, sector: str) -> bool:
    """Tell whether people belong to the country that they are in."""
    return noun.lower in _LOCALS or (sector in _LOCAL and not is_singular(noun.lower))


def _at_place(reading: Reading, first: int, last: int, beginning: dict[int, LocationTag]) -> Found | None:
    """Return a group with the place behind it: protesters in Hong Kong, rebels in eastern Congo."""
    words = reading.words
    if last + 1 >= len(words) or words[last].text != "in":
        return None
    start = last + 1
    while start + 1 < min(len(words), last + _LONGEST) and words[start].lower in _REGIONS:
        start += 1
    place = beginning.get(words[start].start)
    end = reading.last_at.get(place.end) if place else None
    return (first, end, place.country_code) if place and end and place.country_code else None
