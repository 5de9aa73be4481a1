"""Outlets that are called by their web address: News.Az, Gazeta.ru."""

import re
from collections.abc import Iterator

from services.enrich.actors.mention import Mention
from services.enrich.actors.reading import Reading

# Only endings that are no English words: a sentence may begin behind a full stop without a space.
_SITE = re.compile(r"(?<![\w.@/])[A-Z]\w+\.(?:[Aa]z|[Cc]om|[Nn]et|[Oo]rg|[Rr]u|[Uu]a|[Kk]z|[Gg]e|[Tt][Vv])(?!\w)")
_CONFIDENCE = 0.8


def sites(reading: Reading) -> Iterator[Mention]:
    """Yield the web addresses that stand in the text as names."""
    for match in _SITE.finditer(reading.passage.text):
        yield Mention(reading.passage, *match.span(), "organisation", "organisation.site", _CONFIDENCE)
