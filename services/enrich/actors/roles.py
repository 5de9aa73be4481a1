"""The role of a person as the text gives it: before the name or, between commas, behind it."""

from typing import NamedTuple

from schemas.enriched import Span
from services.enrich.actors.entities import Entity
from services.enrich.actors.reading import Reading
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_LINKS = wordlist("of for at to in")
_ARTICLES = wordlist("a an the")
_LONGEST = 6


class Role(NamedTuple):
    """The stretch of words that says what a person is, half-open."""

    first: int
    last: int


def role_of(entity: Entity, readings: list[Reading]) -> Span | None:
    """Return the first role that the text gives to an entity, with the headline read last."""
    for reading in reversed(readings):
        for mention in entity.mentions:
            first, last = reading.first_at.get(mention.start), reading.last_at.get(mention.end)
            if mention.passage is not reading.passage or first is None or last is None:
                continue
            words, demonyms = reading.words, reading.demonyms
            if role := before_name(words, first, demonyms) or behind_name(words, last, demonyms):
                return reading.passage.span(*reading.offsets(*role))
    return None


def before_name(words: list[Word], name: int, demonyms: frozenset[int]) -> Role | None:
    """Return the role that ends where a name begins: Ukrainian President, chief correspondent."""
    last = name
    while last and is_honorific(words[word_before(words, last)].text):
        last = word_before(words, last)
    first = last
    while first and words[first].space == " " and _belongs(words[word_before(words, first)], demonyms):
        first = word_before(words, first)
    return Role(first, last) if any(is_office(word.text) for word in words[first:last]) else None


def word_before(words: list[Word], index: int) -> int:
    """Return the index of the word before another, over the full stop of an abbreviation: Gen. Lee."""
    abbreviated = index > 1 and words[index - 1].text == "." and not words[index - 1].space
    return index - 2 if abbreviated else index - 1


def behind_name(words: list[Word], end: int, demonyms: frozenset[int]) -> Role | None:
    """Return the role that stands behind a name and a comma: , the president of Ukraine."""
    if end + 1 >= len(words) or words[end].text != ",":
        return None
    first = end + 1 + (words[end + 1].lower in _ARTICLES)
    for office in range(first, min(first + _LONGEST, len(words))):
        if not words[office].text[0].isalpha():
            return None
        if is_office(words[office].text):
            return Role(first, _reach(words, office, demonyms))
    return None


def _belongs(word: Word, demonyms: frozenset[int]) -> bool:
    return not word.possessive and (is_office(word.text) or is_rank(word.text) or word.start in demonyms)


def _reach(words: list[Word], office: int, demonyms: frozenset[int]) -> int:
    """Return where a role that reaches an office ends: behind "of Ukraine", but before "of Ukraine's army"."""
    end = office + 1
    if end < len(words) and words[end].lower in _LINKS:
        tail = end + 1
        while tail < len(words) and (words[tail].capital or words[tail].lower in _ARTICLES):
            tail += 1
        last = words[tail - 1]
        if last.capital and not last.possessive and last.start not in demonyms:
            return tail
    return end
