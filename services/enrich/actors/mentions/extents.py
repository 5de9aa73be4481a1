"""Where names begin and end: what belongs to them but was not read, and what was read but is a name of its own."""

import re
from collections.abc import Iterator

from services.enrich.actors.mentions.evidence import SHORT_GIVEN_NAMES
from services.enrich.actors.reading import Reading
from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_HYPHENS = wordlist("- ‐ ‑ – −")
_FAMILIES = wordlist(
    """
    Ahn An Bae Baek Bang Byun Cha Chae Chang Cheon Cho Choi Choo Chun Chung Do Eom Eum Gil Go Goo Gu Ha Ham Han Heo
    Hong Huh Hur Hwang Hyun Im Jang Jeon Jeong Ji Jin Jo Joo Ju Jun Jung Kang Kil Kim Ko Koh Koo Kook Ku Kwak Kwon
    Lee Lim Ma Maeng Min Moon Mun Myung Na Nam Noh Oh Paik Pak Park Ra Rhee Ri Roh Ryu Seo Seok Seol Shim Shin Sim Sin
    So Sohn Son Song Suh Sul Sun Sung Tak Um Wang Won Woo Yang Yeo Yeom Yi Yim Yoo Yook Yoon Yu Yun
    """
)
"""Korean family names."""
_SYLLABLE = re.compile(r"(?:ch|sh|[bcdghjkmnprstwy])?[aeiouwy]{1,3}(?:ng|[nklmprt])?")
_NO_SYLLABLES = wordlist("a am an at by do he her him his i in is it me my no on or she so to up us we who why you")

_FAMILY_AND_SYLLABLE = 2
_CREEDS = wordlist(
    """
    Brexit Centre Communist Conservative Democrat Democratic Fascist Green Greens Independence Islamist Labor Labour
    Leave Left Liberal Libertarian Maoist Nationalist Nazi Peronist Popular Progressive Reform Republican Social
    Socialist Tory Unionist Whig Workers'
    """
)
"""What parties are called after, as in the Green party."""
_CUTS = ACTS | AUXILIARIES | wordlist("are if is that was were when which while who")
"""No name goes on over these words in small letters."""
_WINGS = wordlist(
    "Democratic I Left Leninist Liberation M ML Maoist Marxist Marxist-Leninist Marxist–Leninist Official Provisional "
    "Revolutionary Secular Socialist Unified United"
)
"""What parts of a party call themselves."""


def completed(words: list[Word], first: int, last: int, kind: str) -> tuple[int, int]:
    """Return the extent of a name of some type with what belongs to it on either side."""
    if kind == "PER":
        return _with_given(words, first), _with_syllable(words, first, last)
    if last - first == 1 and words[first].text in _CREEDS and last < len(words) and words[last].text == "party":
        return first, last + 1
    return first, _with_wing(words, last) if kind == "ORG" else last


def _with_syllable(words: list[Word], first: int, last: int) -> int:
    """Return the end of a Korean name whose given name is written in two: Kim Hee - sun."""
    if last - first != _FAMILY_AND_SYLLABLE or last + 1 >= len(words) or words[first].text not in _FAMILIES:
        return last
    hyphen, second = words[last], words[last + 1]
    loose = hyphen.text in _HYPHENS and hyphen.space == second.space == " "
    syllable = _SYLLABLE.fullmatch(second.text) and second.text not in _NO_SYLLABLES
    return last + 2 if loose and syllable else last


def _with_given(words: list[Word], first: int) -> int:
    """Return the beginning of a person's name with a given name that is abbreviated before it: Md Rahim Uddin."""
    return first - 1 if first and words[first - 1].text in SHORT_GIVEN_NAMES and not words[first].starts else first


def _with_wing(words: list[Word], last: int) -> int:
    """Return the end of a party's name with its wing in brackets: Communist Party of India (Marxist)."""
    marks = [word.text for word in words[last : last + 3]]
    return last + 3 if marks[:1] == ["("] and marks[2:] == [")"] and marks[1] in _WINGS else last


def parts(reading: Reading, first: int, last: int, kind: str) -> Iterator[tuple[int, int, str]]:
    """Yield names with their types: words that were read as one name may be two, with a verb or an owner among them."""
    words = reading.words
    cuts = [at for at in range(first + 1, last - 1) if words[at].text in _CUTS and words[at + 1].capital]
    for start, end in zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True):
        yield from _owned(reading, start, end, kind)


def _owned(reading: Reading, first: int, last: int, kind: str) -> Iterator[tuple[int, int, str]]:
    """Yield the owner and what it has, or the name that they are.

    The owner is a country (Qatar's Ministry of Interior), no name (the state's Affairs Commission), a body that is
    called by its initials (the HSRC's Policy Unit), or whatever has a person (VOA's Ana Lima). Other owners are a part
    of the name: St John's College.
    """
    words = reading.words
    owner = next((index for index in range(first, last - 1) if words[index].possessive), None)
    if owner is not None and words[owner].text.isupper() and owner == first:
        yield first, first + 1, "ORG"
    elif owner is None or not (kind == "PER" or words[owner].text.islower() or reading.is_country(first, owner + 1)):
        yield first, last, kind
        return
    yield owner + 1, last, kind
