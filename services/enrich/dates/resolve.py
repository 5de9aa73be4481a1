"""Reads a form in the light of the article: what it was said on, what was named before, which way the clause points."""

from dataclasses import dataclass, field, replace
from functools import singledispatchmethod

from schemas.enriched import Granularity
from services.enrich.dates import feasts
from services.enrich.dates.calendar import Period, days_in_month, shift_months, weekday
from services.enrich.dates.forms import (
    Anaphoric,
    Clock,
    Containing,
    DayOfMonth,
    Directed,
    Fixed,
    Form,
    Holiday,
    InYear,
    Latest,
    Length,
    Narrowed,
    Origin,
    PartOfDay,
    Relative,
    Shifted,
    TwoDigitYear,
    Weekday,
    YearBefore,
)
from services.enrich.dates.mode import Mode
from services.enrich.dates.timex import value

UNIT_GRANULARITY: dict[str, Granularity] = {
    "S": "second", "M": "minute", "H": "hour", "D": "day", "W": "week", "Mo": "month", "Q": "quarter", "Y": "year",
    "DE": "decade", "CE": "century",
}  # fmt: skip


class OpenError(Exception):
    """A form cannot be resolved: what the text leaves open is not given by anything else."""


@dataclass
class Reader:
    """Resolves the forms of one document, in reading order, remembering what was named."""

    published: Period | None
    mode: Mode
    direction: int = 0
    named: Period | None = None
    used: str | None = field(default=None, init=False)

    def period(self, form: Form) -> Period:
        """Return the period that a form means; raise `OpenError` if nothing says which."""
        return self._read(form)

    def anchor(self) -> Period:
        """Return what open dates are read against, and remember that it was used."""
        return self._using(self.named if self.mode == "narrative" else self.published)

    def _text(self) -> Period:
        return self._using(self.named or (self.published if self.mode == "news" else None))

    def _speech(self) -> Period:
        return self._using(self.published)

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
        anchor = self.anchor()
        here = Period.in_year(form.granularity, anchor.year, form.nth)
        per_year = {"month": 12, "half": 2}.get(form.granularity, 4)
        return self._nearest(here, anchor.within(form.granularity).number, per_year)

    def _nearest(self, here: Period, now: int, turn: int) -> Period:
        if self.mode == "narrative":
            return here
        if self.direction > 0:
            return here if here.number >= now else here.shift(turn)
        return here if here.number <= now else here.shift(-turn)

    @_read.register
    def _(self, form: DayOfMonth) -> Period:
        if form.month is None:
            return self._day_of(self._text().within("month"), form.day)
        if not isinstance(form.month, InYear) or form.month.year is not None:
            return self._day_of(self._read(form.month), form.day)
        anchor = self.anchor()
        years = [anchor.year] if self.mode == "narrative" else [anchor.year - 1, anchor.year, anchor.year + 1]
        days = [self._day_of(Period.in_year("month", y, form.month.nth), form.day) for y in years]
        return min(days, key=lambda day: self._distance(day.number - anchor.last))

    def _distance(self, days: int) -> int:
        against = days * self.direction < 0
        return abs(days) + (200 if against else 0)

    def _day_of(self, month: Period, day: int) -> Period:
        year, number = divmod(month.within("month").number, 12)
        return Period.day(year, number + 1, min(day, days_in_month(year, number + 1)))

    @_read.register
    def _(self, form: Weekday) -> Period:
        if form.week is not None:
            return Period("day", self._read(form.week).within("week").first + form.nth - 1)
        anchor = self.anchor()
        if anchor.granularity not in ("day", "part-of-day", "hour", "minute", "second"):
            raise OpenError("no day named before")
        ahead = (form.nth - weekday(anchor.first)) % 7
        if ahead and not (self.direction > 0 or self.mode == "narrative"):
            ahead -= 7
        return Period("day", anchor.first + ahead)

    @_read.register
    def _(self, form: Holiday) -> Period:
        if form.year is not None:
            return feasts.day(form.name, self._read(form.year).year)
        anchor = self.anchor()
        days = [feasts.day(form.name, anchor.year + by) for by in (-1, 0, 1)]
        return min(days, key=lambda day: self._distance(day.number - anchor.last))

    @_read.register
    def _(self, form: PartOfDay) -> Period:
        day = self._read(form.day) if form.day else self._text()
        return Period("part-of-day", day.within("day").number, form.part)

    @_read.register
    def _(self, form: Clock) -> Period:
        day = (self._read(form.day) if form.day else self._text()).within("day")
        made = Period.clock(day, form.hour, form.minute, form.second)
        return made._replace(part="24" if form.hour == 24 else form.zone)

    @_read.register
    def _(self, form: TwoDigitYear) -> Period:
        base = self.anchor().year
        century = base - base % 100 + form.number
        nearest = min((century - 100, century, century + 100), key=lambda year: abs(year - base))
        return Period("decade", nearest // 10) if form.decade else Period("year", nearest)

    @_read.register
    def _(self, form: Relative) -> Period:
        return self._speech().within(form.granularity).shift(form.by)

    @_read.register
    def _(self, form: Anaphoric) -> Period:
        return self._text().within(form.granularity).shift(form.by)

    @_read.register
    def _(self, form: Directed) -> Period:
        reader = replace(self, direction=form.direction or self.direction, mode="news")
        period = reader.period(form.form)
        self.used = reader.used
        anchor = self.published
        if anchor and form.direction < 0 and period.number >= anchor.within(period.granularity).number:
            return self._turned(form.form, period, -1)
        if anchor and form.direction > 0 and period.number <= anchor.within(period.granularity).number:
            return self._turned(form.form, period, 1)
        return period

    def _turned(self, form: Form, period: Period, by: int) -> Period:
        match form:
            case Weekday():
                return period.shift(7 * by)
            case InYear(granularity):
                return period.shift(by * {"month": 12, "half": 2}.get(granularity, 4))
            case DayOfMonth():
                return Period("day", shift_months(period.first, 12 * by))
        return period

    @_read.register
    def _(self, form: Shifted) -> Period:
        if form.base is not None:
            base = self._read(form.base)
        else:
            base = self._speech() if form.origin is Origin.SPEECH and self.mode == "news" else self._text()
        return _shifted(base, form.length, form.sign)

    @_read.register
    def _(self, _form: YearBefore) -> Period:
        base = self._text() if self.named and self.named.granularity == "quarter" else self._speech().within("year")
        return year_earlier(base)

    @_read.register
    def _(self, form: Narrowed) -> Period:
        return self._read(form.form)

    @_read.register
    def _(self, form: Containing) -> Period:
        return self._read(form.form).within(form.granularity)

    @_read.register
    def _(self, form: Latest) -> Period:
        if self.named and self.named.granularity == form.granularity:
            return self._text()
        return self._speech().within(form.granularity).shift(-1)


def _shifted(base: Period, length: Length, sign: int) -> Period:
    (amount, unit), *_ = length.amounts
    if amount is None:
        raise OpenError("vague distance")
    steps = sign * (amount.numerator // amount.denominator)
    granularity = UNIT_GRANULARITY[unit]
    if granularity in ("second", "minute", "hour") and base.granularity in ("day", "month", "year"):
        raise OpenError("no time of day to count from")
    if granularity == "day" and base.granularity not in ("day", "part-of-day", "hour", "minute", "second"):
        raise OpenError("no day to count from")
    return base.within(granularity).shift(steps)


def year_earlier(base: Period) -> Period:
    """Return the same stretch of the year before."""
    per_year = {"year": 1, "half": 2, "quarter": 4, "season": 4, "month": 12}.get(base.granularity)
    if per_year:
        return base.shift(-per_year)
    return Period("day", shift_months(base.first, -12))
