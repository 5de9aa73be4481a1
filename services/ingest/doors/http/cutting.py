"""Cuts a body into its items without parsing it: only brackets, commas and strings are told apart, in one pass."""

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from typing import NamedTuple

from services.ingest.doors.http.problems import Problem
from services.ingest.doors.piece import Piece, Reader, Unreadable
from services.ingest.draft import Reading, Refused
from services.ingest.forms.strict_json import DEPTH

MARKS = 1_000_000
"""More brackets and commas than any honest request has; what they cost to parse is bounded by it."""

# Skips texts and whatever else there is, to the next mark or the end. A quotation mark is found only where a text has
# no end. It matches wherever it is tried, and is possessive throughout, so nothing is gone through twice.
_MARK = re.compile(rb'(?:[^"\[\]{},]++|"(?:[^"\\]++|\\.)*+")*+([\[\]{},"]|\Z)', re.DOTALL)
_STEP = {b"[": 1, b"{": 1, b"]": -1, b"}": -1, b",": 0}
_LINE = re.compile(rb"\S[^\n]*")
_BOM = b"\xef\xbb\xbf"
_SPACE = b" \t\r\n"


class Limits(NamedTuple):
    """What a request may bring."""

    items: int
    item_bytes: int


class Span(NamedTuple):
    """Where an item stands, and how deep it nests."""

    start: int
    end: int
    depth: int


def cut(body: bytes, *, lines: bool, source: str, read: Reader, limits: Limits) -> list[Piece | Unreadable]:
    """Return the items of a body, which is JSON Lines, a JSON object or a list; raises `Problem`."""
    body = body.removeprefix(_BOM)
    spans = list(islice(_spans(body, lines), limits.items + 1))
    if len(spans) > limits.items:
        raise Problem(413, "too-many-items", f"a request may bring {limits.items} items")
    return [_item(body[span.start : span.end].strip(_SPACE), span.depth, source, read, limits) for span in spans]


def _item(raw: bytes, depth: int, source: str, read: Reader, limits: Limits) -> Piece | Unreadable:
    # By its content: sent again, among whatever others, it is the same.
    ref = f"http:{source}#{sha256(raw).hexdigest()[:16]}"
    if len(raw) > limits.item_bytes:
        return Unreadable(ref, Refused("too-large", f"{len(raw)} bytes, limit {limits.item_bytes}"), len(raw))
    return Piece(ref, raw, read if depth <= DEPTH else _too_deep)


def _too_deep(_: bytes) -> Reading:
    raise Refused("invalid-json", "nested too deep")


def _spans(body: bytes, lines: bool) -> Iterator[Span]:
    start = body.lstrip(_SPACE)[:1]
    if lines:
        return _of_lines(body)
    if start == b"[":
        return _of_list(body)
    if start == b"{":
        return iter([_of_object(body)])
    raise _malformed("it is neither a JSON object nor a list")


def _of_lines(body: bytes) -> Iterator[Span]:
    marks = 0
    for line in _LINE.finditer(body):
        depth = deepest = 0
        for found in _MARK.finditer(body, *line.span()):
            if found[1] not in _STEP:
                break  # whatever is wrong with a line, the others are none the worse for it
            marks = _count(marks)
            depth += _STEP[found[1]]
            deepest = max(deepest, depth)
        yield Span(*line.span(), deepest)


def _of_object(body: bytes) -> Span:
    levels = [level for _, level, _ in _levels(body)]
    return Span(0, len(body), max(levels))


def _of_list(body: bytes) -> Iterator[Span]:
    start, deepest = body.index(b"[") + 1, 0
    for at, level, step in _levels(body):
        deepest = max(deepest, level)
        if level == 0 and body[at] != ord("]"):
            raise _malformed("its list ends with another bracket")
        if level == 0 and start == body.index(b"[") + 1 and not body[start:at].strip(_SPACE):
            return  # the empty list
        if level == 0 or (level == 1 and step == 0):
            yield Span(start, at, deepest - 1)
            start, deepest = at + 1, 0


def _levels(body: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield where a bracket or comma stands, the level after it, and the step to it; the last is the end of it all."""
    level = marks = 0
    for found in _MARK.finditer(body):
        if found[1] not in _STEP:
            break
        marks = _count(marks)
        level += _STEP[found[1]]
        if level == 0 and body[found.end() :].strip(_SPACE):
            raise _malformed("something follows its end")
        yield found.start(1), level, _STEP[found[1]]
        if level == 0:
            return
    raise _malformed("it ends too early")


def _count(marks: int) -> int:
    if marks >= MARKS:
        raise Problem(413, "too-many-values", f"a body may have {MARKS} brackets and commas")
    return marks + 1


def _malformed(why: str) -> Problem:
    return Problem(400, "malformed", f"the body cannot be taken apart: {why}")
