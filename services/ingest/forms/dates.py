"""Reads the spellings in which sources write a date, each as precise as it is written, and guesses none."""

import re
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

_TIME = r"(?P<minute>\d\d:\d\d)(?P<second>:\d\d)?(?:[.,](?P<fraction>\d+))?"
_ISO = re.compile(
    rf"(?P<day>\d{{4}}-\d\d-\d\d)(?:[Tt ]\s*{_TIME}\s*(?P<zone>[A-Za-z]{{1,5}}|[+-]\d\d:?(?:\d\d)?)?)?",
)
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(\S*)")
_RFC_822 = re.compile(
    r"(?:[A-Z][a-z]{2,8},?\s+)?(?P<day>\d{1,2}[\s-][A-Z][a-z]{2}[\s-](?:\d{4}|\d\d))"
    r"(?:\s+(?P<time>\d{1,2}:\d\d(?::\d\d)?)(?:\s*(?P<zone>[A-Za-z]{1,5}|[+-]\d{4}))?(?:\s*\([^()]*\))?)?"
)

# Names of zones that mean one offset only, in hours; IST, BST and many others do not.
_ZONES = {
    name: hours
    for hours, names in {
        0: "Z UT UTC GMT WET",
        1: "WEST CET",
        2: "CEST EET",
        3: "EEST MSK",
        8: "HKT",
        9: "JST",
        10: "AEST",
        11: "AEDT",
        12: "NZST",
        13: "NZDT",
        # As RFC 822 itself has them.
        -4: "EDT",
        -5: "EST CDT",
        -6: "CST MDT",
        -7: "MST PDT",
        -8: "PST",
    }.items()
    for name in names.split()
}


def read(value: object) -> date | datetime:
    """Return the date, or the date-time with or without zone, that a source wrote; raises `ValueError`."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise TypeError("not written as a text")
    text = value.strip()
    if basic := _BASIC.fullmatch(text):
        year, month, day, hour, minute, second, zone = basic.groups()
        text = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
    if found := _ISO.fullmatch(text):
        return _iso(found)
    if found := _RFC_822.fullmatch(text):
        return _rfc_822(found)
    raise ValueError("neither a date (2024-11-30) nor a date-time (2024-11-30T08:00:00Z)")


def _iso(found: re.Match[str]) -> date | datetime:
    if not found["minute"]:
        return date.fromisoformat(found["day"])
    fraction = (found["fraction"] or "0")[:6]
    naive = datetime.fromisoformat(f"{found['day']}T{found['minute']}{found['second'] or ':00'}")
    return naive.replace(microsecond=int(fraction.ljust(6, "0")), tzinfo=_zone(found["zone"]))


def _rfc_822(found: re.Match[str]) -> date | datetime:
    naive = parsedate_to_datetime(f"{found['day'].replace('-', ' ')} {found['time'] or '00:00'}")
    return naive.replace(tzinfo=_zone(found["zone"])) if found["time"] else naive.date()


def _zone(name: str | None) -> timezone | None:
    if not name:
        return None
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:]) if len(name) > 4 else 0
        if minutes > 59:
            raise ValueError(f"no zone is {name}")
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(-offset if name[0] == "-" else offset)
    if name.upper() not in _ZONES:
        raise ValueError(f"the zone {name} is not known, or has several meanings")
    return timezone(timedelta(hours=_ZONES[name.upper()]))
