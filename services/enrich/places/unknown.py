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
_TYPES = ("Governorate", "Island", "Oblast", "Prefecture", "Province")
_INTRODUCED = rf"(?:village|town|hamlet|settlement|city|suburb|island|district|province) of (?P<introduced>{_NAMES})"
_TYPED = rf"(?P<typed>(?:Lake|Mount) {_WORD}|{_NAMES} (?:{'|'.join(_TYPES)})s?)\b(?! [A-Z])"
"""Followed by a further capital it begins another name: Lake Xyz Hospital."""
_PLAIN = re.compile(rf"\b{_INTRODUCED}")
_EITHER = re.compile(rf"\b(?:{_INTRODUCED}|{_TYPED})")


def introduced(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that the text says are places."""
    typed = any(word in passage.text for word in (*_TYPES, "Lake ", "Mount "))
    for match in (_EITHER if typed else _PLAIN).finditer(passage.text):
        yield match.span(match.lastgroup or 0)
