"""What a document has told so far: the dates that open ones are read against."""

from dataclasses import dataclass, field

from services.enrich.dates.calendar import Period
from services.enrich.dates.choice import has_year
from services.enrich.dates.forms import Form, InYear

_NEAR = 5  # years; a date farther off is an aside, until a second one follows
_QUARTERS = 4  # an older quarter is what is compared with, not what a report is about


@dataclass
class Story:
    """The dates of one document, remembered in reading order."""

    published: Period | None
    named: Period | None = None
    """The date last named."""
    told: Period | None = None
    """The last date with a year that belongs to the story."""
    quarter: Period | None = None
    """The quarter that is reported on."""
    _aside: Period | None = field(default=None, init=False)

    def go_on(self, form: Form, period: Period) -> None:
        """Remember the period that a form means."""
        if period.granularity not in ("decade", "century", "millennium"):
            self.named = period
            self._follow(form, period)
        if isinstance(form, InYear) and period.granularity == "quarter" and self._is_recent(period):
            self.quarter = period

    def _follow(self, form: Form, period: Period) -> None:
        """Move the story on to a date with a year; to a far one only when the next such date lies there too."""
        if self.told and not has_year(form):
            return
        known = [there for there in (self.told, self._aside) if there]
        if not known or any(abs(period.year - there.year) <= _NEAR for there in known):
            self.told, self._aside = period, None
        else:
            self._aside = period

    def _is_recent(self, quarter: Period) -> bool:
        return self.published is None or 0 <= self.published.within("quarter").number - quarter.number < _QUARTERS
