"""The typed intermediate forms: what an expression says, before anything is known of when it was said.

A rule's production makes one of these; the resolver reads it in the light of the article. A form that names a part of
something larger (a month of a year, an hour of a day) holds the larger form, or `None` where the text leaves it open.
"""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import Literal, TypeAlias

from schemas.enriched import Granularity
from services.enrich.dates.calendar import Period

Unit: TypeAlias = Literal["S", "M", "H", "D", "W", "WE", "Mo", "Q", "Y", "DE", "CE"]
ReferenceValue: TypeAlias = Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]
Sense: TypeAlias = Literal["start", "middle", "end"]


GRANULARITY: dict[Unit, Granularity] = {
    "S": "second", "M": "minute", "H": "hour", "D": "day", "W": "week", "WE": "weekend", "Mo": "month", "Q": "quarter",
    "Y": "year", "DE": "decade", "CE": "century",
}  # fmt: skip


class Origin(Enum):
    """What a shift is counted from."""

    SPEECH = "the publication date"
    TEXT = "the date last named"


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that needs no reading: 29 November 2014, 2014, the 1990s."""

    period: Period

    @classmethod
    def of_year(cls, year: int) -> "Fixed":
        """Return a year."""
        return cls(Period("year", year))


@dataclass(frozen=True, slots=True)
class InYear:
    """The nth month, season, quarter or half of a year: September, the third quarter of 1984."""

    granularity: Granularity
    nth: int
    year: "Form | None" = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month: the 25th, May 5, May 5 2024; with the weekday that it is said to be."""

    day: int
    month: "InYear | Form | None" = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday, 1 for Monday, of a week: Friday, Tuesday of last week."""

    nth: int
    week: "Form | None" = None


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast or a commemorative day, by its key in the table of holidays."""

    name: str
    year: "Form | None" = None


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A morning, an evening, a night of a day."""

    part: str
    day: "Form | None" = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: 5:34 a.m., noon, 22:00 GMT."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    day: "Form | None" = None


@dataclass(frozen=True, slots=True)
class TwoDigitYear:
    """A year without its century: '89."""

    number: int
    decade: bool = False


@dataclass(frozen=True, slots=True)
class Relative:
    """So many units from the present: today (0 days), last year (-1 year)."""

    granularity: Granularity
    by: int


@dataclass(frozen=True, slots=True)
class Anaphoric:
    """So many units from the date last named: that day, the following year."""

    granularity: Granularity
    by: int


@dataclass(frozen=True, slots=True)
class Directed:
    """A form whose direction is said: last April (-1), this September (0), the following spring (+1, from the text)."""

    form: "Form"
    direction: int
    origin: Origin = Origin.SPEECH


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: amounts by unit; an amount of None is vague (a few weeks)."""

    amounts: tuple[tuple[Fraction | None, Unit], ...]


@dataclass(frozen=True, slots=True)
class Shifted:
    """A date at a distance from another: two years ago, a day later, a week after the vote."""

    length: Length
    sign: int
    origin: Origin
    base: "Form | None" = None


@dataclass(frozen=True, slots=True)
class YearBefore:
    """A comparison with the year before, as exact as what is compared: a year earlier, the year-ago third quarter."""

    quarter: int | None = None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The beginning, the middle or the end of something: early October, mid-1996, the end of the year."""

    form: "Form"
    sense: Sense


@dataclass(frozen=True, slots=True)
class Famous:
    """A day that is known by what happened on it, and what the same words meant before: the Sept. 11 attacks."""

    known: "Form"
    before: "Form"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A form that can be read in two ways, and why this one was taken: 3/5/2014."""

    form: "Form"
    reason: str


@dataclass(frozen=True, slots=True)
class Containing:
    """The unit that holds a date: the week of March 6."""

    granularity: Granularity
    form: "Form"


@dataclass(frozen=True, slots=True)
class Nth:
    """A unit or a weekday in something longer, -1 the last: the second week of May, the last Monday of 2014."""

    nth: int
    unit: "Granularity | Weekday"
    whole: "Form"


@dataclass(frozen=True, slots=True)
class Latest:
    """The unit of that kind that the text is about: the quarter, the year, the weekend; or the last complete one."""

    granularity: Granularity
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that the text only points back to: at the time, during this period."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Something that happens again and again: every Thursday, daily, twice a year."""

    value: str
    granularity: Granularity | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The present, the past or the future: now, recently, soon."""

    value: ReferenceValue


Form: TypeAlias = (
    Fixed | InYear | DayOfMonth | Weekday | Holiday | PartOfDay | Clock | TwoDigitYear | Relative | Anaphoric | Directed
    | Length | Shifted | YearBefore | Narrowed | Famous | Doubtful | Containing | Nth | Latest | Moment | Recurrence
    | Reference
)  # fmt: skip
