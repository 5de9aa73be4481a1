"""Places that the text introduces as such and that the gazetteer does not know: the village of Xyzovka."""

import re
from collections.abc import Iterator

from services.enrich.text import Passage

_INTRODUCED = re.compile(
    r"\b(?:village|town|hamlet|settlement|city|suburb|island|district|province) of "
    r"(?P<name>(?!The\b)[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ](?: [A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]){0,2})"
)


def introduced(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that the text says are places."""
    for match in _INTRODUCED.finditer(passage.text):
        yield match.span("name")
