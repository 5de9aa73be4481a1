"""A mention: one place in the article where a name of a person or a body stands."""

from typing import Literal, NamedTuple

from schemas.enriched import Span
from services.enrich.text import Passage

Kind = Literal["person", "organisation", "government", "group"]


class Mention(NamedTuple):
    """A name in a passage, what it names, and what said so."""

    passage: Passage
    start: int
    end: int
    kind: Kind
    method: str
    confidence: float
    country_code: str | None = None
    """ISO 3166-1 alpha-2, where the mention itself says which country acts."""
    label: str | None = None
    """What it is called, when its own words do not say all: the U.S. of U.S. and Iraqi forces."""

    @property
    def text(self) -> str:
        """The characters of the mention."""
        return self.passage.text[self.start : self.end]

    @property
    def name(self) -> str:
        """The mention as one line: what is compared with other mentions."""
        return " ".join((self.label or self.text).split())

    @property
    def span(self) -> Span:
        """The mention as a traceable span."""
        return self.passage.span(self.start, self.end)
