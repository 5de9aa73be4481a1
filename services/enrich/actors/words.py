"""The words of a passage as names need them: without the possessive, and knowing whether they open a sentence."""

from typing import NamedTuple

from services.enrich.text import Passage
from services.enrich.vocabulary import flag

CAPITAL = flag(lambda text: text[0].isupper())
"""Written as names are: with a capital letter first."""
ALPHANUMERIC = flag(lambda text: text[0].isalnum())
"""A word or a number, not a mark."""

_SUFFIX = len("'s")
_QUOTATION = frozenset("\"“‘'([")


class Word(NamedTuple):
    """A word or a punctuation mark; its possessive 's is left outside."""

    start: int
    end: int
    text: str
    space: str
    """What stands between the word before and this one."""
    starts: bool
    """The first of its sentence."""
    opens: bool
    """Opens a sentence or a quotation, so that its capital says nothing."""
    possessive: bool

    @property
    def capital(self) -> bool:
        """Written as names are: with a capital letter first."""
        return self.text[0].isupper()

    @property
    def lower(self) -> str:
        """The word in small letters and without a full stop at its end."""
        return self.text.lower().rstrip(".")


def words_of(passage: Passage) -> list[Word]:
    """Return the words and punctuation marks of a passage, in order."""
    sentences = iter([start for start, _ in passage.sentences] + [len(passage.text) + 1])
    next_sentence = next(sentences)
    words: list[Word] = []
    make = tuple.__new__  # as for tokens
    starts = opens = True
    for start, end, text, space in passage.tokens:
        while next_sentence <= start:
            starts = opens = True
            next_sentence = next(sentences)
        if text[-1] in "sS" and len(text) > _SUFFIX and text[-_SUFFIX] in "'’":
            words.append(Word(start, end - _SUFFIX, text[:-_SUFFIX], space, starts, opens, possessive=True))
        else:
            words.append(make(Word, (start, end, text, space, starts, opens, False)))
        starts = False
        opens = (opens and not text[0].isalnum()) or (text in _QUOTATION and space != "")
    return words


def word_before(words: list[Word], index: int) -> int:
    """Return the index of the word before another, over the full stop of an abbreviation: Gen. Lee."""
    starts = index < len(words) and words[index].starts
    abbreviated = index > 1 and not starts and words[index - 1].text == "." and not words[index - 1].space
    return index - 2 if abbreviated else index - 1
