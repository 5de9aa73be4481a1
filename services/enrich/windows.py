"""Long articles are read in windows: whole paragraphs, and before them what was read already and is needed again.

What is found in a window points into the window; `Window.origin` says where that is in the article.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from schemas.article import Article
from schemas.enriched import Span, TextField
from services.enrich.tagging import Rejection
from services.enrich.text import Document

LONGEST = 1 << 16
"""Characters of a text that are read anew at once: more than any report has."""
LONGEST_TITLE = 1 << 12
"""A longer headline is read as a body is."""
_ENDS = ("\n\n", "\n", ". ", " ")
"""Where what is read anew may end, the best first; it is at least half of what is read at most."""
_APART = "\n\n"


class Stretch(NamedTuple):
    """A stretch of an article's text, half-open."""

    field: TextField
    start: int
    end: int


@dataclass(frozen=True)
class Window:
    """A stretch of an article that is read anew, behind others that were read before."""

    document: Document
    """The headline, and as a body all these stretches."""
    new: Stretch
    has_title: bool
    """Whether the headline is read anew with it."""
    _parts: tuple[tuple[int, Stretch], ...]
    """The stretches, and where in the body of the document each begins."""

    @classmethod
    def of(cls, article: Article, new: Stretch, known: Iterable[Stretch] = ()) -> "Window":
        """Return the window that reads a stretch anew; the headline is new with the first of the body."""
        parts = [*sorted(known), new]
        texts = [getattr(article, field)[start:end] for field, start, end in parts]
        begins = accumulate((len(text) + len(_APART) for text in texts), initial=0)
        title = article.headline if len(article.headline) <= LONGEST_TITLE else ""
        document = Document.of(title, _APART.join(texts))
        return cls(document, new, bool(title) and new[:2] == ("body", 0), tuple(zip(begins, parts, strict=False)))

    def origin(self, span: Span | Rejection) -> Stretch | None:
        """Return where a span of the document is in the article; nowhere, if it lies across the edge of a stretch."""
        return Stretch("headline", span.start, span.end) if span.field == "headline" else self._of(span.start, span.end)

    def sentence(self, span: Span) -> Stretch | None:
        """Return the sentence of the article that a span stands in; that of the headline is in every window."""
        body = self.document.passages[-1]
        if span.field != body.field:
            return None
        return self._of(*body.sentences[bisect_right(body.sentences, span.start, key=itemgetter(0)) - 1])

    def is_new(self, place: Stretch | Span) -> bool:
        """Tell whether a stretch of the article is read for the first time."""
        if place.field == self.new.field:
            return self.new.start <= place.start
        return place.field == "headline" and self.has_title

    def _of(self, start: int, end: int) -> Stretch | None:
        begin, part = self._parts[bisect_right(self._parts, start, key=itemgetter(0)) - 1]
        shift = part.start - begin
        return Stretch(part.field, start + shift, end + shift) if end + shift <= part.end else None


def stretches(article: Article) -> Iterator[Stretch]:
    """Yield what each window of an article reads anew."""
    if len(article.headline) > LONGEST_TITLE:
        yield from _cut("headline", article.headline)
    yield from _cut("body", article.body)


def _cut(field: TextField, text: str) -> Iterator[Stretch]:
    start = 0
    while start < len(text):
        end = _end(text, start)
        yield Stretch(field, start, end)
        start = end


def _end(text: str, start: int) -> int:
    first, last = start + LONGEST // 2, start + LONGEST
    if last >= len(text):
        return len(text)
    found = ((text.rfind(end, first, last), end) for end in _ENDS)
    return next((at + len(end) for at, end in found if at >= 0), last)
