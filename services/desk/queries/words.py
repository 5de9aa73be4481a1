"""What somebody types to search for, as phrases: nothing in it is an operator but quotation marks."""

import re

_PHRASE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_WORD = re.compile(r"\w")
MOST = 20


def phrases(said: str) -> list[str]:
    """Return the words, and what is quoted as one phrase; what has no letter or number in it is left out."""
    found = (quoted or word for quoted, word in _PHRASE.findall(said))
    return [phrase for phrase in found if _WORD.search(phrase.replace("_", " "))][:MOST]
