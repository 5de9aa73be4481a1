"""Terms: codes that hold from one day to another."""

from datetime import date
from typing import NamedTuple


class Term(NamedTuple):
    """A code, its first day, and the day after its last, if it has ended."""

    code: str
    begin: date
    end: date | None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in the term."""
        return self.begin <= day and (self.end is None or day < self.end)


def terms(text: str, default: str) -> tuple[Term, ...]:
    """Read `2017-01-20/2021-01-20 USAPTY:2025-01-20/` as two terms, the first of the default code, the second open.

    Of what is known to the year, as 1994/1999, the years count whole.
    """
    return tuple(_term(*_cut(term, default)) for term in text.split())


def code_on(day: date, held: tuple[Term, ...]) -> str | None:
    """Return the code that holds on a day; of several, the one that began last."""
    holding = [term for term in held if term.holds(day)]
    return max(holding, key=lambda term: term.begin).code if holding else None


def _cut(term: str, default: str) -> tuple[str, str]:
    code, _, span = term.rpartition(":")
    return code or default, span


def _term(code: str, span: str) -> Term:
    begin, _, end = span.partition("/")
    return Term(code, _day(begin, 0), _day(end, 1) if end else None)


def _day(text: str, years: int) -> date:
    """Return a day, or the first of January so many years after a year."""
    return date(int(text) + years, 1, 1) if text.isdigit() else date.fromisoformat(text)
