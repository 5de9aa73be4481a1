"""Candidate names: runs of capitalised words that may name somebody."""

from collections.abc import Iterator
from typing import NamedTuple

from services.enrich.actors.organisations import HEADS, JOINTS
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_PARTICLES = wordlist(
    """
    al ben bin bint da das de del della den der di do dos du e el ibn la le san ten ter van von y
    """
)
_CALENDAR = wordlist(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec I
    """
)
_SMALL = wordlist(
    """
    a about above according across after again against all although amid among an and another any are around as
    at away back because before behind being below beside besides between beyond both but by can could despite
    did do does down during each either even every few first for former from further had has have he her here
    his how however i if in indeed instead into is it its just last later like many maybe meanwhile more
    moreover most much my near neither never next no none nor not nothing now of off on once one only or other
    others our out over per perhaps please rather she should since so some soon still such than that the their
    them then there therefore these they this those though three through throughout thus to today together
    tomorrow too toward towards two under unless until up upon us very was we well were what when where whether
    which while who whose why will with within without would yes yesterday yet you your
    """
)


class Run(NamedTuple):
    """A run of words that may be a name: half-open indices."""

    first: int
    last: int


def runs(words: list[Word], demonyms: frozenset[int]) -> Iterator[Run]:
    """Yield the runs of capitalised words, without what only opens a sentence, titles and adjectives of countries."""
    index = 0
    while index < len(words):
        if not _starts(words[index]):
            index += 1
            continue
        last = _extent(words, index)
        first = _without_titles(words, index, last, demonyms)
        if first < last:
            yield Run(first, last)
        index = last


def _starts(word: Word) -> bool:
    return word.capital and word.text not in _CALENDAR and not (word.opens and word.lower in _SMALL)


def _extent(words: list[Word], first: int) -> int:
    """Return the index behind the last word of the run that starts at a word."""
    last = first + 1
    while last < len(words):
        step = _step(words, first, last)
        if not step:
            break
        last += step
    return last


def _step(words: list[Word], first: int, last: int) -> int:
    """Return how many more words the run takes: a name, or a small word and the name behind it."""
    if words[last - 1].possessive:
        return 0
    if _initial(words, last):
        return 1
    ahead = last
    while ahead < len(words) and ahead - last < 3 and words[ahead].space == " " and _joins(words, first, last, ahead):
        ahead += 1
    return ahead + 1 - last if ahead < len(words) and _continues(words[ahead]) else 0


def _initial(words: list[Word], index: int) -> bool:
    """Tell whether a full stop belongs to the initial before it: George W. Bush."""
    before, word = words[index - 1], words[index]
    return word.text == "." and not word.space and len(before.text) == 1 and index > 1 and words[index - 2].capital


def _joins(words: list[Word], first: int, last: int, index: int) -> bool:
    word = words[index].text
    return word in _PARTICLES or (word in JOINTS and any(part.text in HEADS for part in words[first:last]))


def _continues(word: Word) -> bool:
    return word.capital and word.space == " " and not word.opens and word.text not in _CALENDAR


def _without_titles(words: list[Word], first: int, last: int, demonyms: frozenset[int]) -> int:
    """Return where the name begins behind titles, or the run's start where nothing but titles is there."""
    start, titled = first, False
    while start < last and (_is_title(words[start]) or words[start].start in demonyms):
        titled = titled or _is_title(words[start])
        start += 1
        if start < last and words[start].text == ".":
            start += 1
    return start if titled else first


def _is_title(word: Word) -> bool:
    return is_office(word.text) or is_honorific(word.text) or is_rank(word.text)
