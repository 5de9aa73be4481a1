"""Cuts a stretch of text into tokens of time: words of the lexicon by their class, numbers by their shape."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from services.enrich.dates.forms import Clock, DayOfMonth, Fixed, Form, InYear, TwoDigitYear
from services.enrich.dates.lexicon import ABBREVIATED, WORDS
from services.enrich.dates.pattern import code, is_known

_TOKEN = re.compile(
    r"(?P<break>\n[^\S\n]*\n\s*)"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w))"
    r"|(?P<clock>\d\d?:\d\d(?::\d\d)?(?!\d))"
    r"|(?P<british>\d\d?\.\d\d(?=\s?[ap]\.?m\b))"
    r"|(?P<fiscal>[QH][1-4](?!\w))"
    r"|(?P<slashed>\d{1,2}/\d{1,2}/\d{2,4}(?![\d/]))"
    r"|(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\d))"
    r"|(?P<big>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d))"
    r"|(?P<decimal>\d+\.\d+(?!\w))"
    r"|(?P<nth>\d{1,3}(?:st|nd|rd|th)(?!\w))"
    r"|(?P<decade>['’‘]?\d{1,3}0['’]?s(?!\w))"
    r"|(?P<short>['’‘]\d\d(?!\w))"
    r"|(?P<digits>\d+(?=(?:am|pm|AM|PM|hrs|h)\b|(?!\w)))"
    r"|(?P<abbreviation>(?:" + "|".join(ABBREVIATED) + r")\.)"
    r"|(?P<letters>[ap]\.\s?m(?:\.|\b)|[AP]\.M(?:\.|\b)|B\.C\.?(?:E\.?)?|A\.D\.?)"
    r"|(?P<word>['’]s(?!\w)|o['’]clock|[^\W\d_]+(?!\w))"
    r"|(?P<other>\w+)"
    r"|(?P<sign>\S)"
)
_ZONE = re.compile(r"Z|[+-]\d\d:?\d\d$")
_LETTERS = {"a": "am", "p": "pm", "A": "am", "P": "pm", "B": "bc"}
_SPELLINGS = {"–": "-", "’s": "'s", "o’clock": "o'clock", "(": "bracket", ")": "bracket"}


class Token(NamedTuple):
    """A word, a number or a sign; later, whatever a rule made of several."""

    start: int
    end: int
    code: str
    value: Any = None
    rule: str = ""


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of `text[start:end]`."""
    return [_token(match) for match in _TOKEN.finditer(text, start, end)]


def _token(match: re.Match[str]) -> Token:
    name, value = _READERS[match.lastgroup or ""](match.group())
    return Token(match.start(), match.end(), code(name), value)


@lru_cache(maxsize=4096)
def _word(text: str) -> tuple[str, Any]:
    if found := WORDS.get(text):
        return found
    lowered = _SPELLINGS.get(text) or text.lower()
    if is_known(lowered):
        return lowered, None
    return ("Name", None) if text[0].isupper() else ("other", None)


def _abbreviation(text: str) -> tuple[str, Any]:
    """With its full stop, an abbreviation is as good as the name."""
    name, value = WORDS[text[:-1]]
    return name.removesuffix("-SHORT"), value


def _digits(text: str) -> tuple[str, Any]:
    if len(text) == 4 and "1000" <= text < "2200":
        return "YEAR", int(text)
    if len(text) == 2 and text[0] == "0":
        return "ZERO", int(text)
    return ("NUMBER", Fraction(int(text))) if len(text) < 6 else ("BIG", None)


def _clock(text: str) -> tuple[str, Any]:
    hour, minute, *rest = map(int, text.split(":"))
    second = rest[0] if rest else None
    if hour > 24 or minute > 59 or (second or 0) > 59:
        return "other", None
    return "CLOCK", Clock(hour, minute, second)


def _iso(text: str) -> tuple[str, Any]:
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return "other", None
    date: Form = DayOfMonth(day, InYear("month", month, Fixed.of_year(year)))
    if len(text) == 10:
        return "DATE", date
    zone = _ZONE.search(text, 16)
    _, clock = _clock(text[11 : zone.start() if zone else None])
    return ("TIME", replace(clock, zone=zone.group() if zone else "", day=date)) if clock else ("other", None)


_READERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "break": lambda _: ("break", None),
    "iso": _iso,
    "clock": _clock,
    "slashed": lambda text: ("SLASHED", tuple(text.split("/"))),
    "dotted": lambda text: ("DOTTED", tuple(map(int, text.split(".")))),
    "british": lambda text: _clock(text.replace(".", ":")),
    "fiscal": lambda text: (text[0], int(text[1])),
    "big": lambda _: ("BIG", None),
    "decimal": lambda text: ("DECIMAL", Fraction(text[:12])),
    "nth": lambda text: ("NTH", int(text[:-2])),
    "decade": lambda text: ("DECADE", int(text.strip("'’‘s"))),
    "short": lambda text: ("SHORT", TwoDigitYear(int(text[1:]))),
    "digits": _digits,
    "abbreviation": _abbreviation,
    "letters": lambda text: (_LETTERS[text[0]], None),
    "word": _word,
    "other": lambda _: ("other", None),
    "sign": _word,
}
