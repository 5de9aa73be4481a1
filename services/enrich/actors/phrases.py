"""Where a phrase ends: what follows a noun that no other noun completes."""

from services.enrich.actors.mentions.statecraft import DEEDS
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_FUNCTION_WORDS = wordlist(
    """
    a about after against also among an and are around as at be been before being but by did do does during for
    friday from had has have he his how if in inside into is it its last later monday near next not of on or
    outside over saturday say since so sunday than that the their there they this through thursday to
    today tomorrow tuesday under until was wednesday were when where which while who whose will with yesterday
    """
)


def is_function_word(word: str) -> bool:
    """Tell whether a word in small letters only joins others, or says when."""
    return word in _FUNCTION_WORDS


def ends_phrase(words: list[Word], last: int) -> bool:
    """Tell whether no noun follows that would complete a phrase: the army in "army officers", Iran in "Iran talks"."""
    if last == len(words) or not words[last].text[0].isalpha():
        return True
    behind = words[last].lower
    return behind in _FUNCTION_WORDS or behind in DEEDS or behind.endswith(("ed", "ly"))
