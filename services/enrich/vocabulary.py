"""The words that were met: each has a number, so that what is true of a word alone is found out once.

`CAPITAL.of(VOCABULARY.numbers(words))` is an array that tells of each word whether it has a capital.
"""

from collections.abc import Callable, Collection
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
"""A word each, by its number."""
Value = TypeVar("Value", bound=np.generic)

MOST_CHARACTERS = 1 << 19
"""With more in all its words, a vocabulary begins anew: some fifty thousand of them."""


class Vocabulary(dict[str, int]):
    """The number of every word, given when it is first asked for."""

    def __init__(self, most_characters: int = MOST_CHARACTERS) -> None:
        super().__init__()
        self._most_characters = most_characters
        self._characters = 0
        self.words: list[str] = []
        """By their numbers."""
        self.generation = 0
        """How often it began anew: numbers of another generation mean other words."""

    def __missing__(self, word: str) -> int:
        """Give a word the next number."""
        self[word] = number = len(self.words)
        self.words.append(word)
        self._characters += len(word)
        return number

    def numbers(self, words: list[str]) -> Numbers:
        """Return the numbers of words; they hold until there has to be made room."""
        return np.fromiter(map(self.__getitem__, words), np.intp, len(words))

    def make_room(self) -> None:
        """Begin anew if it is full, which only who needs no earlier number may ask for."""
        if self._characters > self._most_characters:
            self.clear()
            self.words.clear()
            self._characters = 0
            self.generation += 1


VOCABULARY = Vocabulary()


class Column(Generic[Value]):
    """What is true of each word alone, found out when it is first asked for and kept."""

    def __init__(self, read: Callable[[list[str]], NDArray[Value]], vocabulary: Vocabulary = VOCABULARY) -> None:
        self._read, self._vocabulary = read, vocabulary
        self._values, self._known = read([]), 0
        self._generation = vocabulary.generation

    def of(self, numbers: Numbers) -> NDArray[Value]:
        """Return what is true of words, by their numbers."""
        if self._generation != self._vocabulary.generation:
            self._known, self._generation = 0, self._vocabulary.generation
        if self._known < len(self._vocabulary.words):
            self._learn(self._vocabulary.words[self._known :])
        values: NDArray[Value] = self._values[numbers]
        return values

    def _learn(self, words: list[str]) -> None:
        known = self._known + len(words)
        if known > len(self._values):
            grown = np.empty((2 * known, *self._values.shape[1:]), self._values.dtype)
            grown[: self._known] = self._values[: self._known]
            self._values = grown
        self._values[self._known : known] = self._read(words)
        self._known = known


def flag(is_true: Callable[[str], Any], vocabulary: Vocabulary = VOCABULARY) -> Column[np.bool_]:
    """Return the column of what is true or not: `flag(str.istitle)`."""
    return Column(lambda words: np.fromiter(map(is_true, words), np.bool_, len(words)), vocabulary)


def among(some: Collection[str], vocabulary: Vocabulary = VOCABULARY) -> Column[np.bool_]:
    """Return the column of the words that are among some."""
    return flag(frozenset(some).__contains__, vocabulary)
