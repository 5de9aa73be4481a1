"""Two names for one actor that the text itself sets side by side: in brackets, or by saying "also known as"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from services.enrich.actors.entities.acronyms import is_acronym
from services.enrich.actors.mention import Mention

_OPENING = re.compile(r"\s*[(\[]\s*(?:[A-Z]\w+\s*:\s*|or\s+|abbreviated\s+(?:as\s+)?|the\s+)?[\"“'‘]?\s*")
_CLOSING = re.compile(r"\s*+(?:[\"”'’]\s*+)?[,;)\]]")
_KNOWN_AS = re.compile(
    r"\s*[,(]?\s*(?:who\s+is\s+|who\s+was\s+)?(?:a\.?k\.?a\.?|alias|née?e?|formerly|"
    r"(?:also|better|formerly|commonly|popularly|widely)\s+(?:known|called|named|referred\s+to)(?:\s+as)?)"
    r"\s*(?:the\s+)?[\"“'‘]?\s*"
)
_FARTHEST = 40
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")


def appositions(mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the pairs of neighbouring mentions that name the same actor; the mentions are in reading order."""
    for one, other in pairwise(mentions):
        if one.kind != other.kind or one.passage is not other.passage or not 0 < other.start - one.end < _FARTHEST:
            continue
        text = one.passage.text
        if _KNOWN_AS.fullmatch(text, one.end, other.start) or (
            _OPENING.fullmatch(text, one.end, other.start) and _CLOSING.match(text, other.end) and _explains(one, other)
        ):
            yield one, other


def _explains(one: Mention, other: Mention) -> bool:
    """Tell whether a name in brackets is a body's acronym, or a person's name in another script."""
    if one.kind == "organisation":
        return is_acronym(one.name) != is_acronym(other.name)
    return not _LATIN.search(other.name)
