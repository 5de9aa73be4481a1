"""Numbers: in words, mixed with fractions, vague; and the words that make them approximate."""

from collections.abc import Callable
from fractions import Fraction

from services.enrich.dates.forms import Clock
from services.enrich.dates.pattern import rule

_TENS = {20, 30, 40, 50, 60, 70, 80, 90}


def _sum(tens: int, ones: Fraction) -> Fraction | None:
    return tens + ones if 0 < ones < 10 and ones.denominator == 1 else None


def _clock(decimal: str) -> Clock | None:
    hour, minute = map(int, decimal.split("."))
    return Clock(hour, minute) if len(decimal) <= 5 and decimal[-3] == "." and hour <= 24 and minute < 60 else None


def _and_fraction(number: Fraction, over: Fraction, under: Fraction) -> Fraction | None:
    return number + over / under if 0 < over < under else None


def _spoken_year(century: Fraction, rest: Fraction) -> int | None:
    return int(century * 100 + rest) if century in (18, 19, 20) and 10 <= rest < 100 and rest.denominator == 1 else None


def _hundred(number: Fraction | None, rest: Fraction | None) -> Fraction | None:
    return (number or 1) * Fraction(100) + (rest or 0) if rest is None or rest < 100 else None


def _minutes(minutes: int) -> Callable[[Fraction], Clock | None]:
    """Return a production for an hour and so many minutes: half past seven."""

    def production(number: Fraction) -> Clock | None:
        hour, minute = divmod(int(number) * 60 + minutes, 60)
        return Clock(hour, minute) if 1 <= number <= 12 else None

    return production


def _before_christ(n: int | Fraction) -> int | None:
    return 1 - int(n) if n == int(n) and n > 0 else None


def _ordinal(tens: Fraction, ordinal: int) -> int | None:
    return int(tens + ordinal) if tens in _TENS and ordinal < 10 else None


_APPROXIMATIONS = {
    "more than": "just? more|less|fewer|longer than",
    "no more than": "no|not more|less|longer|later than",
    "a little more than": "a little|bit|few more|less|over than?",
    "at least": "at least|most",
    "close to": "close to",
    "up to": "up to",
    "circa": "ca .?",
    "about": "about|around|almost|nearly|roughly|approximately|some|circa|barely|virtually",
}

RULES = (
    rule("tens and ones", "TENS -? ones:NUMBER", "NUMBER", _sum),
    rule("tens", "TENS", "NUMBER", lambda tens: Fraction(tens)),
    rule("number and fraction", "NUMBER -? over:NUMBER / under:NUMBER", "NUMBER", _and_fraction),
    rule("clock with a full stop", "DECIMAL >am|pm", "CLOCK", _clock),
    rule("clock with a full stop in a part of the day", "DECIMAL >( in the _:PART )", "CLOCK", _clock),
    rule("decimal number", "DECIMAL", "NUMBER", lambda decimal: Fraction(decimal[:12])),
    rule("number and a half", "NUMBER -? and -? a? -? half", "NUMBER", lambda number: number + Fraction(1, 2)),
    rule("quarters of", "a? NUMBER? -? quarter|quarters of a|an >hour|century|year|day", "NUMBER",
         lambda number: (number or 1) * Fraction(1, 4)),
    rule("half past", "half -? past NUMBER", "CLOCK", _minutes(30)),
    rule("half seven", "<at|by|until|till|from half NUMBER >!UNITS|UNIT|BIG|percent|a|-", "CLOCK", _minutes(30)),
    rule("quarter past", "a? quarter -? past NUMBER", "CLOCK", _minutes(15)),
    rule("quarter to", "a? quarter -? to NUMBER", "CLOCK", _minutes(-15)),
    rule("half a", "half a|an", "NUMBER", lambda: Fraction(1, 2)),
    rule("dozen", "a? dozen", "NUMBER", lambda: Fraction(12)),
    rule("couple", "a? couple of?", "NUMBER", lambda: Fraction(2)),
    rule("vague number", "a few|handful|number of?", "VAGUE", lambda: "X"),
    rule("vague quantity", "several|few|many", "VAGUE", lambda: "X"),
    rule("ordinal figure", "NTH", "ORDINAL", lambda nth: nth),
    rule("short month before a number", "short:MONTH-SHORT >NUMBER|YEAR|NTH|,", "MONTH", lambda short: short),
    rule("short month after a number", "<NUMBER|NTH short:MONTH-SHORT", "MONTH", lambda short: short),
    rule("short weekday", "short:WEEKDAY-SHORT >( ,? MONTH|NUMBER|NTH|ORDINAL|MONTH-SHORT )", "WEEKDAY",
         lambda short: short),
    *(rule(f"approximation: {name}", words, "APPROX", lambda: "about") for name, words in _APPROXIMATIONS.items()),
)  # fmt: skip

SUMS = (
    rule("spoken year", "century:NUMBER -? rest:NUMBER >!UNITS", "YEAR", _spoken_year),
    rule("year before our era", "n:NUMBER|YEAR bc|bce", "YEAR", _before_christ),
    rule("first year of a range before our era", "n:NUMBER|YEAR >( -|to|and|or _:NUMBER|YEAR bc|bce )", "YEAR",
         _before_christ),
    rule("hundred", "a? NUMBER? hundred ( and? rest:NUMBER )?", "NUMBER", _hundred),
    rule("two thousand", "the year NUMBER thousand", "YEAR", lambda number: int(number * 1000)),
    rule("thousand", "a? NUMBER? thousand", "NUMBER", lambda number: (number or 1) * Fraction(1000)),
    rule("ordinal of tens", "tens:NUMBER - ORDINAL", "ORDINAL", _ordinal),
)  # fmt: skip
