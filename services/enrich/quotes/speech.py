"""Whether words in marks are what somebody said, or a title, a nickname or a scare quote."""

from collections.abc import Sequence

from services.enrich.actors.words import Word
from services.enrich.quotes.clauses import Told
from services.enrich.quotes.marks import ENDINGS
from services.enrich.quotes.words import LISTS

_FEWEST = 3
"""A part of a sentence has so many words at least if it is what somebody said, and no scare quote."""
_WHOLE = 4
"""A sentence of nobody known has so many."""
_BY_OTHERS = ("quotes.continued", "quotes.earlier", "quotes.subject")
"""The ways to tell who speaks by another sentence, which may be that of a heading."""
_LONG_TITLE = 10
_LONG_WORD = 4


def why_none(words: Sequence[Word], first: int, last: int, told: Told | None) -> str | None:
    """Return why words in marks are not what somebody said, if they are not."""
    said = [word for word in words[first:last] if word.text[0].isalnum()]
    if not said:
        return "no words"
    leads = told is not None and told.last < first
    ended = words[last - 1].text in ENDINGS or (words[last - 1].text == "," and not leads)
    whole = ended and said[0].capital and len(said) >= _WHOLE
    if _is_called(words, first) and len(said) < _LONG_TITLE:
        return "what something is called"
    if _is_title(said) and not (ended and told) and not (told and told.last == first - 1):
        return "a title or a name"
    if told and told.beside and (ended or len(said) > 1 or words[first - 2].text in ",:"):
        return None
    if whole and (told or _begins_sentence(words, first)):
        return None
    if told is None or (told.method in _BY_OTHERS and not ended):
        return "nobody says it"
    return None if len(said) >= _FEWEST else "too short for more than a scare quote"


def opens(words: Sequence[Word], first: int) -> bool:
    """Tell whether words in marks begin a sentence, or stand behind a colon or a comma."""
    return _begins_sentence(words, first) or words[first - 2].text in ",:"


def _begins_sentence(words: Sequence[Word], first: int) -> bool:
    mark = first - 1
    return words[mark].starts or words[first].starts or mark == 0 or words[mark - 1].text in ".?!…"


def _is_title(said: Sequence[Word]) -> bool:
    """Tell whether all but the small words have capitals, as those of a title have."""
    long = [word for word in said if len(word.text) >= _LONG_WORD]
    return len(said) <= _LONG_TITLE and all(word.capital for word in long or said)


def _is_called(words: Sequence[Word], first: int) -> bool:
    before = [word.lower for word in words[max(0, first - 3) : first - 1]]
    return bool(before) and before[-1] in LISTS["called"]
