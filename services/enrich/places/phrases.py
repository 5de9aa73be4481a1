"""What names mean that are read by their words alone: accents and most capitals do not matter."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from services.enrich.places.folding import fold
from services.enrich.places.reading import Reading, words_of

Value = TypeVar("Value")


class Phrases(Generic[Value]):
    """Values by the words of names."""

    def __init__(self, values: Iterable[tuple[str, Value]]) -> None:
        self._beginning: dict[str, dict[str, list[tuple[list[str], Value]]]] = {}
        """By the first word, and the second one if there is one."""
        for name, value in values:
            if words := words_of(fold(name)):
                first, second = [*words, ""][:2]
                self._beginning.setdefault(first, {}).setdefault(second, []).append((words, value))

    def found(self, reading: Reading) -> Iterator[tuple[int, int, Value]]:
        """Yield the first word of each name that stands there, the one behind its last, and its value."""
        for word in reading.capitals if self._beginning else ():
            if following := self._beginning.get(reading.words[word]):
                for words, value in (*following.get("", ()), *following.get(reading.words[word + 1], ())):
                    if reading.words[word : word + len(words)] == words:
                        yield word, word + len(words), value
