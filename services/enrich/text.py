"""The text of an article as the taggers see it: passages, tokens, sentences. All offsets are code points."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, Self

from schemas.enriched import Span, TextField
from services.enrich.vocabulary import VOCABULARY

# A word keeps its inner apostrophes, hyphens and full stops between single letters (U.S., O'Neill, vice-chair). What
# most of its letters are is asked for first.
_TOKEN = re.compile(r"([^\W_](?:\.(?<!\d\.)(?:[^\W\d_]\.)+|[a-z]*[^\W_]*(?:[’'\-][^\W_]+)*)|\S)")

# The space after a full stop may be missing ("territory.He"), and quotes or brackets may close before it. It begins
# with one of a few characters whatever it is, so that all others are passed over at once.
_SENTENCE_END = re.compile(
    r"[.!?…\n](?:(?<!\n)[\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9])"
    r"|(?<=[a-z]{2}[.!?])[\"”’')\]]*(?=[\"“]?[A-Z])|(?<=\n)\n*)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z]|\.[A-Za-z])\.$"
)


class Tokens(NamedTuple):
    """The words and punctuation marks of a text, as columns: there are many, and most are asked for nothing."""

    texts: list[str]
    starts: list[int]
    ends: list[int]
    spaces: list[str]
    """What stands between the one before and each."""

    @classmethod
    def of(cls, text: str) -> Self:
        """Cut a text into tokens."""
        pieces = _TOKEN.split(text)
        edges = list(accumulate(map(len, pieces)))
        return cls(pieces[1::2], edges[:-1:2], edges[1::2], pieces[:-1:2])


@dataclass(frozen=True)
class Passage:
    """One field of an article, read once and shared by all taggers."""

    field: TextField
    text: str

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences as half-open offsets; together with the white space between them they cover the text."""
        return list(_sentences(self.text))

    def span(self, start: int, end: int) -> Span:
        """Return the traceable span of `text[start:end]`."""
        return Span.known({"field": self.field, "start": start, "end": end, "exact": self.text[start:end]})


@dataclass(frozen=True)
class Document:
    """An article's passages, in reading order. Empty ones are left out."""

    passages: tuple[Passage, ...]

    @classmethod
    def of(cls, headline: str, body: str) -> "Document":
        """Return the document of a headline, which may be empty, and a body."""
        VOCABULARY.make_room()
        fields: tuple[tuple[TextField, str], ...] = (("headline", headline), ("body", body))
        return cls(tuple(Passage(field, text) for field, text in fields if text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.group().startswith(".") and _ABBREVIATION.search(
            text, max(start, match.start() - 6), match.start() + 1
        ):
            continue
        if text[start : match.end()].strip():
            yield start, match.end()
        start = match.end()
    if text[start:].strip():
        yield start, len(text)
