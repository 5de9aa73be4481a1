"""Cuts a stretch of text into tokens of time: words of the lexicon by their class, numbers by their shape."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate
from typing import Any, NamedTuple, Self, TypeAlias

from services.enrich.dates.forms import Clock, DayOfMonth, Fixed, Form, InYear, TwoDigitYear
from services.enrich.dates.lexicon import ABBREVIATED, SHORT_MONTHS, WORDS
from services.enrich.dates.pattern import code, is_known

Reading: TypeAlias = tuple[str, Any]
"""A class and a value."""

_KEPT, _LONGEST = 1 << 15, 64
"""So many tokens of so many characters are remembered."""
_ZONE = re.compile(r"Z|[+-]\d\d:?\d\d$")
_SINGULAR = {"s", "as", "is", "ss", "us"}
"""How words end that are no plurals, although there is an s."""
_SPELLINGS = {"–": "-", "’s": "'s", "o’clock": "o'clock", "(": "bracket", ")": "bracket"}


class Token(NamedTuple):
    """A word, a number or a sign; later, whatever a rule made of several."""

    start: int
    end: int
    code: str
    value: Any = None
    rule: str = ""


class Cut(NamedTuple):
    """A text cut into tokens: where they begin and end, and the class and the value of each."""

    starts: list[int]
    ends: list[int]
    readings: list[Reading]

    @classmethod
    def of(cls, text: str) -> Self:
        """Cut a text."""
        pieces = _TOKEN.split(text)  # white space and tokens, in turn
        bounds = list(accumulate(map(len, pieces)))
        return cls(bounds[:-1:2], bounds[1::2], list(map(_READINGS.__getitem__, pieces[1::2])))

    @property
    def row(self) -> str:
        """The classes, a character each."""
        return "".join([code for code, _ in self.readings])

    def tokens(self, first: int = 0, last: int | None = None) -> list[Token]:
        """Return the tokens from the first up to the last."""
        fields = zip(self.starts[first:last], self.ends[first:last], self.readings[first:last], strict=True)
        make = tuple.__new__  # what a named tuple does itself, at half the cost: there are many tokens
        return [make(Token, (start, end, code, value, "")) for start, end, (code, value) in fields]


class _Readings(dict[str, Reading]):
    """The class and the value of each token, which follow from its text alone: found out once, and kept."""

    def __missing__(self, text: str) -> Reading:
        read = _word if text.isalpha() else next(read for shape, read in _SHAPES if shape.fullmatch(text))
        name, value = read(text)
        if len(self) == _KEPT:
            self.clear()
        if len(text) <= _LONGEST:
            self[text] = code(name), value
        return code(name), value


_READINGS = _Readings()


def _word(text: str) -> Reading:
    lowered = _SPELLINGS.get(text) or text.lower()
    if found := WORDS.get(text) or WORDS.get(lowered):  # a scan may have capitals anywhere: two mOnths ago
        return found
    if is_known(lowered):
        return lowered, None
    if text[0].isupper():
        return "Name", None
    return ("plural" if text[-1] == "s" and text[-2:] not in _SINGULAR else "other"), None


def _abbreviation(text: str) -> Reading:
    """With its full stop, an abbreviation is as good as the name."""
    name, value = WORDS[text[:-1]]
    return name.removesuffix("-SHORT"), value


def _letters(text: str) -> Reading:
    """Read a.m., P.M., B.C. as what is written without full stops."""
    letters = re.sub(r"[.\s]", "", text).lower()
    return WORDS.get(letters, (letters, None))


def _digits(text: str) -> Reading:
    if len(text) == 4 and "1000" <= text < "2200":
        return "YEAR", int(text)
    if len(text) == 2 and text[0] == "0":
        return "ZERO", int(text)
    return ("NUMBER", Fraction(int(text))) if len(text) < 6 else ("BIG", None)


def _clock(text: str) -> Reading:
    hour, minute, *rest = map(int, text.split(":"))
    second = rest[0] if rest else None
    if hour > 24 or minute > 59 or (second or 0) > 59:
        return "other", None
    return "CLOCK", Clock(hour, minute, second)


def _iso(text: str) -> Reading:
    written, _, time = text.partition("T")
    year, month, day = map(int, written.split("-"))
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return "other", None
    date: Form = DayOfMonth(day, InYear("month", month, Fixed.of_year(year)))
    if not time:
        return "DATE", date
    zone = _ZONE.search(time, 5)
    _, clock = _clock(time[: zone.start() if zone else None].partition(".")[0])
    return ("TIME", replace(clock, zone=zone.group() if zone else "", day=date)) if clock else ("other", None)


def _hyphened(text: str) -> Reading:
    day, month, year = text.split("-")
    written: Form = Fixed.of_year(int(year)) if len(year) == 4 else TwoDigitYear(int(year))
    return "DATE", DayOfMonth(int(day), InYear("month", WORDS[month][1], written))


_POINTED: dict[str, Callable[[str], Reading]] = {
    rf"(?:{'|'.join(ABBREVIATED)})\.": _abbreviation,
    r"[ap]\.\s?m(?:\.|\b)|[AP]\.M(?:\.|\b)|B\.C\.?(?:E\.?)?|A\.D\.?": _letters,
    r"o['’]clock": _word,
}
_FIGURES: dict[str, Callable[[str], Reading]] = {
    r"\d{4}-\d\d?-\d\d?(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])": _iso,
    r"(?<![/\w])\d{4}/\d\d?/\d\d?(?![/\w])": lambda text: _iso(text.replace("/", "-")),
    rf"\d{{1,2}}-(?:{'|'.join(SHORT_MONTHS)})-\d\d(?:\d\d)?(?![\w-])": _hyphened,
    r"\d\d?:\d\d(?::\d\d)?(?!\d)": _clock,
    r"\d{1,2}/\d{1,2}/\d{2,4}(?![\d/])": lambda text: ("SLASHED", tuple(text.split("/"))),
    r"\d{1,2}\.\d{1,2}\.\d{4}(?!\.?\d)": lambda text: ("DOTTED", tuple(map(int, text.split(".")))),
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)": lambda _: ("BIG", None),
    r"\d+\.\d+(?!\w)|\d\d?\.\d\d(?=[ap]m\b)": lambda text: ("DECIMAL", text),
    r"\d{1,3}(?:st|nd|rd|th)(?!\w)": lambda text: ("NTH", int(text[:-2])),
    r"['’‘]?\d{1,3}0['’]?s(?!\w)": lambda text: ("DECADE", int(text.strip("'’‘s"))),
    r"['’‘]\d\d(?!\w)": lambda text: ("SHORT", TwoDigitYear(int(text[1:]))),
    r"\d+(?=(?:am|pm|AM|PM|hrs|h)\b|(?!\w))": _digits,
    r"['’]s(?!\w)": _word,
}
_REST: dict[str, Callable[[str], Reading]] = {
    r"(?:https?://|www\.)\S+": lambda _: ("other", None),
    r"[QH][1-4](?!\w)": lambda text: (text[0], int(text[1])),
    r"FY\d\d(?:\d\d)?(?!\w)": lambda text: ("YEAR", 2000 + int(text[-2:])),
    r"\w+": lambda _: ("other", None),
    r"\n[^\S\n]*\n\s*": lambda _: ("break", None),
    r"\S": _word,
}
_SHAPES = [(re.compile(shape), read) for table in (_POINTED, _FIGURES, _REST) for shape, read in table.items()]
# Most tokens are plain words, and are not tried as what begins otherwise.
_TOKEN = re.compile(
    rf"((?=[A-Zapo][A-Za-z]{{0,4}}[.'’])(?:{'|'.join(_POINTED)})|(?=['’‘\d])(?:{'|'.join(_FIGURES)})|{'|'.join(_REST)})"
)
