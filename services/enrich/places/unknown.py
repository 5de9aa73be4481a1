"""Places that the text says are places and that the gazetteer does not know: the village of Xyzovka, Lake Xyz."""

import re
from collections.abc import Iterator

from services.enrich.text import Passage

_NO_NAME = (
    "The|In|At|On|From|Near|And|But|Of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April"
    "|May|June|July|August|September|October|November|December"
)
_WORD = rf"(?!(?:{_NO_NAME})\b)[A-ZÀ-Þ](?:[\w-]|[’'](?!s\b)){{0,30}}[a-zß-ÿ]\b"
"""Bounded, so that a text that is one long word is read in linear time."""
_NAMES = rf"{_WORD}(?: {_WORD}){{0,2}}"
_BEFORE = "villages?|towns?|hamlet|settlement|city|suburb|island|district|province"
_LAST = (
    "Airport|Bay|County|Dam|Desert|Forest|Governorate|Heights|Islands?|Mountains?|Oblast|Park|Pass|Peninsula|Prefecture"
    "|Province|Reservoir|River|Strait|Township|Valley"
)
_BEHIND = "villages?|governorates?|oblasts?|provinces?|refugee camps?"
_INTRODUCED = re.compile(
    rf"\b(?:(?:{_BEFORE}) (?:of|called) (?P<introduced>{_NAMES})"
    rf"|(?P<typed>(?:Lake|Mount) {_WORD}|{_NAMES} (?:{_LAST}))\b(?! [A-Z])"
    rf"|(?P<followed>{_NAMES}) (?:{_BEHIND})\b)"
)
"""A typed name that is followed by a further capital begins another one: Lake Xyz Hospital."""


def introduced(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that the text says are places."""
    for match in _INTRODUCED.finditer(passage.text):
        yield match.span(match.lastgroup or 0)
