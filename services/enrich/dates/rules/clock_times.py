"""Times of the clock and parts of the day."""

from dataclasses import replace
from fractions import Fraction

from services.enrich.dates.forms import Anaphoric, Clock, Length, PartOfDay, Relative, Unit
from services.enrich.dates.pattern import rule

_AFTERNOON = {"AF", "EV", "NI"}


def _hour(hour: int, part: str) -> int:
    return hour % 12 + 12 * (part in _AFTERNOON)


def _clock(clock: Clock, part: str, zone: str | None = None) -> Clock | None:
    return replace(clock, hour=_hour(clock.hour, part), zone=zone or "") if 1 <= clock.hour <= 12 else None


def hour_of_part(number: Fraction, part: str, zone: str | None = None) -> Clock | None:
    """Return an hour of a part of the day: 8 in the evening."""
    return _clock(Clock(int(number)), part, zone) if number == int(number) else None


def _four_figures(n: Fraction | int, zone: str) -> Clock | None:
    hour, minute = divmod(int(n), 100)
    return Clock(hour, minute, zone=zone) if hour < 24 and minute < 60 and n >= 100 else None


def _run(clock: Clock) -> Length | None:
    if clock.second is None:
        return None
    amounts: tuple[tuple[int | None, Unit], ...] = ((clock.hour, "H"), (clock.minute, "M"), (clock.second, "S"))
    return Length(tuple((Fraction(amount), unit) for amount, unit in amounts if amount))


RULES = (
    rule("hour of a half", "NUMBER part:am|pm ZONE?", "TIME", hour_of_part),
    rule("clock of a half", "CLOCK part:am|pm ZONE?", "TIME", _clock),
    rule("a time that was run", "<in|of CLOCK", "LENGTH", _run),
    rule("clock", "<!-|: CLOCK hours|h? ZONE? >!-|:", "TIME", lambda clock, zone: replace(clock, zone=zone or "")),
    rule("clock of a part of the day", "CLOCK in the PART", "TIME", _clock),
    rule("o'clock", "NUMBER o'clock", "TIME", lambda number: Clock(int(number)) if 0 < number <= 12 else None),
    rule("hour of a part of the day", "NUMBER o'clock? in the PART", "TIME", hour_of_part),
    rule("four figures and a zone", "n:NUMBER|YEAR ZONE", "TIME", _four_figures),
    rule("four figures and hours", "<at n:NUMBER|YEAR hours", "TIME", lambda n: _four_figures(n, "")),
    rule("noon", "noon|midday", "TIME", lambda: Clock(12)),
    rule("midnight", "midnight", "TIME", lambda: Clock(24)),
    rule("tonight", "tonight", "TIME", lambda: PartOfDay("NI", Relative("day", 0))),
    rule("last night", "<!the last PART", "TIME", lambda part: PartOfDay(part, Relative("day", -1))),
    rule("this part of the day", "this PART", "TIME", lambda part: PartOfDay(part, Relative("day", 0))),
    rule("that part of the day", "that same? PART", "TIME", lambda part: PartOfDay(part, Anaphoric("day", 0))),
    rule("part of the next day", "the next|following PART", "TIME", lambda part: PartOfDay(part, Anaphoric("day", 1))),
    rule("part of the day spoken of", "<in|through|throughout|during the PART >!of|'s|-", "TIME", PartOfDay),
    rule("overnight", "part:overnight >.|,|;|break|in|on|at|by|from|to|and|as|when|after|into|with|but|near|during|for",
         "TIME", PartOfDay),
    rule("night before", "the PART before >.|,|;|break", "TIME", lambda part: PartOfDay(part, Anaphoric("day", -1))),
    rule("part of the day before", "the previous PART", "TIME", lambda part: PartOfDay(part, Anaphoric("day", -1))),
)  # fmt: skip
