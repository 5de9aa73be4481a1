"""Joining: names that were read in pieces."""

from services.enrich.actors.facts.organisations import HEADS
from services.enrich.actors.mentions.candidate import Candidate
from services.enrich.actors.wordlist import wordlist

_QUOTES = wordlist("\" ' “ ” ‘ ’")


def joined(found: list[Candidate]) -> list[Candidate]:
    """Return names with their pieces joined: Central Bank of Kenya, Ernst & Young, Robert “Bob” Hartley."""
    whole: list[Candidate] = []
    for candidate in found:
        while len(whole) > 1 and _is_nickname(whole[-2], whole[-1], candidate):
            whole.pop()
            candidate = candidate._replace(first=whole.pop().first)
        if whole and _is_firm(whole[-1], candidate):
            candidate = candidate._replace(first=whole.pop().first, type="ORG")
        elif whole and _is_of(whole[-1], candidate):
            candidate = whole.pop()._replace(last=candidate.last)
        whole.append(candidate)
    return whole


def _between(before: Candidate, behind: Candidate) -> list[str] | None:
    """Return the words between two names of a passage, with an ampersand that was read as the end of the first."""
    if before.reading is not behind.reading:
        return None
    words = before.reading.words
    last = before.last - 1 if words[before.last - 1].text == "&" else before.last
    return [word.text for word in words[last : behind.first]]


def _is_of(body: Candidate, place: Candidate) -> bool:
    """Tell whether a body is named after the place behind it."""
    if (body.type, place.type) != ("ORG", "LOC") or body.reading.words[body.last - 1].text not in HEADS:
        return False
    return _between(body, place) in (["of"], ["of", "the"], ["for", "the"])


def _is_firm(before: Candidate, behind: Candidate) -> bool:
    """Tell whether two names are one with an ampersand between them: Ernst & Young."""
    return "ORG" in (before.type, behind.type) and _between(before, behind) == ["&"]


def _is_nickname(given: Candidate, nick: Candidate, family: Candidate) -> bool:
    """Tell whether the second of three names stands in quotation marks within a person's name."""
    if (given.type, family.type) != ("PER", "PER"):
        return False
    quotes = [*(_between(given, nick) or ()), *(_between(nick, family) or ())]
    return len(quotes) == len("“”") and _QUOTES.issuperset(quotes)
