"""Cuts a text where tags begin and end, so that each piece lies in all of a tag or in none of it.

Tags may overlap as they like. Offsets count code points, which is how Python counts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Event = dict[str, Any]

WHO, WHERE, WHEN = "who", "where", "when"


@dataclass(frozen=True)
class Mark:
    """A stretch of a text, and the tag that it bears: `where-3` is the fourth location."""

    start: int
    end: int
    tag: str

    @property
    def kind(self) -> str:
        """Who, where or when."""
        return self.tag.partition("-")[0]


@dataclass(frozen=True)
class Piece:
    """A piece of a text with the marks it lies in, the shortest first."""

    text: str
    marks: tuple[Mark, ...]

    @property
    def kinds(self) -> list[str]:
        """The kinds of its marks, each once, that of the shortest first."""
        return list(dict.fromkeys(mark.kind for mark in self.marks))


def marks(event: Event, field: str) -> list[Mark]:
    """Return all marks of a field of the article: `headline` or `body`."""
    return [
        Mark(span["start"], span["end"], f"{kind}-{number}")
        for kind, number, span in _spans(event)
        if span["field"] == field and span["start"] < span["end"]
    ]


def _spans(event: Event) -> Iterator[tuple[str, int, Event]]:
    for number, tag in enumerate(event["locations"]):
        yield WHERE, number, tag
    for number, tag in enumerate(event["dates"]):
        yield WHEN, number, tag
    for number, actor in enumerate(event["actors"]):
        for mention in actor["mentions"]:
            yield WHO, number, mention


def paragraphs(text: str, found: list[Mark]) -> list[list[Piece]]:
    """Return the paragraphs of a text in pieces."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(list(pieces(text, found, start, start + len(line))))
        start += len(line) + 1
    return lines


def pieces(text: str, found: list[Mark], start: int, end: int) -> Iterator[Piece]:
    """Yield what lies between two offsets of a text, cut at every mark."""
    inside = [mark for mark in found if mark.start < end and mark.end > start]
    cuts = {start, end, *(mark.start for mark in inside), *(mark.end for mark in inside)}
    for left, right in pairwise(sorted(cut for cut in cuts if start <= cut <= end)):
        covering = [mark for mark in inside if mark.start <= left and mark.end >= right]
        covering.sort(key=lambda mark: mark.end - mark.start)
        yield Piece(text[left:right], tuple(covering))
