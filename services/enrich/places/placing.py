"""Where a place that the gazetteer lacks is said to be: at a town or in a county that the text names beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from schemas.enriched import LocationTag
from services.enrich.text import Passage

_LOCAL = ("PPL", "ADM2", "ADM3")
"""GeoNames feature codes of what is small enough for its point to be near all that is in it."""
_BEHIND = 16
"""A place so few characters behind a name says where that is: Xyz Street in Cardiff."""
_ENDS = frozenset(".;!?\n")
_UNKNOWN = "not in the gazetteer"


class Seats:
    """The located places of a passage, as seats of those that the gazetteer lacks."""

    def __init__(self, passage: Passage, located: Sequence[LocationTag]) -> None:
        self._text = passage.text
        self._located = [tag for tag in located if tag.field == passage.field]
        local = [tag for tag in self._located if (tag.feature_code or "").startswith(_LOCAL)]
        self._seats, self._are_local = local or self._located, bool(local)

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether no located place overlaps a stretch of the text."""
        before = bisect_left(self._located, end, key=lambda tag: tag.start)
        return not before or self._located[before - 1].end <= start

    def of(self, start: int, end: int) -> dict[str, Any]:
        """Return what the text says of where a stretch of it is, as fields of its tag."""
        seat = self._seat(start, end)
        if seat is None:
            return {"status": "unresolved", "reason": _UNKNOWN}
        whole = {"country_code": seat.country_code, "subdivision": seat.subdivision}
        if not self._are_local:
            return {**whole, "status": "unresolved", "reason": _UNKNOWN}
        return {**whole, "geometry": seat.geometry, "status": "resolved", "reason": f"{_UNKNOWN}: put at {seat.name}"}

    def _seat(self, start: int, end: int) -> LocationTag | None:
        """Return the place right behind a name, else the last one before, else the next one."""
        behind = bisect_left(self._seats, start, key=lambda tag: tag.start)
        if behind < len(self._seats) and (not behind or self._is_joined(end, self._seats[behind].start)):
            return self._seats[behind]
        return self._seats[behind - 1] if behind else None

    def _is_joined(self, start: int, end: int) -> bool:
        return end - start <= _BEHIND and _ENDS.isdisjoint(self._text[start:end])
