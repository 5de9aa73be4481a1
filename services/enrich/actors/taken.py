"""Stretches of a text that belong to something already."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from services.enrich.text import Passage


class _Stretch(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Stretch = TypeVar("Stretch", bound=_Stretch)


class Taken:
    """The characters of a passage that are taken."""

    def __init__(self, passage: Passage, stretches: Iterable[_Stretch] = ()) -> None:
        self._taken = bytearray(len(passage.text))
        for stretch in stretches:
            self._take(stretch)

    def covers(self, offset: int) -> bool:
        """Tell whether a character is taken."""
        return bool(self._taken[offset])

    def fill(self, stretches: Iterable[Stretch]) -> Iterator[Stretch]:
        """Take stretches that touch none before them, and yield them."""
        for stretch in stretches:
            if self._taken.find(1, stretch.start, stretch.end) < 0:
                self._take(stretch)
                yield stretch

    def _take(self, stretch: _Stretch) -> None:
        self._taken[stretch.start : stretch.end] = b"\x01" * (stretch.end - stretch.start)
