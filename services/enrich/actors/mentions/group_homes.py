"""Whose people a group are that is called by no country: those of the place behind it, or of the text around it."""

from services.enrich.actors.facts.sectors import NOUNS, is_body, is_singular
from services.enrich.actors.mentions.deeds import does, suffers, takes_part
from services.enrich.actors.mentions.group_countries import Found, is_of_abroad, is_of_people
from services.enrich.actors.reading import Reading, is_country
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_LOCAL = ("AGR", "COP", "CRM", "EDU", "HLH", "JUD", "LAB", "LEG", "NGO", "OPP", "REB", "REL", "UAF")
"""Sectors of those who belong to the country that they are in: police in Manila, but not reporters in Kyiv."""
_LOCALS = wordlist(
    """
    aborigines authorities citizens civilians court elders gypsies hutus inmates kurds officials police prisoners
    residents settlers tamils tribesmen tutsis villagers voters women youths
    """
)
_ABROAD = ("BUS", "CVL", "MED", "PTY")
"""Sectors of one person who need not belong to the country that he is in."""
_OF_SETTING = ("COP", "MIL", "OPP", "REB", "UAF")
"""Sectors of those who belong to the country that the text speaks of."""
_OF_SETTING_ALSO = wordlist("army authorities government lawmakers military militia navy opposition police prosecutors")
_UNSURE = wordlist(
    """
    artillery extremists fighters forces groups gunships helicopters infantry jets peacekeepers submarines tanks
    terrorists troops warplanes warships
    """
)
"""Who comes from anywhere."""
_TAKING_PART = ("AGR", "CRM", "CVL", "EDU", "GOV", "HLH", "JUD", "LAB", "LEG", "MED", "NGO", "PTY", "REF", "REL")
"""Sectors of those who belong to it if they do something, or something is done to them."""
_ANYBODY = wordlist(
    """
    boys children citizens correspondents couple diplomats families foreigners girls migrants nationals passengers
    photographers relatives reporters taxpayers teenagers tourists widows youth
    """
)
"""Who may be meant by any text, unless something is done to them."""
_VAGUE = wordlist("boy child girl leaders man media men newspaper parties patrol people press teenager woman women")
"""Which may be, unless more is said of them."""
BUILDINGS = wordlist(
    """
    church churches clinic college consulate court embassy hospital ministry monastery mosque palace parliament
    school synagogue university
    """
)
"""Bodies that are also the buildings that they are in."""
_NAMES_ONLY = wordlist(
    "ag airways broadcasting bureau corp daily department gazette gmbh herald holdings inc industries institute limited "
    "llc ltd motors news plc post radio relief school telegraph television times treasury tribune"
)
"""What bodies are called in their names, but not in small letters."""
_AT = wordlist("across at from in near of")
_OF_ONE = ("COP", "GOV", "JUD", "LEG", "MIL", "REB", "REL", "UAF")
"""Sectors of one person without a name and a country who belongs to it likewise."""


def is_anybody(noun: str) -> bool:
    """Tell whether people may be meant by any text: women, residents."""
    return noun in _ANYBODY or noun in _VAGUE


def is_of_town(reading: Reading, found: Found) -> bool:
    """Tell whether somebody is only said to be from some town or state: a Harlem woman."""
    first, last, _ = found
    place = reading.beginning_at.get(first)
    country = is_of_people(reading.words[first]) or (place and is_country(place))
    return is_anybody(reading.words[last - 1].lower) and not country


def is_local(words: list[Word], first: int, noun: str, sector: str) -> bool:
    """Tell whether people belong to the country that they are in."""
    return noun in _LOCALS or words[first].lower == "ethnic" or (sector in _LOCAL and not is_singular(noun))


def one_is_local(sector: str) -> bool:
    """Tell whether one person belongs to the country that he is in: a priest in Lima, but not an investor there."""
    return sector not in _ABROAD


def is_of_setting(words: list[Word], first: int, last: int, sector: str) -> bool:
    """Tell whether people belong to the country that the text speaks of, whatever they do."""
    noun = words[last - 1].lower
    if noun in _OF_SETTING_ALSO:
        return True
    told = words[first].lower in ("government", "security") or (sector != "MIL" and last - first > 1)
    sure = noun not in _UNSURE or told
    meant = noun != "patrol" or last - first > 1
    return sector in _OF_SETTING and sure and meant and not is_body(noun)


def joins_in(reading: Reading, first: int, last: int, sector: str) -> bool:
    """Tell whether people of any other sector do something here, or something is done to them."""
    words = reading.words
    ends = {last, _behind_place(reading, last)}
    noun = words[last - 1].lower
    vague = noun in _VAGUE or (noun in _ANYBODY and not suffers(words, first))
    named = last - first > 1 or not is_body(noun) or sector in ("JUD", "LEG")
    joined = first > 1 and words[first - 1].lower in ("and", ",") and words[first - 2].lower in NOUNS
    return (
        sector in _TAKING_PART
        and (not vague or is_of_abroad(words, first))
        and named
        and (noun not in BUILDINGS or does(words, last))
        and noun not in _NAMES_ONLY
        and (joined or any(takes_part(words, first, end) for end in ends))
    )


def _behind_place(reading: Reading, last: int) -> int:
    """Return the word behind the place where people are: developers in Tokyo."""
    words = reading.words
    place = reading.beginning_at.get(last + 1) if last < len(words) and words[last].lower in _AT else None
    return reading.last_at.get(place.end, last) if place else last


def one_joins_in(words: list[Word], first: int, last: int, sector: str) -> bool:
    """Tell whether one person with an office does something here, or something is done to that person."""
    return takes_part(words, first, last) if sector in _OF_ONE else suffers(words, first)
