"""Whether a noun of people means some who act, and are of the country that is told of, or that the text speaks of."""

from services.enrich.actors.facts.sectors import NOUNS, is_body
from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.mentions.deeds import does, suffers, takes_part
from services.enrich.actors.mentions.group_countries import Found, is_of_abroad
from services.enrich.actors.mentions.group_phrases import is_introduced
from services.enrich.actors.words import Word

_OF_SETTING = ("COP", "MIL", "OPP", "REB", "UAF")
"""Sectors of those who belong to the country that the text speaks of."""
_OF_SETTING_ALSO, _FROM_ANYWHERE = LEXICON["of setting"], LEXICON["from anywhere"]
_TAKING_PART = ("AGR", "CRM", "CVL", "EDU", "GOV", "HLH", "JUD", "LAB", "LEG", "MED", "NGO", "PTY", "REF", "REL", "SPY")
"""Sectors of those who belong to it if they do something, or something is done to them."""
_ANYBODY, _VAGUE = LEXICON["anybody"], LEXICON["vague"]
_BUILDINGS, _IN_NAMES = LEXICON["buildings"], LEXICON["in names"]
_WITHIN = LEXICON["within"]
_OF_ONE = ("COP", "GOV", "JUD", "LEG", "MIL", "REB", "REL", "UAF")
"""Sectors of one person without a name and a country who belongs to it likewise."""


def is_called(words: list[Word], found: Found, noun: int, *, at_place: bool) -> bool:
    """Tell whether those of a country act, if they may be anybody, or a building: Afghan leaders agreed."""
    first, last, _ = found
    plain = words[noun].lower
    if plain in _BUILDINGS:
        return does(words, last) if at_place else words[first - 1 - is_introduced(words, first)].lower not in _WITHIN
    if (plain not in _ANYBODY and plain not in _VAGUE) or words[noun - 1].lower == "armed":
        return True
    told = not at_place or words[noun + 1].text == "from"
    return told and not words[noun].possessive and takes_part(words, first, last)


def belongs(words: list[Word], first: int, last: int, sector: str) -> bool:
    """Tell whether people whom no country is told of are of that of the text."""
    return _is_of_setting(words, first, last, sector) or _joins_in(words, first, last, sector)


def _is_of_setting(words: list[Word], first: int, last: int, sector: str) -> bool:
    """Tell whether people belong to the country that the text speaks of, whatever they do."""
    noun = words[last - 1].lower
    if noun in _OF_SETTING_ALSO:
        return True
    told = words[first].lower in ("government", "security") or (sector != "MIL" and last - first > 1)
    sure = noun not in _FROM_ANYWHERE or told
    meant = noun != "patrol" or last - first > 1
    return sector in _OF_SETTING and sure and meant and not is_body(noun)


def _joins_in(words: list[Word], first: int, last: int, sector: str) -> bool:
    """Tell whether people of any other sector do something here, or something is done to them."""
    noun = words[last - 1].lower
    vague = noun in _VAGUE or (noun in _ANYBODY and not suffers(words, first))
    named = last - first > 1 or not is_body(noun) or sector in ("JUD", "LEG")
    joined = first > 1 and words[first - 1].lower in ("and", ",") and words[first - 2].lower in NOUNS
    return (
        sector in _TAKING_PART
        and (not vague or is_of_abroad(words, first))
        and named
        and (noun not in _BUILDINGS or does(words, last))
        and noun not in _IN_NAMES
        and (joined or takes_part(words, first, last))
    )


def one_joins_in(words: list[Word], first: int, last: int, sector: str) -> bool:
    """Tell whether one person with an office does something here, or something is done to that person."""
    return takes_part(words, first, last) if sector in _OF_ONE else suffers(words, first)
