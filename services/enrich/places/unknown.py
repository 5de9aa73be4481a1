"""Places that the text says are places and that the gazetteer does not know: the village of Xyzovka, Lake Xyz."""

import re
from collections.abc import Iterator

from services.enrich.text import Passage

_NO_NAME = (
    "The|In|At|On|From|Near|And|But|Of|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April"
    "|May|June|July|August|September|October|November|December"
)
_WORD = rf"(?!(?:{_NO_NAME})\b)[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]"
_NAMES = rf"{_WORD}(?: {_WORD}){{0,2}}"
_INTRODUCED = re.compile(
    rf"\b(?:(?:village|town|hamlet|settlement|city|suburb|island|district|province) of (?P<introduced>{_NAMES})"
    rf"|(?P<typed>(?:Lake|Mount) {_WORD}|{_NAMES} (?:Governorate|Islands?|Oblast|Prefecture|Province))\b(?! [A-Z]))"
)
"""A typed name that is followed by a further capital begins another one: Lake Xyz Hospital."""


def introduced(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that the text says are places."""
    for match in _INTRODUCED.finditer(passage.text):
        yield match.span(match.lastgroup or 0)
