"""Where the country of a group stands: before it, behind it, or only in the text around it."""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.facts.table import rows
from services.enrich.actors.phrases import ends_phrase, is_function_word
from services.enrich.actors.reading import Reading
from services.enrich.actors.speech import ACTS
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_PEOPLES = {row[0]: row[1] for row in rows("peoples")}
_REGIONS = wordlist("central eastern northern occupied southern the western")
_WITHIN = wordlist("from in of")
_OWNERS = wordlist("about as her his its like our own their whose")
_OF_ABROAD = wordlist("african american arab asian european foreign western")
_COUNTED = wordlist(
    "all dozens eight five four hundreds many nine one seven several six some ten these those thousands three two"
)
_LONGEST = 8
"""Words of a group; what goes on longer is no name but noise."""

Found = tuple[int, int, str]
"""The first word and the one behind the last, and the country, as ISO 3166-1 alpha-2."""


def of_country(reading: Reading, first: int, last: int, ending: dict[int, LocationTag]) -> Found | None:
    """Return a group with the adjective or name of the country before it; of several, the first tells: Bosnian Serb."""
    words, country = reading.words, None
    while first and last - first < _LONGEST and words[first].space == " ":
        place, people = ending.get(first), _PEOPLES.get(words[first - 1].text)
        start = reading.first_at.get(place.start) if place and place.status == "resolved" else None
        owns = words[first - 1].possessive
        if owns and (country or place is None or not (place.feature_code or "").startswith("PCL")):
            break
        if place and start and not owns and not _is_adjective(place) and words[start - 1].lower in _WITHIN:
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


def beside(reading: Reading, found: Found, ending: dict[int, LocationTag]) -> Iterator[Found]:
    """Yield the countries that share a noun with the one before it: U.S. and Iraqi forces."""
    first, _, country = found
    words = reading.words
    while first > 1 and words[first - 1].text in ("and", "or", ","):
        place = ending.get(first - 1)
        start = reading.first_at.get(place.start) if place else None
        if place is None or start is None or not _is_adjective(place) or place.country_code in (None, country):
            return
        yield start, first - 1, str(place.country_code)
        first = start


def at_place(
    reading: Reading, first: int, last: int, beginning: dict[int, LocationTag], links: tuple[str, ...]
) -> Found | None:
    """Return a group with the place behind it: protesters in Hong Kong, the army of Chad."""
    words = reading.words
    if last + 1 >= len(words) or words[last].text not in links:
        return None
    start = last + 1
    while start + 1 < min(len(words), last + _LONGEST) and words[start].lower in _REGIONS:
        start += 1
    place = beginning.get(words[start].start)
    end = reading.last_at.get(place.end) if place and not place.demonym else None
    if place is None or end is None or place.country_code is None:
        return None
    if words[last].text == "of" and (words[end - 1].possessive or not ends_phrase(words, end)):
        return None
    return first, end, place.country_code


def in_setting(reading: Reading, first: int, last: int, before: set[str | None]) -> Found | None:
    """Return a group that the text does not call by a country, with the one that it speaks of.

    If it speaks of several, such people may have been called by just one before.
    """
    words = reading.words
    if (first and not _opens_phrase(words[first - 1])) or words[first].lower in _OF_ABROAD:
        return None
    if last < len(words) and words[last].text in ("from", "of"):
        return None
    country = reading.setting.country_at(words[first].start) or (next(iter(before)) if len(before) == 1 else None)
    return (first, last, country) if country else None


def _opens_phrase(before: Word) -> bool:
    """Tell whether no word stands before a noun that says whose people they are: by the police, 12 soldiers."""
    word = before.lower
    if before.possessive or word in _OWNERS:
        return False
    return not word or not word[0].isalpha() or is_function_word(word) or word in _COUNTED or word in ACTS


def _is_adjective(place: LocationTag) -> bool:
    return place.demonym or (place.exact.isupper() and len(place.exact) > 1)
