"""Elections: a body whose name only says what was elected acts in nothing: the 1992 United States Senate election."""

import re

from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ELECTIONS = wordlist("by-election by-elections election elections primaries primary referendum")
_KINDS = wordlist("direct general leadership recall runoff special")
"""What may stand before an election."""


def names_election(words: list[Word], first: int, last: int) -> bool:
    """Tell whether a name stands between a year and an election."""
    if not first or not _YEAR.fullmatch(words[first - 1].text):
        return False
    if last < len(words) and words[last].text in _KINDS:
        last += 1
    return last < len(words) and words[last].text in _ELECTIONS
