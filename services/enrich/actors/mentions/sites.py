"""Outlets that are called by their web address: News.Az, Gazeta.ru."""

import re
from collections.abc import Iterator

from services.enrich.actors.mention import Mention
from services.enrich.actors.reading import Reading

# Only endings that are no English words: a sentence may begin behind a full stop without a space.
_ENDING = re.compile(r"\.(?:[Aa]z|[Cc]om|[Nn]et|[Oo]rg|[Rr]u|[Uu]a|[Kk]z|[Gg]e|[Tt][Vv])(?!\w)")
_NAME = re.compile(r"(?<![\w.@/])[A-Z]\w+$")
_LONGEST = 40
_CONFIDENCE = 0.8


def sites(reading: Reading) -> Iterator[Mention]:
    """Yield the web addresses that stand in the text as names."""
    text = reading.passage.text
    for ending in _ENDING.finditer(text):
        begin = max(0, ending.start() - _LONGEST)
        if name := _NAME.search(text[begin : ending.start()]):
            start = begin + name.start()
            yield Mention(reading.passage, start, ending.end(), "organisation", "organisation.site", _CONFIDENCE)
