"""The words of a passage as names need them: without the possessive, and knowing whether they open a sentence."""

import re
from typing import NamedTuple

from services.enrich.text import Passage

_POSSESSIVE = re.compile(r"[’'][sS]$")
_QUOTATION = frozenset("\"“‘'([")


class Word(NamedTuple):
    """A word or a punctuation mark; its possessive 's is left outside."""

    start: int
    end: int
    text: str
    space: str
    """What stands between the word before and this one."""
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
    end, opens = 0, True
    for token in passage.tokens:
        while next_sentence <= token.start:
            opens, next_sentence = True, next(sentences)
        tail = _POSSESSIVE.search(token.text)
        stop = token.end - len(tail.group()) if tail and tail.start() else token.end
        text = passage.text[token.start : stop]
        words.append(Word(token.start, stop, text, passage.text[end : token.start], opens, stop < token.end))
        opens = (opens and not text[0].isalnum()) or (text in _QUOTATION and passage.text[end : token.start] != "")
        end = token.end
    return words
