"""Where a place that the gazetteer lacks is said to be: at a town or in a county that the text names beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from schemas.enriched import LocationTag

_LOCAL = ("PPL", "ADM2", "ADM3")
"""GeoNames feature codes of what is small enough for its point to be near all that is in it."""
_BEHIND = 16
"""A place so few characters behind a name says where that is: Xyz Street in Cardiff."""
_ENDS = frozenset(".;!?\n")
_UNKNOWN = "not in the gazetteer"


def placed(text: str, start: int, end: int, located: Sequence[LocationTag]) -> dict[str, Any]:
    """Return what a text says of where `text[start:end]` is, as fields of its tag.

    `located`: what is known of the passage, in order. Only a town or a county has a point to give.
    """
    local = [tag for tag in located if (tag.feature_code or "").startswith(_LOCAL)]
    seat = _seat(text, start, end, local or located)
    if seat is None:
        return {"status": "unresolved", "reason": _UNKNOWN}
    whole = {"country_code": seat.country_code, "subdivision": seat.subdivision}
    if not local:
        return {**whole, "status": "unresolved", "reason": _UNKNOWN}
    return {**whole, "geometry": seat.geometry, "status": "resolved", "reason": f"{_UNKNOWN}: put at {seat.name}"}


def _seat(text: str, start: int, end: int, located: Sequence[LocationTag]) -> LocationTag | None:
    """Return the place right behind a name, else the last one before, else the next one."""
    behind = bisect_left(located, start, key=lambda tag: tag.start)
    if behind < len(located) and (not behind or _is_joined(text[end : located[behind].start])):
        return located[behind]
    return located[behind - 1] if behind else None


def _is_joined(gap: str) -> bool:
    return len(gap) <= _BEHIND and _ENDS.isdisjoint(gap)
