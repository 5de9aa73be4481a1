"""Frames: the prepositions, and the words before them, behind which a country stands for its government."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from services.enrich.actors.facts.table import rows
from services.enrich.actors.verbs import forms_of


class Frame(NamedTuple):
    """A line of the table: the rule, how far its words are looked for, and what they are."""

    rule: str
    reach: int
    countries_only: bool
    tell: frozenset[str]
    deny: frozenset[str]

    def holds(self, before: list[str], *, country: bool) -> bool:
        """Tell whether the words before the preposition of a country or a capital tell of a government."""
        near = before[-self.reach :]
        told = not self.tell or not self.tell.isdisjoint(near)
        return told and (country or not self.countries_only) and self.deny.isdisjoint(near)


def _forms(cell: str) -> frozenset[str]:
    return frozenset(form for word in cell.split() for form in forms_of(word))


def _load() -> dict[str, list[Frame]]:
    """Return the frames by their preposition."""
    frames: dict[str, list[Frame]] = defaultdict(list)
    for rule, prepositions, reach, only, tell, deny in rows("frames"):
        frame = Frame(rule, int(reach), only == "country", _forms(tell), _forms(deny))
        for preposition in prepositions.split():
            frames[preposition].append(frame)
    return dict(frames)


_FRAMES = _load()
ORGANS = _FRAMES["'s"][0].tell
"""What a country has that acts for it: Turkey's stance."""


def framed(preposition: str, before: list[str], *, country: bool) -> str | None:
    """Return the rule that makes a government of what stands behind a preposition."""
    frames: Iterator[Frame] = iter(_FRAMES.get(preposition, ()))
    return next((frame.rule for frame in frames if frame.holds(before, country=country)), None)
