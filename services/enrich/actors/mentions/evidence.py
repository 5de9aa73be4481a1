"""What the text beside a name proves of it, whatever the recogniser has read."""

import re
from typing import NamedTuple

from services.enrich.actors.facts.organisations import HEADS, LEGAL_FORMS
from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word, word_before

NO_NAMES = wordlist(
    """
    A AI AIDS AM AND ATM BC CCTV CEO CEOs CFO COO COVID COVID-19 CTO Covid Covid-19 DNA DVD EU-wide FAQ FDI FIR GDP
    GMT GPS HIV I ICU ID IDP IDPs II III INGO INGOs IP IPO IQ IT IV LGBT MBA MOU MP MPs MoU NGO NGOs OF OK PC PCR PDF PM
    PR PhD QR SME SMEs SMS THE The TO TV UAE UK US USA V VAT VI VII VIII VIP WAR X XI XII XV XX
    God La Mr Mr. Mrs Ms Dr Sir Madam No
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December
    Catholic Catholics Christian Christians Hindu Hindus Islam Islamic Jew Jewish Jews Muslim Muslims Protestant
    Protestants Shia Shiite Sikh Sikhs Sunni
    Ala Ariz Ark Calif Colo Conn Fla Ill Ind Kan Mass Mich Minn Mont Neb Nev Okla Tenn Tex Wash Wis Wyo
    """
)
"""Capitals that name neither a person nor a body: initialisms, days, faiths, countries, states."""

GENERIC = wordlist(
    """
    Board Brigadier Captain Chairman Commission Committee Company Constitution Corporation Council Court Department
    Director Elders Foundation Government Group House Institute Judge Memorandum Minister Ministry Movement National
    Office Party Police Pope President Prince Princess Public Rabbi School Secretary Secretary-General
    Society State University
    """
)
"""What a body or a person is, without saying which."""

_NO_NAMES = NO_NAMES | LEXICON["degrees"] | LEXICON["substances"]
_MODEL = re.compile(r"(?![GM]-)[A-Z][A-Za-z]{0,2}-\d{1,3}[A-Z]{0,2}s?")
"""What planes, tanks and rockets are called: F-16, MiG-29s; but G-20 are states, and M-19 are rebels."""
_CONTRACTION = re.compile(r"[^\W\d_]+(?:n['’]t|['’](?:d|ll|m|re|ve))")
"""A pronoun or a verb and what is left of another word: I'm, don't."""

_PARTY_AND_HOME = re.compile(r"(?:D|DFL|I|R)-[^\W\d_]+")
"""What stands behind a lawmaker's name: D-Columbus."""

SHORT_GIVEN_NAMES = wordlist("Md Mohd Muhd")
"""Given names that look like titles: Mohammed."""

_MARKS = frozenset("\"“”‘’'()[]{},.;:!?-–—")

_LOOSE_ENDS = _MARKS | wordlist("a and for of the")
_ABBREVIATIONS = wordlist("Jr Sr Inc Corp Co Ltd")


_POSTS = wordlist(
    """
    Ambassador CEO Chair Chairman Chairperson Chairwoman Chief Commissioner Coordinator Correspondent Director Editor
    Governor Minister Officer Officers President Prosecutor Reporter Secretary Spokesman Spokesperson Spokeswoman
    """
)
"""What somebody is at a body, written like a part of its name."""


class Evidence(NamedTuple):
    """The type that the text proves, and the rule that says so."""

    type: str
    rule: str
    confidence: float


PERSON = Evidence("PER", "person.address", 0.85)
ORGANISATION = Evidence("ORG", "organisation.head", 0.7)
CALLED = Evidence("ORG", "organisation.called", 0.7)


def trimmed(words: list[Word], first: int, last: int, kind: str) -> tuple[int, int]:
    """Return a name's words without marks at its ends and, before a person, without titles."""
    while first < last and (words[first].text in _MARKS or _CONTRACTION.fullmatch(words[first].text)):
        first += 1
    while last > first and words[last - 1].text in _LOOSE_ENDS and not _abbreviates(words, first, last):
        last -= 1
    if last < len(words) and not words[last].space and _abbreviates(words, first, last + 1):
        last += 1
    while kind == "PER" and first < last - 1 and (_is_title(words[first]) or words[first].text == "."):
        first += 1
    return first, _without_post(words, first, last) if kind == "ORG" else last


def _without_post(words: list[Word], first: int, last: int) -> int:
    """Return the end of a body's name without the post that somebody has there: the EU Transport [Commissioner]."""
    before_post = last < len(words) and words[last].text in _POSTS
    while last > first + 1 and words[last - 1].text in _POSTS:
        last, before_post = last - 1, True
    duty = words[last - 1]
    is_duty = before_post and duty.capital and is_rank(duty.lower) and duty.text not in HEADS - {"Press"}
    belongs = last - first == 1 or words[last - 2].text in (",", "and", "for", "of", "the")
    return last - 1 if is_duty and not belongs else last


def evidence(words: list[Word], first: int, last: int) -> Evidence | None:
    """Return what the name's first or last word, or a polite address before it, proves."""
    if last - first > 1 and _is_headed(words[first:last]):
        return ORGANISATION
    addressed = first and is_honorific(words[word_before(words, first)].lower)
    return PERSON if addressed or (last - first > 1 and words[first].text in SHORT_GIVEN_NAMES) else None


def _is_headed(name: list[Word]) -> bool:
    """Tell whether a name of several words says that it is that of a body: Lagos University, Bank of Ghana."""
    begins = name[0].text in HEADS and name[1].text == "of"
    return begins or name[-1].text in LEGAL_FORMS or name[-1].text in HEADS or name[-1].text == "party"


def names_nobody(words: list[Word], first: int, last: int) -> bool:
    """Tell whether words that look like a name only say what kind of thing something is."""
    if last - first == 1:
        word = words[first].text
        is_no_name = word in _NO_NAMES or word in GENERIC or _CONTRACTION.fullmatch(word) or _MODEL.fullmatch(word)
        return bool(is_no_name or _PARTY_AND_HOME.fullmatch(word) or _is_beside(words, first))
    return all(word.text in _NO_NAMES for word in words[first:last])


def _is_beside(words: list[Word], index: int) -> bool:
    """Tell whether a word only belongs to what is beside it: the title of a name, a part of an address."""
    goes_on = index + 1 < len(words) and words[index + 1].capital and not words[index + 1].starts
    return (goes_on and is_office(words[index].lower)) or _is_address(words, index)


def _is_address(words: list[Word], index: int) -> bool:
    """Tell whether a word is part of an address or a handle: @dateline, press@mofa.example."""
    before = index and words[index - 1].text == "@" and not words[index].space
    return bool(before) or (index + 1 < len(words) and words[index + 1].text == "@" and not words[index + 1].space)


def _abbreviates(words: list[Word], first: int, last: int) -> bool:
    """Tell whether the full stop at a name's end belongs to it: Sammy Davis Jr., Apple Inc."""
    return words[last - 1].text == "." and last - first > 2 and words[last - 2].text in _ABBREVIATIONS


def _is_title(word: Word) -> bool:
    return is_office(word.lower) or is_honorific(word.lower) or is_rank(word.lower)
