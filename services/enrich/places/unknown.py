"""Places that the text says are places and that the gazetteer does not know: the village of Xyzovka, Xyz Street."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import compress, count
from pathlib import Path
from typing import NamedTuple

from services.enrich.places.artefact import Word
from services.enrich.places.cues import LOCATIVE
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading
from services.enrich.places.recognise.veto import NOT_PLACES
from services.enrich.tables import rows

_KINDS = {
    (position, word): code
    for position, code, words in rows(Path(__file__).with_name("kinds.tsv"))
    for word in words.split()
}
"""The GeoNames feature codes of words, by where they stand to the name."""
_WORDS = frozenset(word for _, word in _KINDS)
_OUTSIDE_A_NAME = frozenset(word for position, word in _KINDS if position in ("of", "behind"))
_NO_NAME = (
    "The|In|At|On|From|Near|And|But|Of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April"
    "|May|June|July|August|September|October|November|December"
)
_WORD = rf"(?=[A-ZÀ-Þ])(?!(?:{_NO_NAME})\b)[A-ZÀ-Þ](?:[\w-]|[’'](?!s\b)){{0,30}}[a-zß-ÿ]\b"
"""Bounded, so that a text that is one long word is read in linear time."""
_NAMES = rf"{_WORD}(?: {_WORD}){{0,2}}"


def _any(position: str) -> str:
    return "|".join(word for where, word in _KINDS if where == position)


_INTRODUCED = re.compile(
    rf"\b(?:(?:{_any('of')}) (?:of|called) (?P<of>{_NAMES})"
    rf"|(?P<first>(?:{_any('first').title()}) {_WORD})\b(?! [A-Z])"
    rf"|(?P<last>{_NAMES} (?:{_any('last').title()}))\b(?! [A-Z])"
    rf"|(?P<venue>{_NAMES} (?:{_any('venue').title()}))\b(?! [A-Z])"
    rf"|(?P<behind>{_NAMES}) (?:(?:refugee|train|air) )?(?:{_any('behind')})\b)"
)
"""A typed name that is followed by a further capital begins another one: Lake Xyz Hospital."""
_REACH = 6
"""As many words from a cue as a name of three has, with a hyphen in each."""


class Introduced(NamedTuple):
    """The name of a place, and the GeoNames code of what the text says it is."""

    start: int
    end: int
    feature_code: str


def introduced(reading: Reading, gazetteer: Gazetteer) -> Iterator[Introduced]:
    """Yield the names that the text says are places."""
    end = 0
    for word in compress(count(), map(_WORDS.__contains__, reading.words)):
        start = reading.starts[word]
        if start < end or not _may_introduce(word, reading):
            continue
        first, last = reading.starts[max(0, word - _REACH)], reading.starts[word : word + _REACH + 2][-1]
        match = _INTRODUCED.search(reading.passage.text, max(end, first), last)
        if not match or not match.start() <= start < match.end():
            continue
        position = match.lastgroup or ""
        code = _KINDS.get((position, reading.words[word]))
        if code and _names_a_place(position, match.start(position), match.end(position), reading, gazetteer):
            yield Introduced(*match.span(position), code)
            end = match.end()


def _may_introduce(word: int, reading: Reading) -> bool:
    """Tell whether a name may stand at a word: the word is a part of it, in capitals too, or stands outside."""
    before, behind = reading.capitalised[max(0, word - 2) : word], reading.capitalised[word + 1 : word + 3]
    return (reading.capitalised[word] or reading.words[word] in _OUTSIDE_A_NAME) and (True in before or True in behind)


def _names_a_place(position: str, start: int, end: int, reading: Reading, gazetteer: Gazetteer) -> bool:
    """Tell whether a venue is where something is, and whether what stands before a kind is a name, no adjective."""
    if reading.folded[start:end] in NOT_PLACES:
        return False
    first = bisect_left(reading.starts, start)
    if position == "venue":
        before = first - 2 if reading.words[first - 1] == "the" else first - 1
        return reading.words[before] in LOCATIVE
    words = reading.words[first : bisect_left(reading.starts, end)]
    return position != "behind" or any(not gazetteer.word(word) & Word.FREQUENCY for word in words)
