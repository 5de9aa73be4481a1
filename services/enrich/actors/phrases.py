"""Where a phrase ends: what follows a noun that no other noun completes."""

from services.enrich.actors.mentions.deeds import is_deed
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_FUNCTION_WORDS = wordlist(
    """
    a about after against also among an and are around as at be been before being but by did do does during for
    friday from had has have he his hostage how if in inside into is it its last later monday near next not of on or
    outside over saturday say since so sunday than that the their there they this through thursday to
    today tomorrow tuesday under until was wednesday were when where which while who whose will with yesterday
    """
)


def is_function_word(word: str) -> bool:
    """Tell whether a word in small letters only joins others, or says when."""
    return word in _FUNCTION_WORDS


_LONGEST_WORD = 30


def may_qualify(word: Word) -> bool:
    """Tell whether a word in small letters may say more of the noun behind it: oil in "Italian oil workers"."""
    plain = word.lower
    if plain != word.text or not plain.replace("-", "").isalpha() or not 1 < len(plain) < _LONGEST_WORD:
        return False
    acts = is_deed(plain) or plain.endswith(("ed", "ing", "ly"))
    return not acts and plain not in _FUNCTION_WORDS


def ends_phrase(words: list[Word], last: int) -> bool:
    """Tell whether no noun follows that would complete a phrase: the army in "army officers", Iran in "Iran talks"."""
    if last == len(words) or not words[last].text[0].isalpha():
        return True
    behind = words[last].lower
    return behind in _FUNCTION_WORDS or is_deed(behind) or behind.endswith(("ed", "ly"))
