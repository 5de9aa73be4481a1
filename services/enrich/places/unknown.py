"""Places that the text says are places and that the gazetteer does not know: the village of Xyzovka, Lake Xyz."""

import re
from collections.abc import Iterator
from itertools import compress, count

from services.enrich.places.reading import Reading

_NO_NAME = (
    "The|In|At|On|From|Near|And|But|Of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April"
    "|May|June|July|August|September|October|November|December"
)
_WORD = rf"(?!(?:{_NO_NAME})\b)[A-ZÀ-Þ](?:[\w-]|[’'](?!s\b)){{0,30}}[a-zß-ÿ]\b"
"""Bounded, so that a text that is one long word is read in linear time."""
_NAMES = rf"{_WORD}(?: {_WORD}){{0,2}}"
_BEFORE = "village|villages|town|towns|hamlet|settlement|city|suburb|island|district|province"
_FIRST = "Lake|Mount"
_LAST = (
    "Airport|Bay|County|Dam|Desert|Forest|Governorate|Heights|Island|Islands|Mountain|Mountains|Oblast|Park|Pass|Peninsula"
    "|Prefecture|Province|Reservoir|River|Strait|Township|Valley"
)
_BEHIND = "village|villages|governorate|governorates|oblast|oblasts|province|provinces|camp|camps"
_INTRODUCED = re.compile(
    rf"\b(?:(?:{_BEFORE}) (?:of|called) (?P<introduced>{_NAMES})"
    rf"|(?P<typed>(?:{_FIRST}) {_WORD}|{_NAMES} (?:{_LAST}))\b(?! [A-Z])"
    rf"|(?P<followed>{_NAMES}) (?:refugee (?=camp)|(?!camp))(?:{_BEHIND})\b)"
)
"""A typed name that is followed by a further capital begins another one: Lake Xyz Hospital."""
_CUES = frozenset("|".join([_BEFORE, _FIRST, _LAST, _BEHIND]).lower().split("|"))
_REACH = 6
"""As many words from a cue as a name of three has, with a hyphen in each."""


def introduced(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that the text says are places."""
    end = 0
    for word in compress(count(), map(_CUES.__contains__, reading.words)):
        start = reading.starts[word]
        if start < end or True not in reading.capitalised[max(0, word - 2) : word + 3]:
            continue
        first, last = reading.starts[max(0, word - _REACH)], reading.starts[word : word + _REACH + 2][-1]
        match = _INTRODUCED.search(reading.passage.text, max(end, first), last)
        if match and match.start() <= start < match.end():
            yield match.span(match.lastgroup or 0)
            end = match.end()
