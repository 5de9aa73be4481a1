"""Numbers: in words, mixed with fractions, vague; and the words that make them approximate."""

from fractions import Fraction

from services.enrich.dates.pattern import rule


def _sum(tens: int, ones: Fraction) -> Fraction | None:
    return tens + ones if 0 < ones < 10 and ones.denominator == 1 else None


def _and_fraction(number: Fraction, over: Fraction, under: Fraction) -> Fraction | None:
    return number + over / under if 0 < over < under else None


def _spoken_year(century: Fraction, rest: Fraction) -> int | None:
    return int(century * 100 + rest) if century in (18, 19, 20) and 10 <= rest < 100 and rest.denominator == 1 else None


RULES = (
    rule("tens and ones", "TENS -? ones:NUMBER", "NUMBER", _sum),
    rule("tens", "TENS", "NUMBER", lambda tens: Fraction(tens)),
    rule("number and fraction", "NUMBER -? over:NUMBER / under:NUMBER", "NUMBER", _and_fraction),
    rule("decimal number", "DECIMAL", "NUMBER", lambda decimal: decimal),
    rule("half", "half a|an", "HALF", lambda: Fraction(1, 2)),
    rule("number and a half", "NUMBER and a? half", "NUMBER", lambda number: number + Fraction(1, 2)),
    rule("dozen", "a? dozen", "NUMBER", lambda: Fraction(12)),
    rule("couple", "a couple of?", "NUMBER", lambda: Fraction(2)),
    rule("vague number", "a few|handful|number of?", "VAGUE", lambda: "X"),
    rule("vague quantity", "several|few|many", "VAGUE", lambda: "X"),
    rule("more than", "more|less|fewer than", "APPROX", lambda: "more"),
    rule("no more than", "no more|less|longer than", "APPROX", lambda: "at most"),
    rule("a little more than", "a little|bit more|less|over than?", "APPROX", lambda: "more"),
    rule("at least", "at least|most", "APPROX", lambda: "at least"),
    rule("close to", "close to", "APPROX", lambda: "about"),
    rule(
        "about", "about|around|almost|nearly|roughly|approximately|some|circa|barely|virtually", "APPROX",
        lambda: "about",
    ),
    rule("ordinal figure", "NTH", "ORDINAL", lambda nth: nth),
)  # fmt: skip

SUMS = (
    rule("spoken year", "century:NUMBER -? rest:NUMBER >!UNITS", "YEAR", _spoken_year),
    rule("hundred", "a? NUMBER? hundred", "NUMBER", lambda number: (number or 1) * Fraction(100)),
    rule("two thousand", "NUMBER thousand", "NUMBER", lambda number: number * 1000),
    rule("tens ordinal", "tens:NUMBER - ORDINAL", "ORDINAL",
         lambda tens, ordinal: int(tens + ordinal) if tens in (20, 30, 40, 50, 60, 70, 80, 90) and ordinal < 10
         else None),
)  # fmt: skip
