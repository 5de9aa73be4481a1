"""The words of time, by class. Words that no table here names are classes of their own, without a value."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

_MONTHS = (
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun",
    "July Jul", "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
)  # fmt: skip
_WEEKDAYS = (
    "Monday Mon", "Tuesday Tues Tue", "Wednesday Wed", "Thursday Thurs Thur Thu", "Friday Fri", "Saturday Sat",
    "Sunday Sun",
)  # fmt: skip
_UNITS: dict[str, tuple[str, str]] = {
    "S": ("seconds secs", ""), "M": ("minutes mins", "minute min"), "H": ("hours hrs", "hour hr"),
    "D": ("days", "day"), "W": ("weeks", "week"), "Mo": ("months", "month"), "Q": ("quarters", "quarter"),
    "Y": ("years yrs", "year yr"), "DE": ("decades", "decade"), "CE": ("centuries", "century"),
}  # fmt: skip
"""Plural and singular. A single second is not among them: the word is nearly always the ordinal."""
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_PARTS: dict[str, Any] = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV",
    "daytime": "DT", "midday": "MI", "lunchtime": "MI", "overnight": "NI", "nighttime": "NI", "sunrise": "MO",
    "sunset": "EV", "mid-morning": "MO", "mid-afternoon": "AF", "midmorning": "MO",
    "midafternoon": "AF",
}  # fmt: skip
_SEASONS: dict[str, Any] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ZONES: dict[str, Any] = {
    "GMT": "Z", "UTC": "Z", "EST": "-05", "EDT": "-04", "CST": "-06", "CDT": "-05", "MST": "-07", "MDT": "-06",
    "PST": "-08", "PDT": "-07", "BST": "+01", "CET": "+01", "CEST": "+02", "EET": "+02", "EEST": "+03", "MSK": "+03",
    "IST": "+05:30", "JST": "+09", "HKT": "+08", "SGT": "+08", "AEST": "+10", "AEDT": "+11", "ET": "", "PT": "",
}  # fmt: skip
_SETS: dict[str, Any] = {
    "weekly": ("P1W", "week"), "monthly": ("P1M", "month"), "annually": ("P1Y", "year"),
    "yearly": ("P1Y", "year"), "quarterly": ("P3M", "quarter"), "hourly": ("PT1H", "hour"),
    "nightly": ("XXXX-XX-XXTNI", "part-of-day"), "biweekly": ("P2W", "week"), "fortnightly": ("P2W", "week"),
    "bimonthly": ("P2M", "month"), "semiannually": ("P6M", "half"), "biennially": ("P2Y", "year"),
}  # fmt: skip


def _spellings(word: str) -> tuple[str, str, str]:
    return word.upper(), word.capitalize(), word


def _entries() -> Iterator[tuple[str, str, Any]]:
    """Yield class, words and value; names that are also common words (May, Mar, Sun) come with a capital only."""
    for nth, names in enumerate(_MONTHS, 1):
        full, *short = names.split()
        yield "MONTH", full, nth
        yield "MONTH-SHORT", " ".join(short), nth
    for nth, names in enumerate(_WEEKDAYS, 1):
        full, *short = names.split()
        yield full.lower(), f"{full} {full.lower()}", nth
        yield "WEEKDAY-SHORT", " ".join(short), nth
        yield "WEEKDAYS", f"{full}s {full.lower()}s", nth
    for unit, (plural, singular) in _UNITS.items():
        for words in filter(None, (plural, singular)):
            yield words.split()[0], words, unit
    yield from _numerals()
    for name, table in (("PARTS", _PARTS), ("SEASONS", _SEASONS)):
        for word, value in table.items():
            yield word, word, value
            yield name, word + "s", value
    for name, table in (("ZONE", _ZONES), ("OFTEN", _SETS)):
        yield from ((name, word, value) for word, value in table.items())


def _numerals() -> Iterator[tuple[str, str, Any]]:
    for value, word in enumerate(_NUMBERS.split()):
        yield "nineteen" if value == 19 else "NUMBER", word, Fraction(value)
    yield from (("TENS", word, value * 10) for value, word in enumerate(_TENS.split(), 2))
    yield from ((word, word, value) for value, word in enumerate(_ORDINALS.split(), 1))
    yield from (("DECADE", word, value * 10) for value, word in enumerate(_DECADES.split(), 2))


WORDS: dict[str, tuple[str, Any]] = {
    spelling: (name, value)
    for name, words, value in _entries()
    for word in words.split()
    for spelling in _spellings(word)[: 2 if word[0].isupper() else 3]
}
"""Every spelling that carries a value: its class and that value."""

GROUPS: dict[str, tuple[str, ...]] = {
    "UNITS": tuple(plural.split()[0] for plural, _ in _UNITS.values()),
    "UNIT": tuple(singular.split()[0] for _, singular in _UNITS.values() if singular),
    "WEEKDAY": tuple(names.split()[0].lower() for names in _WEEKDAYS),
    "NUMBER": ("nineteen",),
    "ORDINAL": tuple(_ORDINALS.split()),
    "PART": tuple(_PARTS),
    "SEASON": tuple(_SEASONS),
}
"""Classes made of words that rules also name one by one: UNIT is any of second, minute, hour and so on."""

ABBREVIATED = tuple(
    sorted({s for names in (*_MONTHS, *_WEEKDAYS) for w in names.split()[1:] for s in _spellings(w)[:2]})
)
"""The abbreviations that may end in a full stop."""
