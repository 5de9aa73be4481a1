"""Kinds of bodies: what a text calls a name beside it, "the airline" before it or "a company" behind it."""

from services.enrich.actors.phrases import ends_phrase, is_function_word
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_KINDS = wordlist(
    """
    agency airline automaker band bank broadcaster brokerage carmaker carrier charity chipmaker club coalition
    company conglomerate consortium consultancy drugmaker federation firm foundation group insurer lender
    magazine manufacturer militia ministry movement network newspaper ngo non-profit nonprofit organisation
    organization outlet party planemaker publication regulator retailer start-up startup subsidiary supermarket
    tabloid think-tank union utility watchdog website weekly
    """
)
"""Nouns that only bodies are called by."""
_ARTICLES = wordlist("a an")
_TELL = wordlist("told tells telling")
_LONGEST = 7
"""Words from the article to the noun: a privately owned Norwegian oil company."""


def called_a_body(words: list[Word], first: int, last: int) -> bool:
    """Tell whether the text says that a name is that of a body: the airline Zephyr; Zephyr, a small airline."""
    return _is_kind(words, first - 1) or _is_told(words, first) or _is_described(words, last)


def _is_kind(words: list[Word], before: int) -> bool:
    if before < 0 or words[before].possessive or words[before + 1].starts:
        return False
    word = words[before]
    return (word.lower if word.starts else word.text) in _KINDS


def _is_told(words: list[Word], first: int) -> bool:
    """Tell whether a name is that of a newspaper: she told The Coast."""
    article = first if words[first].text == "The" else first - 1
    return article > 0 and words[article].text == "The" and words[article - 1].text in _TELL


def _is_described(words: list[Word], last: int) -> bool:
    """Tell whether behind a name comes what it is: ", a company based in Lima", "is a company"."""
    article = last + 1
    if article >= len(words) or words[last].text not in (",", "is") or words[article].text not in _ARTICLES:
        return False
    for index in range(article + 1, min(article + _LONGEST, len(words))):
        if words[index].text in _KINDS and ends_phrase(words, index + 1):
            return index + 1 == len(words) or words[index + 1].text != "of"
        if is_function_word(words[index].text) or not words[index].text[0].isalpha():
            return False
    return False
