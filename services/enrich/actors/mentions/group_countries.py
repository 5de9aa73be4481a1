"""Where the country of a group stands: before it, behind it, or only in the text around it."""

from collections.abc import Iterator

from services.enrich.actors.facts.countries import HOME_OF_PEOPLE
from services.enrich.actors.facts.table import rows
from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.mentions.deeds import is_done, is_plain
from services.enrich.actors.mentions.frames import ORGANS
from services.enrich.actors.phrases import ends_phrase, is_function_word, may_qualify
from services.enrich.actors.reading import Reading, is_adjective
from services.enrich.actors.speech import AUXILIARIES
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_REGIONS = LEXICON["regional"] | {"the"}
_WITHIN = wordlist("from in")
_OWNERS, _ACCUSING, _NUMBERS = LEXICON["owners"], LEXICON["accusing"], LEXICON["numbers"]
_REMOVED = LEXICON["removed"]
_COUNTRIES = wordlist("country nation")
"""Whose people are those of the country that the text speaks of: the country's army."""
_OF_ABROAD = {"foreign", *(row[0].lower() for row in rows("regions"))}
_HOME_OFFICES = wordlist("minister ministry office secretary")
_LINKS = wordlist("from in of")
_BEFORE_VERBS = AUXILIARIES | wordlist("and helped helping not to")
_LONGEST = 8
"""Words of a group; what goes on longer is no name but noise."""

Found = tuple[int, int, str | None]
"""The first word and the one behind the last, and the country, as ISO 3166-1 alpha-2, if the text tells one."""


def of_country(reading: Reading, first: int, last: int) -> Found | None:
    """Return a group with the adjective or name of the country before it; of several, the first tells: Bosnian Serb."""
    words, country = reading.words, None
    while first and last - first < _LONGEST and words[first].space == " ":
        place, people = reading.ending_at.get(first), HOME_OF_PEOPLE.get(words[first - 1].text)
        start = reading.first_at.get(place.start) if place and place.status == "resolved" else None
        owns = words[first - 1].possessive
        if owns and (country or place is None or (place.feature_code == "PPLC" and words[last - 1].lower in ORGANS)):
            break
        if place and start and not owns and not is_adjective(place) and words[start - 1].lower in _WITHIN:
            break
        if place and start is not None and place.country_code and (country is None or place.demonym):
            first, country = start, place.country_code
        elif people and country is None:
            first, country = first - 1, people
        else:
            break
        if owns:
            break
    return (first, last, country) if country else None


def led(reading: Reading, first: int, last: int) -> Found | None:
    """Return a group with the country that leads it: Saudi-led forces, U.S.-led troops."""
    words = reading.words
    if words[first].lower.endswith("-led"):
        start, place = first, reading.beginning_at.get(first)
    elif first > 2 and (words[first - 1].text, words[first - 2].text) == ("led", "-"):
        place = reading.ending_at.get(first - 2)
        start = reading.first_at.get(place.start, first) if place else first
    else:
        return None
    return (start, last, place.country_code) if place and place.country_code else None


def beside(reading: Reading, found: Found) -> Iterator[Found]:
    """Yield the countries that share a noun with the one before it: U.S. and Iraqi forces."""
    first, _, country = found
    words = reading.words
    while first > 1 and words[first - 1].text in ("and", "or", ","):
        place = reading.ending_at.get(first - 1)
        start = reading.first_at.get(place.start) if place else None
        if place is None or start is None or not is_adjective(place) or place.country_code in (None, country):
            return
        yield start, first - 1, str(place.country_code)
        first = start


def at_place(reading: Reading, first: int, last: int) -> Found | None:
    """Return a group with the place behind it: protesters in Hong Kong, the army of Chad."""
    words = reading.words
    if last + 1 >= len(words) or words[last].text not in _LINKS:
        return None
    if words[last - 1].start in reading.demonyms and words[first].lower != "ethnic":
        return None
    if words[last].text == "from" and first and words[first - 1].lower in _REMOVED:
        return None
    start = last + 1
    while start + 1 < min(len(words), last + _LONGEST) and words[start].lower in _REGIONS:
        start += 1
    place = reading.beginning_at.get(start)
    end = reading.last_at.get(place.end) if place and not place.demonym else None
    if place is None or end is None or place.country_code is None:
        return None
    if words[last].text == "of" and (words[end - 1].possessive or not ends_phrase(words, end)):
        return None
    return first, end, place.country_code


def in_setting(reading: Reading, first: int, last: int, before: set[str | None]) -> Found | None:
    """Return a group that the text does not call by a country, with the one that it speaks of.

    If it speaks of several, such people may have been called by just one before; else they are of none.
    """
    words = reading.words
    if first and not _opens_phrase(words[first - 1]):
        return None
    if last + 1 < len(words) and words[last].text == "of" and not _is_accused(words, first, last):
        return None
    if is_of_abroad(words, first):
        return first, last, None
    called = next(iter(before)) if len(before) == 1 else None
    return first, last, reading.setting.country_at(words[first].start) or called or _home(reading, words[first])


def _home(reading: Reading, word: Word) -> str | None:
    """Return the country of which a text speaks most at a word, if it does so from its beginning."""
    home = reading.setting.home_at(word.start)
    return home if home == reading.setting.home_at(0) else None


def qualifies(words: list[Word], index: int) -> bool:
    """Tell whether a word says more of a noun: mine officials, but not the verb in "to mine"."""
    word = words[index]
    is_verb = is_plain(word.lower) and index > 0 and words[index - 1].lower in _BEFORE_VERBS
    return may_qualify(word) and word.lower not in _NUMBERS and not is_verb


def _is_accused(words: list[Word], first: int, last: int) -> bool:
    """Tell whether "of" says what is held against people, not whose they are: accused the army of torture."""
    before = words[first - 1 - (words[first - 1].lower in ("a", "an", "the"))].lower if first > 1 else ""
    return before in _ACCUSING or words[last + 1].text.endswith("ing")


def _opens_phrase(before: Word) -> bool:
    """Tell whether no word stands before a noun that says whose people they are: by the police, 12 soldiers."""
    word = before.lower
    if before.possessive or word in _OWNERS:
        return word in _COUNTRIES
    return not word or not word[0].isalpha() or is_function_word(word) or word in _NUMBERS or is_done(word)


def is_of_abroad(words: list[Word], index: int) -> bool:
    """Tell whether an adjective says that people are of many countries, or of another one: European, foreign.

    A foreign minister is not.
    """
    behind = words[index + 1].lower if index + 1 < len(words) else ""
    return words[index].lower in _OF_ABROAD and behind not in _HOME_OFFICES


def is_of_people(word: Word) -> bool:
    """Tell whether a word is the adjective or the name of a people that has no country of its own."""
    return word.text in HOME_OF_PEOPLE
