"""An interval of days, written as OGC API Features writes intervals: `2024-11-30`, `2024-11/2024-12-24`, `../2024`."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

_OPEN = ("", "..")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True)
class Days:
    """From a first day to a last one, both included; None is open."""

    first: date | None
    last: date | None

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the interval; raises `ValueError`."""
        begin, slash, end = text.partition("/")
        days = cls(_day(begin, last=False), _day(end if slash else begin, last=True))
        if days.first is None and days.last is None:
            raise ValueError("expected a day on one side at least")
        if days.first and days.last and days.first > days.last:
            raise ValueError("the interval ends before it begins")
        return days

    def __str__(self) -> str:
        if self.first == self.last:
            return str(self.first)
        return "/".join(".." if day is None else str(day) for day in (self.first, self.last))


def _day(text: str, *, last: bool) -> date | None:
    if text in _OPEN:
        return None
    if not (found := _DATE.fullmatch(text)):
        raise ValueError("expected a day, month or year such as 2024-11-30, or two with a slash between, .. for open")
    year, month, day = (int(part) if part else None for part in found.groups())
    month = month or (12 if last else 1)
    try:
        return date(year or 0, month, day or (monthrange(year or 0, month)[1] if last else 1))
    except (ValueError, IndexError):
        raise ValueError(f"there is no such day: {text}") from None
