"""Where a phrase ends: what follows a noun that no other noun completes."""

from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.mentions.deeds import is_verb
from services.enrich.actors.words import Word

_FUNCTIONS = LEXICON["functions"]
_LONGEST_WORD = 30


def is_function_word(word: str) -> bool:
    """Tell whether a word in small letters only joins others, or says when."""
    return word in _FUNCTIONS


def may_qualify(word: Word) -> bool:
    """Tell whether a word in small letters may say more of the noun behind it: oil in "Italian oil workers"."""
    plain = word.lower
    if (plain != word.text and not word.opens) or not 1 < len(plain) < _LONGEST_WORD:
        return False
    acts = is_verb(plain) or plain.endswith(("ed", "ing", "ly"))
    return not acts and plain not in _FUNCTIONS and plain.replace("-", "").isalpha()


def ends_phrase(words: list[Word], last: int) -> bool:
    """Tell whether no noun follows that would complete a phrase: the army in "army officers", Iran in "Iran talks"."""
    if last == len(words) or not words[last].text[0].isalpha():
        return True
    behind = words[last].lower
    return behind in _FUNCTIONS or is_verb(behind) or behind.endswith(("ed", "ly"))
