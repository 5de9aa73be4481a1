"""Times of the clock and parts of the day."""

from dataclasses import replace
from fractions import Fraction

from services.enrich.dates.forms import Anaphoric, Clock, Length, PartOfDay, Relative, Unit
from services.enrich.dates.pattern import rule

_AFTERNOON = {"AF", "EV", "NI"}


def _half(hour: int, *, afternoon: bool) -> int:
    return hour % 12 + 12 if afternoon else hour % 12


def _hour(number: Fraction, zone: str | None = None, *, afternoon: bool) -> Clock | None:
    if number != int(number) or not 1 <= number <= 12:
        return None
    return Clock(_half(int(number), afternoon=afternoon), zone=zone or "")


def _clock(clock: Clock, zone: str | None = None, *, afternoon: bool) -> Clock | None:
    if not 1 <= clock.hour <= 12:
        return None
    return replace(clock, hour=_half(clock.hour, afternoon=afternoon), zone=zone or "")


def _four_figures(n: Fraction | int, zone: str) -> Clock | None:
    hour, minute = divmod(int(n), 100)
    return Clock(hour, minute, zone=zone) if hour < 24 and minute < 60 and n >= 100 else None


def _run(clock: Clock) -> Length | None:
    if clock.second is None:
        return None
    amounts: tuple[tuple[int | None, Unit], ...] = ((clock.hour, "H"), (clock.minute, "M"), (clock.second, "S"))
    return Length(tuple((Fraction(amount), unit) for amount, unit in amounts if amount))


def hour_of_part(number: Fraction, part: str) -> Clock | None:
    """Return an hour of a part of the day: 8 in the evening."""
    return _hour(number, afternoon=part in _AFTERNOON)


RULES = (
    rule("hour a.m.", "NUMBER am ZONE?", "TIME", lambda number, zone: _hour(number, zone, afternoon=False)),
    rule("hour p.m.", "NUMBER pm ZONE?", "TIME", lambda number, zone: _hour(number, zone, afternoon=True)),
    rule("clock a.m.", "CLOCK am ZONE?", "TIME", lambda clock, zone: _clock(clock, zone, afternoon=False)),
    rule("clock p.m.", "CLOCK pm ZONE?", "TIME", lambda clock, zone: _clock(clock, zone, afternoon=True)),
    rule("a time that was run", "<in|of CLOCK", "LENGTH", _run),
    rule("clock", "<!-|: CLOCK hours|h? ZONE? >!-|:", "TIME", lambda clock, zone: replace(clock, zone=zone or "")),
    rule("clock of a part of the day", "CLOCK in the PART", "TIME",
         lambda clock, part: _clock(clock, afternoon=part in _AFTERNOON)),
    rule("o'clock", "NUMBER o'clock", "TIME", lambda number: Clock(int(number)) if 0 < number <= 12 else None),
    rule("hour of a part of the day", "NUMBER o'clock? in the PART", "TIME", hour_of_part),
    rule("four figures and a zone", "n:NUMBER|YEAR ZONE", "TIME", _four_figures),
    rule("four figures and hours", "<at n:NUMBER|YEAR hours", "TIME", lambda n: _four_figures(n, "")),
    rule("noon", "noon|midday", "TIME", lambda: Clock(12)),
    rule("midnight", "midnight", "TIME", lambda: Clock(24)),
    rule("tonight", "tonight", "TIME", lambda: PartOfDay("NI", Relative("day", 0))),
    rule("last night", "last night", "TIME", lambda: PartOfDay("NI", Relative("day", -1))),
    rule("this part of the day", "this PART", "TIME", lambda part: PartOfDay(part, Relative("day", 0))),
    rule("that part of the day", "that same? PART", "TIME", lambda part: PartOfDay(part, Anaphoric("day", 0))),
    rule("part of the next day", "the next|following PART", "TIME", lambda part: PartOfDay(part, Anaphoric("day", 1))),
    rule("part of the day before", "the previous PART", "TIME", lambda part: PartOfDay(part, Anaphoric("day", -1))),
)  # fmt: skip
