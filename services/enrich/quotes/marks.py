"""Quotation marks, paired: the words between two of them, as newspapers and careless hands set them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from services.enrich.actors.reading import Reading
from services.enrich.actors.words import Word
from services.enrich.vocabulary import among

DOUBLE, SINGLE = '"“”„‟«»', "'‘’‹›"
MARKS = among(DOUBLE + SINGLE)
_BREAK = re.compile("\n")
ENDINGS = frozenset(".?!…")
_OPENING, _CLOSING = "“„‟«‘‹", "”»’›"
_BEFORE = frozenset("([{—–-/:" + DOUBLE + SINGLE)
"""An opening mark may stand right behind these."""
_BEHIND = frozenset(")]}—–-,.;:?!…" + DOUBLE + SINGLE)
"""A closing mark may stand right before these."""
_FARTHEST = 3000
"""Characters that a quotation may go on over paragraphs that are not opened anew."""


class Quoted(NamedTuple):
    """Words between marks, as indexes: the mark or nothing before them, the first, the one behind the last."""

    mark: int
    first: int
    last: int
    behind: int
    """The first word behind it, and behind its closing mark if it has one."""
    goes_on: bool
    """Opened anew while the one before was still open: the same quotation."""


class Pairing:
    """Pairs the marks of a passage, in one pass over those in double marks and one over the others."""

    def __init__(self, reading: Reading) -> None:
        self._words: list[Word] = reading.words
        self._breaks = [found.start() for found in _BREAK.finditer(reading.passage.text)]

    def pair(self, marks: list[int]) -> list[Quoted]:
        """Return what stands in marks, in order; what is nested is left to what holds it."""
        double = [mark for mark in marks if self._words[mark].text in DOUBLE]
        outer = list(self._double(double))
        inside = within(outer)
        single = [mark for mark in marks if self._words[mark].text in SINGLE and not inside(mark)]
        inner = list(self._single(single))
        inside = within(inner)
        return sorted([*inner, *(one for one in outer if not inside(one.mark))])

    def _double(self, marks: list[int]) -> Iterator[Quoted]:
        opened, goes_on = -1, False
        for mark in marks:
            if opened < 0:
                opened = mark if self._opens(mark) else -1
            elif not self._opens(mark, again=True):
                if not self._breaks_in(opened, mark) or self._near(opened, mark):
                    yield Quoted(opened, opened + 1, mark, mark + 1, goes_on)
                else:
                    yield self._unclosed(opened, mark, goes_on)
                opened, goes_on = -1, False
            else:
                unclosed = self._unclosed(opened, mark, goes_on)
                yield unclosed
                goes_on = unclosed.last == mark and self._words[mark - 1].text in ENDINGS
                opened = mark
        if opened >= 0:
            yield self._unclosed(opened, len(self._words), goes_on)

    def _opens(self, mark: int, *, again: bool = False) -> bool:
        """Tell whether a mark opens; where the gaps beside it do not tell, the mark does, or what is open already."""
        before, behind = self._gap_before(mark), self._gap_behind(mark)
        if before != behind:
            return before
        glyph = self._words[mark].text
        return glyph in _OPENING or (glyph not in _CLOSING and not again)

    def _gap_before(self, mark: int) -> bool:
        return mark == 0 or bool(self._words[mark].space) or self._words[mark - 1].text in _BEFORE

    def _gap_behind(self, mark: int) -> bool:
        behind = self._words[mark + 1 : mark + 2]
        return not behind or bool(behind[0].space) or behind[0].text in _BEHIND

    def _breaks_in(self, first: int, last: int) -> bool:
        return self._line_end(first) < self._words[last].start

    def _near(self, first: int, last: int) -> bool:
        return self._words[last].start - self._words[first].start < _FARTHEST

    def _line_end(self, index: int) -> int:
        at = bisect_left(self._breaks, self._words[index].start)
        return self._breaks[at] if at < len(self._breaks) else self._words[-1].end + 1

    def _unclosed(self, opened: int, limit: int, goes_on: bool) -> Quoted:
        """Return what an opening mark opens that nothing closes: up to the end of its paragraph, or the next one."""
        end = self._line_end(opened)
        last = bisect_left(self._words, end, opened + 1, limit, key=_start)
        return Quoted(opened, opened + 1, last, last, goes_on)

    def _single(self, marks: list[int]) -> Iterator[Quoted]:
        """Pair single marks, which are mostly apostrophes: only within a paragraph, and only what is closed."""
        opened = perhaps = -1
        for mark in marks:
            if opened >= 0 and self._breaks_in(opened, mark):
                yield from _closed(opened, perhaps)
                opened = perhaps = -1
            if self._opens(mark):
                yield from _closed(opened, perhaps)
                opened, perhaps = mark, -1
            elif opened >= 0 and self._words[mark].text != "‘":
                if self._may_be_possessive(mark):
                    perhaps = mark
                else:
                    yield from _closed(opened, mark)
                    opened = perhaps = -1
        yield from _closed(opened, perhaps)

    def _may_be_possessive(self, mark: int) -> bool:
        """Tell whether a mark may be that of a plural: the workers' demands."""
        behind = self._words[mark + 1 : mark + 2]
        return self._words[mark - 1].text[-1] in "sS" and bool(behind) and behind[0].text[0].isalpha()


def _start(word: Word) -> int:
    return word.start


def _closed(opened: int, mark: int) -> Iterator[Quoted]:
    if 0 <= opened < mark - 1:
        yield Quoted(opened, opened + 1, mark, mark + 1, goes_on=False)


def within(stretches: Sequence[Quoted]) -> Callable[[int], bool]:
    """Return what tells whether a word lies within any of some stretches, which are in order."""
    marks = [one.mark for one in stretches]

    def is_within(index: int) -> bool:
        at = bisect_right(marks, index) - 1
        return at >= 0 and index < stretches[at].behind

    return is_within
