"""Seats: bodies that are called by the house or the town that they sit in, where these act: Downing Street said."""

from collections.abc import Iterator

from services.enrich.actors.facts.organisations import SEATS
from services.enrich.actors.mention import Mention
from services.enrich.actors.mentions.deeds import UPON, acts
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import Reading
from services.enrich.actors.words import Word
from services.enrich.text import Tokens
from services.enrich.vocabulary import among

_CONFIDENCE = 0.85
_REACH = 9
_NEAR = 3

_SEATS: dict[str, list[tuple[str, int]]] = {}
for _seat in SEATS:
    _words = Tokens.of(_seat).texts
    _SEATS.setdefault(_words[0], []).append((_seat, len(_words)))
_SEAT = among(_SEATS)


def seats(reading: Reading) -> Iterator[Mention]:
    """Yield the bodies that are called by their seat."""
    words = reading.words
    for index in reading.where(_SEAT):
        for seat, size in _SEATS[words[index].text]:
            last = index + size
            if last > len(words) or reading.text(index, last) != seat:
                continue
            if acts([behind.lower for behind in words[last : last + _REACH]]) or _done_to(words, index, last):
                yield reading.mention(index, last, "organisation", "organisation.seat", _CONFIDENCE)


def _done_to(words: list[Word], first: int, last: int) -> bool:
    """Tell whether something is done to, or by, whom some words name, which no noun completes."""
    before = [word.lower for word in words[max(0, first - _NEAR) : first] if word.lower != "the"]
    by = before[-1:] in (["by"], ["with"]) or before[-2:] == ["according", "to"]
    return (by or not UPON.isdisjoint(before[-1:])) and ends_phrase(words, last)
