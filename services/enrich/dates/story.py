"""What a document has told so far: the dates that open ones are read against."""

from dataclasses import dataclass

from services.enrich.dates.calendar import Period
from services.enrich.dates.forms import Containing, DayOfMonth, Fixed, Form, InYear, Narrowed

_REMEMBERED = 4
_QUARTERS = 4  # an older quarter is what is compared with, not what a report is about


@dataclass
class Story:
    """The dates of one document, remembered in reading order."""

    published: Period | None
    named: Period | None = None
    """The date last named."""
    told: Period | None = None
    """The last date that named its year."""
    quarter: Period | None = None
    """The quarter that is reported on."""
    years: tuple[int, ...] = ()
    """The years of the last dates that named theirs, the latest first."""

    def go_on(self, form: Form, period: Period) -> None:
        """Remember the period that a form means."""
        if period.granularity not in ("decade", "century", "millennium"):
            self.named = period
            if _has_year(form):
                self.told = period
                self.years = (period.year, *self.years)[:_REMEMBERED]
        if isinstance(form, InYear) and period.granularity == "quarter" and self._is_recent(period):
            self.quarter = period

    def _is_recent(self, quarter: Period) -> bool:
        return self.published is None or 0 <= self.published.within("quarter").number - quarter.number < _QUARTERS


def _has_year(form: Form) -> bool:
    """Say whether a form names its own year."""
    match form:
        case Fixed():
            return True
        case InYear(_, _, year) | DayOfMonth(_, InYear(_, _, year)):
            return year is not None
        case Narrowed(inner) | Containing(_, inner):
            return _has_year(inner)
    return False
