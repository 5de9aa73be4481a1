"""The phrases of groups: where the words begin that belong to a noun, and whether it says that somebody acts."""

from services.enrich.actors.facts.sectors import NOUNS, is_field, is_singular
from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.mentions.group_countries import is_of_abroad, is_of_people, qualifies
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import Reading, is_adjective
from services.enrich.actors.titles import FORMER, is_office
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_QUALITIES, _FORCES, _GROUNDS, _NO_ACTOR = (LEXICON[name] for name in ("qualities", "forces", "grounds", "no actor"))
_BACKED = ("-backed", "-controlled", "-led", "-run")
_ARTICLES = wordlist("a an the")
_LINKS = wordlist("for of to")
_MODIFIERS = 3


def begin(reading: Reading, noun: int) -> int:
    """Return where the words before a noun begin that say more of it, whatever they are: suspected Islamist rebels."""
    first = noun
    while noun - first < _MODIFIERS and _is_modifier(reading, first - 1):
        first -= 1
    return first


def is_complete(words: list[Word], noun: int) -> bool:
    """Tell whether a noun ends its phrase: not the army of an army officer, nor the police of a police station."""
    if noun + 1 == len(words) or words[noun].possessive:
        return True
    behind = words[noun + 1]
    if behind.text in NOUNS or is_office(behind.lower):
        return False
    return ends_phrase(words, noun + 1) or not is_singular(words[noun].lower)


def equips(reading: Reading, noun: int) -> bool:
    """Tell whether a force of a country is named by what it has or does: Israeli army bulldozers, not an army base."""
    words, behind = reading.words, reading.words[noun + 1]
    place, plain = reading.ending_at.get(noun), behind.lower
    owned = place is not None and is_adjective(place) and words[noun].text in _FORCES and not behind.capital
    return owned and plain not in NOUNS and plain not in _GROUNDS and not is_office(plain)


def is_introduced(words: list[Word], first: int) -> bool:
    """Tell whether an article stands before a word."""
    return bool(first) and words[first - 1].lower in _ARTICLES


def is_apposed(words: list[Word], first: int, last: int) -> bool:
    """Tell whether somebody who holds an office is named beside it, or is only said to hold it."""
    first -= is_introduced(words, first)
    before, named = (words[first - 1], words[first - 2]) if first > 1 else (None, None)
    if before and (before.lower in _NO_ACTOR or (before.text == "," and named and named.capital)):
        return True
    if last < len(words) and words[last].lower in _LINKS:
        last += 1
        while last < len(words) and (words[last].text == "the" or words[last].capital):
            last += 1
        if words[last - 1].capital and words[last - 2].capital:
            return True
    if last + 2 >= len(words) or words[last].text not in (",", "(", "and"):
        return False
    return words[last + 1 + (words[last + 1].text == "the")].capital


def _is_modifier(reading: Reading, index: int) -> bool:
    """Tell whether a word stands between a country and its people; a place that tells the country does not."""
    place = reading.ending_at.get(index + 1)
    if index < 0 or reading.words[index + 1].space != " " or (place and place.country_code):
        return False
    word = reading.words[index]
    if word.possessive or is_of_people(word):
        return False
    plain = word.lower
    told = plain.endswith(_BACKED) or plain in FORMER or plain in _QUALITIES or is_field(plain)
    told = told or is_of_abroad(reading.words, index) or word.start in reading.demonyms
    return told or qualifies(reading.words, index)
