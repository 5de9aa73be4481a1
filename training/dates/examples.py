"""The choices that an annotated text holds: the dates that each open expression may mean, and the right one."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from services.enrich.dates import mode, tagger
from services.enrich.dates.calendar import Period
from services.enrich.dates.choice import Choice, Open, kind
from services.enrich.dates.features import Known, distance, evidence
from services.enrich.dates.find import Found, find
from services.enrich.dates.resolve import Reader
from services.enrich.dates.tense import Clause
from services.enrich.dates.timex import value
from services.enrich.text import Document
from training.dates.corpora import AHEAD, BEHIND, Text, Values


class Example(NamedTuple):
    """A text, and what was found in it."""

    text: Text
    found: list[Found]
    evidence: dict[str, float]

    @classmethod
    def of(cls, text: Text) -> "Example":
        """Find the expressions of a text."""
        found = [find(passage) for passage in Document.of("", text.text).passages]
        forms = [token.value for f in found for token in f.expressions()]
        return cls(text, found, mode.evidence(forms, text.published.year if text.published else None))

    def reader(self, weights: dict[str, float]) -> Reader:
        """Return a reader of the text, in the mode that weights make of it."""
        return Reader(
            Period.of(self.text.published) if self.text.published else None, mode.weigh(self.evidence, weights)
        )


class Question(NamedTuple):
    """A choice of a text, and the answer."""

    text: Text
    exact: str
    form: Open
    given: tuple[Period, ...]
    known: Known
    right: int

    def rows(self) -> list[dict[str, float]]:
        """Return the features of each candidate."""
        return [
            {name: much for one in evidence(kind(self.form), period, self.known) for name, much in one.features()}
            for period in self.given
        ]


def questions(examples: Iterable[Example], weights: dict[str, float]) -> list[Question]:
    """Return the choices of texts that the annotation decides; each is made in the light of right ones before it."""
    return [question for example in examples for question in _asked(example, weights)]


def _asked(example: Example, weights: dict[str, float]) -> list[Question]:
    asked: list[Question] = []
    reader = example.reader(weights)

    def decide(form: Open, given: tuple[Period, ...], known: Known) -> Choice:
        right = _right(given, known, annotated(example.text, reader.clause))
        if right is not None:
            exact = reader.clause.text[reader.clause.start : reader.clause.end]
            asked.append(Question(example.text, exact, form, given, known, right))
        return Choice(given[right or 0], 1.0, "published")

    reader.decide = decide
    for _ in tagger.read(example.found, reader):
        pass
    return asked


def annotated(text: Text, at: Clause) -> Values:
    """Return the values of the annotation that an expression overlaps."""
    return next((values for (start, end), values in text.timexes.items() if start < at.end and at.start < end), ())


def _right(given: tuple[Period, ...], known: Known, values: Values) -> int | None:
    """Return which candidate is meant."""
    sides: dict[str, Callable[[int], bool]] = {BEHIND: lambda days: days < 0, AHEAD: lambda days: days > 0}
    side = sides.get(values[0]) if values else None
    if side and known.published:
        days = [distance(period, known.published) for period in given]
        if 0 in days:
            return None  # which is meant depends on more than the clause
        return min((n for n, far in enumerate(days) if side(far)), key=lambda n: abs(days[n]), default=None)
    written = [value(period) for period in given]
    return next((n for value in values for n, one in enumerate(written) if value.startswith(one)), None)
