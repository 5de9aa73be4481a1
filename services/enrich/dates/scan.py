"""Where to look: one compiled scan finds the places where a date can be, and nothing else is read.

A trigger is a word without which there is no temporal expression. Around the triggers lie the regions that are parsed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from services.enrich.dates.lexicon import GROUPS, WORDS

_TRIGGERS = {
    *GROUPS["UNIT"], *GROUPS["UNITS"], *GROUPS["PART"], *GROUPS["SEASON"], *GROUPS["WEEKDAY"],
    "PARTS", "SEASONS", "WEEKDAYS", "WEEKDAY-SHORT", "MONTH", "MONTH-SHORT", "DECADE", "OFTEN",
}  # fmt: skip
_TRIGGER_WORDS = (
    "now nowadays currently presently current present recently recent lately soon today yesterday tomorrow tonight "
    "noon midnight weekend weekends past future former earlier later ago then daily time times date period moment "
    "half halves bc bce nineteen christmas easter thanksgiving ramadan halloween eve passover hanukkah "
    "diwali eid tet juneteenth fortnight fortnights epiphany pentecost corpus"
)
_BEFORE, _AFTER = 64, 64  # characters around a trigger that are read with it
_SNAP = 24  # as far a region gives way to end between words


def _alternatives() -> str:
    spelled = {word for word, (name, _) in WORDS.items() if name in _TRIGGERS}
    for word in _TRIGGER_WORDS.split():
        spelled.update((word, word.capitalize(), word.upper()))
    return _trie(sorted(spelled))


def _trie(words: list[str]) -> str:
    """Return an expression for exactly these words that shares their beginnings, so that most places fail at once."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1], []).append(word[1:])
    optional = "" in by_letter
    branches = [letter + _trie(rests) for letter, rests in by_letter.items() if letter]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and not optional else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if optional else joined


TRIGGER = re.compile(
    rf"\b(?:{_alternatives()})\b"
    r"|(?<![\d.,$€£])\d{4}(?!\d)"
    r"|\b\d\d?(?:[:/.]\d|[ap]m\b|\s?[ap]\.m|th\b|st\b|nd\b|rd\b)"
    r"|B\.C|['’‘]\d\d|\d0['’]?s\b|\b[QH][1-4]\b|\d (?:GMT|UTC|EST|EDT|BST|CET)"
)


class Region(NamedTuple):
    """A stretch of text to read, and where in it the first trigger begins and the last one ends."""

    start: int
    end: int
    first: int
    last: int


def regions(text: str) -> Iterator[Region]:
    """Yield the stretches of text around the triggers, in order and apart from each other."""
    region: Region | None = None
    for match in TRIGGER.finditer(text):
        first, last = match.span()
        end = _snap_right(text, last + _AFTER)
        if region and first - _BEFORE <= region.end:
            region = region._replace(end=end, last=last)
            continue
        if region:
            yield region
        start = _snap_left(text, max(first - _BEFORE, region.end if region else 0))
        region = Region(start, end, first, last)
    if region:
        yield region


def _snap_left(text: str, at: int) -> int:
    """Return the beginning of the word at that place, unless it is very long."""
    space = max(text.rfind(" ", max(at - _SNAP, 0), at), text.rfind("\n", max(at - _SNAP, 0), at))
    return space + 1 if space >= 0 else at


def _snap_right(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    space = text.find(" ", at, at + _SNAP)
    return space if space >= 0 else at
