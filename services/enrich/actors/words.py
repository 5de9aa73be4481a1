"""The words of a passage as names need them: without the possessive, and knowing whether they open a sentence."""

from itertools import repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.enrich.text import Passage, Tokens
from services.enrich.vocabulary import VOCABULARY, Column, Numbers, among, flag

CAPITAL = flag(lambda text: text[0].isupper())
"""Written as names are: with a capital letter first."""
ALPHANUMERIC = flag(lambda text: text[0].isalnum())
"""A word or a number, not a mark."""
_LOWER = Column(lambda texts: np.array([text.lower().rstrip(".") for text in texts], object))

_SUFFIX = len("'s")
_POSSESSIVE = flag(lambda text: len(text) > _SUFFIX and text[-1] in "sS" and text[-_SUFFIX] in "'’")
_QUOTATION = among("\"“‘'([")


class Word(NamedTuple):
    """A word or a punctuation mark; its possessive 's is left outside."""

    start: int
    end: int
    text: str
    lower: str
    """The text in small letters and without a full stop at its end."""
    capital: bool
    """Written as names are: with a capital letter first."""
    space: str
    """What stands between the word before and this one."""
    starts: bool
    """The first of its sentence."""
    opens: bool
    """Opens a sentence or a quotation, so that its capital says nothing."""
    possessive: bool


def words_of(passage: Passage) -> tuple[list[Word], Numbers]:
    """Return the words and punctuation marks of a passage, in order, and their numbers in the vocabulary."""
    texts, starts, ends, spaces = Tokens.of(passage.text)
    numbers = VOCABULARY.numbers(texts)
    possessive = _POSSESSIVE.of(numbers)
    for index in np.flatnonzero(possessive).tolist():
        texts[index] = text = texts[index][:-_SUFFIX]
        ends[index] -= _SUFFIX
        numbers[index] = VOCABULARY[text]
    first = _first(passage, starts)
    alone = (column.of(numbers).tolist() for column in (_LOWER, CAPITAL))
    flags = (array.tolist() for array in (first, _opening(first, numbers, spaces), possessive))
    fields = zip(starts, ends, texts, *alone, spaces, *flags, strict=True)
    return list(map(tuple.__new__, repeat(Word), fields)), numbers


def _first(passage: Passage, starts: list[int]) -> NDArray[np.bool_]:
    """Tell which words are the first of a sentence."""
    sentences = np.array([start for start, _ in passage.sentences])
    found = np.zeros(len(starts), bool)
    found[np.searchsorted(starts, sentences)] = True
    found[:1] = True
    return found


def _opening(first: NDArray[np.bool_], numbers: Numbers, spaces: list[str]) -> NDArray[np.bool_]:
    """Tell which words open a sentence or a quotation, with nothing but marks before them there."""
    index = np.arange(len(numbers))
    quoted = [at + 1 for at in np.flatnonzero(_QUOTATION.of(numbers[:-1])).tolist() if spaces[at]]
    opened = first.copy()
    opened[quoted] = True
    last_opened = np.maximum.accumulate(np.where(opened, index, -1))
    last_word = np.maximum.accumulate(np.where(ALPHANUMERIC.of(numbers), index, -1))
    openings: NDArray[np.bool_] = last_opened > np.append(-1, last_word)[:-1]
    return openings


def word_before(words: list[Word], index: int) -> int:
    """Return the index of the word before another, over the full stop of an abbreviation: Gen. Lee."""
    starts = index < len(words) and words[index].starts
    abbreviated = index > 1 and not starts and words[index - 1].text == "." and not words[index - 1].space
    return index - 2 if abbreviated else index - 1
