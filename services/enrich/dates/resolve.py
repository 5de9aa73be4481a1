"""Reads a form in the light of the article: what it was said on, what was named before, which way the clause points."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import singledispatchmethod

from services.enrich.dates import feasts
from services.enrich.dates.calendar import PARTS, PER_YEAR, Period, containing, day_of, days_in_month, nth_weekday
from services.enrich.dates.choice import DAYLIKE, Choice, Open, candidates, choose, directed
from services.enrich.dates.features import Group, Known, distance
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
from services.enrich.dates.tense import NOWHERE, Clause
from services.enrich.dates.timex import MIDNIGHT, value

_TO_COME = 10  # years; a year or decade of two digits that would lie farther ahead is of the century before
_A_GUESS = 0.5
_REASONS: dict[Group, str] = {
    "told": "the year last told",
    "named": "the date last named",
}
_NO_DAY, _NO_SUCH_DAY, _NOT_LISTED = "no day named before", "no such day", "not listed for that year"
_WHY_NONE: dict[type[Form], str] = {DayOfMonth: _NO_SUCH_DAY, Holiday: _NOT_LISTED}


class OpenError(Exception):
    """A form cannot be resolved: what the text leaves open is not given by anything else."""


@dataclass
class Reader:
    """Resolves the forms of one document, in reading order."""

    published: Period | None
    mode: Mode
    clause: Clause = NOWHERE
    """The place of the form; its clause is asked for its cues only if they matter."""
    decide: Callable[[Open, tuple[Period, ...], Known], Choice] = choose
    """What decides between dates."""
    likely: float | None = field(default=None, init=False)
    """How likely the last form is read rightly, if there was a choice."""
    used: str | None = field(default=None, init=False)
    """The date that the last form was read against, if any."""
    reason: str | None = field(default=None, init=False)
    """What decided how it was read, if there was a choice."""

    def __post_init__(self) -> None:
        self._story = Story(self.published)

    def period(self, form: Form) -> Period:
        """Return the period that a form means, and remember it; raise `OpenError` if nothing says which."""
        self.used = self.reason = self.likely = None
        period = self._read(form)
        bare, named = isinstance(form, Clock | PartOfDay) and form.day is None, self._story.named
        if not bare or (named and not distance(period, named)):  # a day that is not told is not remembered
            self._story.go_on(form, period)
        return period

    def _anchor(self) -> Period:
        """Return what open dates are read against."""
        return self._using(self._story.named if self.mode == "narrative" else self.published)

    def _text(self) -> Period:
        return self._using(self._story.named or (self.published if self.mode != "narrative" else None))

    def _using(self, anchor: Period | None) -> Period:
        if anchor is None:
            raise OpenError("no publication date" if self.mode != "narrative" else "no date named before")
        self.used = value(anchor)
        return anchor

    def _read(self, form: Form) -> Period:
        read: Callable[[Reader, Form], Period] = _READERS(type(form))
        return read(self, form)

    @singledispatchmethod
    def _by_form(self, form: Form) -> Period:
        raise OpenError(f"not a date: {form}")

    @_by_form.register
    def _(self, form: Fixed) -> Period:
        return form.period

    @_by_form.register
    def _(self, form: InYear) -> Period:
        if form.year is not None:
            return Period.in_year(form.granularity, self._read(form.year).year, form.nth)
        return self._chosen(form)

    @_by_form.register
    def _(self, form: DayOfMonth) -> Period:
        if form.month is None or (isinstance(form.month, InYear) and form.month.year is None):
            return self._chosen(form)
        month = self._read(form.month).within("month")
        if form.day > days_in_month(month.year, month.number % 12 + 1):
            raise OpenError(_NO_SUCH_DAY)
        return day_of(month, form.day)

    @_by_form.register
    def _(self, form: Weekday) -> Period:
        if form.week is None:
            return self._chosen(form)
        return Period("day", self._read(form.week).within("week").first + form.nth - 1)

    @_by_form.register
    def _(self, form: Holiday) -> Period:
        if form.year is None:
            return self._chosen(form)
        if found := feasts.day(form.name, self._read(form.year).year):
            return found
        raise OpenError(_NOT_LISTED)

    def _chosen(self, form: Open, said: tuple[str, ...] = ()) -> Period:
        """Return the likeliest of the dates that a form may mean, in the light of its clause and of what was told."""
        said_on = self.published if self.mode != "narrative" else None
        known = Known(said_on, self._story.told, self._story.named, self._story.years, self.mode, said)
        given = candidates(form, known)
        if not given:
            self._using(self.published or self._story.named)
            raise OpenError(_WHY_NONE.get(type(form), _NO_DAY))
        if len(given) > 1:
            known = Known(*known[:-1], (*said, *self.clause.cues()))
        choice = self.decide(form, given, known)
        self.likely, self.reason = round(choice.likely, 2), self._why(choice)
        told = {"told": self._story.told, "named": self._story.named}
        self._using(told.get(choice.decided) or self.published or self._story.named)
        return choice.period

    def _why(self, choice: Choice) -> str:
        if choice.decided in _REASONS or self.published is None:
            return _REASONS.get(choice.decided, "the nearest")
        if choice.period == self.published:
            return "the day of publication"
        if choice.decided == "published":
            return "the nearest"
        return f"the clause looks {'ahead' if choice.period.last > self.published.last else 'back'}"

    @_by_form.register
    def _(self, form: PartOfDay) -> Period:
        return Period("part-of-day", self._day(form.day, PARTS[form.part][0]).number, form.part)

    @_by_form.register
    def _(self, form: Clock) -> Period:
        made = Period.clock(self._day(form.day, form.hour), form.hour, form.minute, form.second)
        return made._replace(part=MIDNIGHT if form.hour == 24 else form.zone)

    def _day(self, form: Form | None, hour: int) -> Period:
        day = self._read(form) if form else self._day_spoken_of(hour)
        if day.granularity not in DAYLIKE:
            raise OpenError(_NO_DAY)
        return day.within("day")

    def _day_spoken_of(self, hour: int) -> Period:
        """Return the day of an hour without one: the day last named, if the clause can speak of it."""
        published, named = self.published, self._story.named
        if self.mode == "narrative" or published is None:
            return self._text()
        day = named if named and named.granularity in DAYLIKE else published
        known = Known(published, None, None, (), "news", self.clause.cues())
        beside = published.shift(1), published.shift(-1)
        if self.decide(Weekday(1), beside, known).period == beside[0]:  # so would a weekday be the one to come
            return self._using(max(day, published, key=lambda day: day.last))
        if day.last > published.last:
            raise OpenError(_NO_DAY)
        until = PARTS[day.part][1] if day.part in PARTS else 24 if day is named else PARTS["AF"][1]
        is_over = day.last < published.last or hour < until
        if day is not named or not is_over:
            self.likely, self.reason = _A_GUESS, "the latest such hour"
        return self._using(day if is_over else published.shift(-1))

    @_by_form.register
    def _(self, form: TwoDigitYear) -> Period:
        base = self._anchor().year
        latest = base + _TO_COME
        year = latest - (latest - form.number) % 100
        return Period("decade", year // 10) if form.decade else Period("year", year)

    @_by_form.register
    def _(self, form: Relative) -> Period:
        if form.granularity == "day" and self.mode == "narrative":
            raise OpenError("said on a day that is not told")
        return self._anchor().within(form.granularity).shift(form.by)

    @_by_form.register
    def _(self, form: Anaphoric) -> Period:
        text = self._text()
        if form.granularity == "day" and text.granularity not in DAYLIKE:
            raise OpenError(_NO_DAY)
        return text.within(form.granularity).shift(form.by)

    @_by_form.register
    def _(self, form: Directed) -> Period:
        anchor = self._text() if form.origin is Origin.TEXT else self._anchor()
        if not isinstance(form.form, Open):
            return self._read(form.form)
        if not form.direction:
            return self._chosen(form.form, ("this",))
        if found := directed(form.form, anchor, form.direction):
            return found
        raise OpenError(_NO_DAY)

    @_by_form.register
    def _(self, form: Shifted) -> Period:
        if form.base is not None:
            base = self._read(form.base)
        else:
            base = self._anchor() if form.origin is Origin.SPEECH else self._text()
        return _shifted(base, form.length, form.sign)

    @_by_form.register
    def _(self, form: YearBefore) -> Period:
        if form.quarter is not None:
            here = self._read(InYear("quarter", form.quarter))
        else:
            here = self._using(self._story.quarter) if self._story.quarter else self._anchor().within("year")
        return here.shift(-PER_YEAR[here.granularity])

    @_by_form.register
    def _(self, form: Narrowed) -> Period:
        return self._read(form.form)

    @_by_form.register
    def _(self, form: Famous) -> Period:
        known = self._read(form.known)
        return self._read(form.before) if self.published and self.published.year < known.year else known

    @_by_form.register
    def _(self, form: Doubtful) -> Period:
        return self._read(form.form)

    @_by_form.register
    def _(self, form: Containing) -> Period:
        return self._read(form.form).within(form.granularity)

    @_by_form.register
    def _(self, form: Nth) -> Period:
        whole = self._read(form.whole)
        if isinstance(form.unit, Weekday):
            found = Period("day", nth_weekday(*whole.days, form.unit.nth, form.nth))
        elif form.nth > 0:
            found = containing(whole.first, form.unit).shift(form.nth - 1)
        else:
            found = containing(whole.last, form.unit).shift(form.nth + 1)
        if found.last < whole.first or found.first > whole.last:
            raise OpenError(_NO_SUCH_DAY)
        return found

    @_by_form.register
    def _(self, form: Latest) -> Period:
        anchor = self._anchor()
        here = anchor.within(form.granularity)
        if form.granularity == "quarter":
            return self._story.quarter if self._story.quarter and not form.complete else here.shift(-1)
        return self._chosen(form) if form.granularity == "weekend" else here

    @_by_form.register
    def _(self, _form: Moment) -> Period:
        raise OpenError("points back to a time without a date")


_READERS = Reader.__dict__["_by_form"].dispatcher.dispatch  # which a singledispatchmethod would bind anew each time


def _shifted(base: Period, length: Length, sign: int) -> Period:
    for amount, unit in length.amounts:
        if amount is None:
            raise OpenError("vague distance")
        granularity = GRANULARITY[unit]
        if granularity in ("second", "minute", "hour") and base.granularity not in ("hour", "minute", "second"):
            raise OpenError("no time of day to count from")
        if granularity == "day" and base.granularity not in DAYLIKE:
            raise OpenError("no day to count from")
        base = base.within(granularity).shift(sign * (amount.numerator // amount.denominator))
    return base
