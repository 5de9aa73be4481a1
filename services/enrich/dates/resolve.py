"""Reads a form in the light of the article: what it was said on, what was named before, which way the clause points."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import singledispatchmethod

from services.enrich.dates import feasts
from services.enrich.dates.calendar import PER_YEAR, Period, civil, containing, day_of, nth_weekday, weekday
from services.enrich.dates.choice import around, nearest, told, turned
from services.enrich.dates.forms import (
    GRANULARITY,
    Anaphoric,
    Clock,
    Containing,
    DayOfMonth,
    Directed,
    Doubtful,
    Famous,
    Fixed,
    Form,
    Holiday,
    InYear,
    Latest,
    Length,
    Moment,
    Narrowed,
    Nth,
    Origin,
    PartOfDay,
    Relative,
    Shifted,
    TwoDigitYear,
    Weekday,
    YearBefore,
)
from services.enrich.dates.mode import Mode
from services.enrich.dates.story import Story
from services.enrich.dates.tense import Direction
from services.enrich.dates.timex import MIDNIGHT, value

_DAYLIKE = ("day", "part-of-day", "hour", "minute", "second")
_TO_COME = 10  # years; a year or decade of two digits that would lie farther ahead is of the century before
_REASONS = {
    Direction.SURELY_BACK: "the clause looks back",
    Direction.BACK: "the clause looks back",
    Direction.SILENT: "the nearest",
    Direction.AHEAD: "the clause looks ahead",
    Direction.SURELY_AHEAD: "the clause looks ahead",
}


class OpenError(Exception):
    """A form cannot be resolved: what the text leaves open is not given by anything else."""


@dataclass
class Reader:
    """Resolves the forms of one document, in reading order."""

    published: Period | None
    mode: Mode
    direction: Callable[[], Direction] = lambda: Direction.SILENT
    """Where the clause of the form looks; asked only if that matters."""
    used: str | None = field(default=None, init=False)
    """The date that the last form was read against, if any."""
    reason: str | None = field(default=None, init=False)
    """What decided how it was read, if there was a choice."""

    def __post_init__(self) -> None:
        self._story = Story(self.published)

    def period(self, form: Form) -> Period:
        """Return the period that a form means, and remember it; raise `OpenError` if nothing says which."""
        self.used = self.reason = None
        try:
            period = self._read(form)
        except KeyError:
            raise OpenError("not listed for that year") from None
        self._story.go_on(form, period)
        return period

    def _anchor(self) -> Period:
        """Return what open dates are read against."""
        return self._using(self._story.named if self.mode == "narrative" else self.published)

    def _text(self) -> Period:
        return self._using(self._story.named or (self.published if self.mode == "news" else None))

    def _using(self, anchor: Period | None) -> Period:
        if anchor is None:
            raise OpenError("no publication date" if self.mode == "news" else "no date named before")
        self.used = value(anchor)
        return anchor

    @singledispatchmethod
    def _read(self, form: Form) -> Period:
        raise OpenError(f"not a date: {form}")

    @_read.register
    def _(self, form: Fixed) -> Period:
        return form.period

    @_read.register
    def _(self, form: InYear) -> Period:
        if form.year is not None:
            return Period.in_year(form.granularity, self._read(form.year).year, form.nth)
        return self._chosen(form)

    @_read.register
    def _(self, form: DayOfMonth) -> Period:
        period = self._day_of_month(form)
        if civil(period.number)[2] != form.day:
            raise OpenError("there is no such day")
        return period

    def _day_of_month(self, form: DayOfMonth) -> Period:
        if form.month is None:
            return day_of(self._text().within("month"), form.day)
        if not isinstance(form.month, InYear) or form.month.year is not None:
            return day_of(self._read(form.month), form.day)
        return self._chosen(form)

    def _chosen(self, form: InYear | DayOfMonth | Holiday) -> Period:
        """Return the date of the year that is told, or else the one nearest in the direction of the clause."""
        anchor = self._using(self._story.told if self.mode == "narrative" else self.published)
        candidates = around(form, anchor.year)
        if self.mode == "narrative":
            self.reason = "the year last told"
            return told(candidates, anchor)
        direction = self.direction()
        self.reason = _REASONS[direction]
        return nearest(candidates, anchor, direction)

    @_read.register
    def _(self, form: Weekday) -> Period:
        if form.week is not None:
            return Period("day", self._read(form.week).within("week").first + form.nth - 1)
        anchor = self._anchor()
        if anchor.granularity not in _DAYLIKE:
            raise OpenError("no day named before")
        ahead = (form.nth - weekday(anchor.first)) % 7
        direction = self.direction() if self.mode == "news" else Direction.SURELY_AHEAD
        least = Direction.BACK if ahead == 1 else Direction.SURELY_AHEAD  # news seldom names the day six days ago
        back = ahead > 0 and direction < least
        self.reason = self._reason_of_weekday(direction, ahead - 7 * back)
        return Period("day", anchor.first + ahead - 7 * back)

    def _reason_of_weekday(self, direction: Direction, days: int) -> str:
        if self.mode == "narrative":
            return "the day last told"
        if days == 0:
            return "the day of publication"
        if days * direction > 0:
            return _REASONS[direction]
        return "the last such day" if days < 0 else "the nearest"

    @_read.register
    def _(self, form: Holiday) -> Period:
        if form.year is not None:
            return feasts.day(form.name, self._read(form.year).year)
        return self._chosen(form)

    @_read.register
    def _(self, form: PartOfDay) -> Period:
        return Period("part-of-day", self._day(form.day).number, form.part)

    @_read.register
    def _(self, form: Clock) -> Period:
        made = Period.clock(self._day(form.day), form.hour, form.minute, form.second)
        return made._replace(part=MIDNIGHT if form.hour == 24 else form.zone)

    def _day(self, form: Form | None) -> Period:
        day = self._read(form) if form else self._text()
        if day.granularity not in _DAYLIKE:
            raise OpenError("no day named before")
        return day.within("day")

    @_read.register
    def _(self, form: TwoDigitYear) -> Period:
        base = self._anchor().year
        latest = base + _TO_COME
        year = latest - (latest - form.number) % 100
        return Period("decade", year // 10) if form.decade else Period("year", year)

    @_read.register
    def _(self, form: Relative) -> Period:
        if form.granularity == "day" and self.mode == "narrative":
            raise OpenError("said on a day that is not told")
        return self._anchor().within(form.granularity).shift(form.by)

    @_read.register
    def _(self, form: Anaphoric) -> Period:
        text = self._text()
        if form.granularity == "day" and text.granularity not in _DAYLIKE:
            raise OpenError("no day named before")
        return text.within(form.granularity).shift(form.by)

    @_read.register
    def _(self, form: Directed) -> Period:
        anchor = self._text() if form.origin is Origin.TEXT else self._anchor()
        period = Reader(anchor, "news", lambda: self._this_way(form))._read(form.form)
        here = anchor.within(period.granularity).number
        if form.direction and (period.number - here) * form.direction <= 0:
            return turned(form.form, period, form.direction)
        return period

    def _this_way(self, form: Directed) -> Direction:
        """Return where *last* and *next* point; *this Friday* is still to come, unless the clause looks back."""
        if form.direction or not isinstance(form.form, Weekday):
            return Direction(form.direction or 1)
        return min(self.direction(), Direction.SILENT) or Direction.SURELY_AHEAD

    @_read.register
    def _(self, form: Shifted) -> Period:
        if form.base is not None:
            base = self._read(form.base)
        else:
            base = self._anchor() if form.origin is Origin.SPEECH else self._text()
        return _shifted(base, form.length, form.sign)

    @_read.register
    def _(self, form: YearBefore) -> Period:
        if form.quarter is not None:
            here = self._read(InYear("quarter", form.quarter))
        else:
            here = self._using(self._story.quarter) if self._story.quarter else self._anchor().within("year")
        return here.shift(-PER_YEAR[here.granularity])

    @_read.register
    def _(self, form: Narrowed) -> Period:
        return self._read(form.form)

    @_read.register
    def _(self, form: Famous) -> Period:
        known = self._read(form.known)
        return self._read(form.before) if self.published and self.published.year < known.year else known

    @_read.register
    def _(self, form: Doubtful) -> Period:
        return self._read(form.form)

    @_read.register
    def _(self, form: Containing) -> Period:
        return self._read(form.form).within(form.granularity)

    @_read.register
    def _(self, form: Nth) -> Period:
        whole = self._read(form.whole)
        if isinstance(form.unit, Weekday):
            found = Period("day", nth_weekday(*whole.days, form.unit.nth, form.nth))
        elif form.nth > 0:
            found = containing(whole.first, form.unit).shift(form.nth - 1)
        else:
            found = containing(whole.last, form.unit).shift(form.nth + 1)
        if found.last < whole.first or found.first > whole.last:
            raise OpenError("there is no such day")
        return found

    @_read.register
    def _(self, form: Latest) -> Period:
        anchor = self._anchor()
        here = anchor.within(form.granularity)
        if form.granularity == "quarter":
            return self._story.quarter if self._story.quarter and not form.complete else here.shift(-1)
        if form.granularity == "weekend":
            return here if self.direction() is Direction.SURELY_AHEAD or here.first <= anchor.first else here.shift(-1)
        return here

    @_read.register
    def _(self, _form: Moment) -> Period:
        raise OpenError("points back to a time without a date")


def _shifted(base: Period, length: Length, sign: int) -> Period:
    for amount, unit in length.amounts:
        if amount is None:
            raise OpenError("vague distance")
        granularity = GRANULARITY[unit]
        if granularity in ("second", "minute", "hour") and base.granularity not in ("hour", "minute", "second"):
            raise OpenError("no time of day to count from")
        if granularity == "day" and base.granularity not in _DAYLIKE:
            raise OpenError("no day to count from")
        base = base.within(granularity).shift(sign * (amount.numerator // amount.denominator))
    return base
