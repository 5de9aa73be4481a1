"""Where a phrase ends: what follows a noun that no other noun completes."""

from services.enrich.actors.mentions.deeds import is_verb
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_FUNCTION_WORDS = wordlist(
    """
    a aboard about above abroad across after again against all along alongside already also although amid amidst
    among an and another any are around as at be because been before behind being below beneath beside besides
    between beyond both but by concerning despite did do does down dozen dozens during each earlier eight either
    eleven else even ever every except few five following for four friday from had has have he her him his hostage
    how however hundreds if in including inside instead into is it its just last later many me monday more most my
    near neither never next nine no nor not now of off often on one only onto or other others our outside over own
    per rather regarding same saturday say seven several since six so some sometimes soon still such sunday ten than
    that the their them then there these they this those though thousands three through throughout thursday to today
    tomorrow toward towards tuesday twelve two under unless until up upon us via was we wednesday were when where
    whereas whether which while who whose why will with within without yesterday you your
    """
)


def is_function_word(word: str) -> bool:
    """Tell whether a word in small letters only joins others, or says when."""
    return word in _FUNCTION_WORDS


_LONGEST_WORD = 30


def may_qualify(word: Word) -> bool:
    """Tell whether a word in small letters may say more of the noun behind it: oil in "Italian oil workers"."""
    plain = word.lower
    if (
        (plain != word.text and not word.opens)
        or not plain.replace("-", "").isalpha()
        or not 1 < len(plain) < _LONGEST_WORD
    ):
        return False
    acts = is_verb(plain) or plain.endswith(("ed", "ing", "ly"))
    return not acts and plain not in _FUNCTION_WORDS


def ends_phrase(words: list[Word], last: int) -> bool:
    """Tell whether no noun follows that would complete a phrase: the army in "army officers", Iran in "Iran talks"."""
    if last == len(words) or not words[last].text[0].isalpha():
        return True
    behind = words[last].lower
    return behind in _FUNCTION_WORDS or is_verb(behind) or behind.endswith(("ed", "ly"))
