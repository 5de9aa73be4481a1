"""Names that a table knows: international bodies and leaders, wherever they stand as a whole."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.facts.named import SECTOR_OF_NAME
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.reading import Reading
from services.enrich.text import Tokens
from services.enrich.vocabulary import among

_CONFIDENCE: dict[Kind, float] = {"organisation": 0.95, "person": 0.9}
_POSSESSIVE = re.compile(r"(?<=\w)['’][sS]$")
_METHOD: dict[Kind, str] = {"organisation": "organisation.body", "person": "person.leader"}


class KnownNames:
    """The names that tables hold, by their first two words, or the only one; of each the longest come first."""

    def __init__(self, facts: Facts) -> None:
        kinds: dict[str, Kind] = dict.fromkeys(facts.leaders.by_name, "person")
        kinds |= dict.fromkeys((*facts.bodies.sure, *SECTOR_OF_NAME), "organisation")
        self._beginning: dict[str, defaultdict[str, list[tuple[str, Kind]]]] = {}
        for name in sorted(kinds, key=len, reverse=True):
            first, second = [*(_POSSESSIVE.sub("", text) for text in Tokens.of(name).texts[:2]), ""][:2]
            self._beginning.setdefault(first, defaultdict(list))[second].append((name, kinds[name]))
        self._first = among(self._beginning)

    def mentions(self, reading: Reading) -> Iterator[Mention]:
        """Yield the mentions of names that the tables hold."""
        reached = 0
        for index in reading.where(self._first):
            word = reading.words[index]
            if word.start < reached:
                continue
            for name, kind in self._beginning_at(reading, index):
                end = word.start + len(name)
                if end in reading.last_at and reading.passage.text.startswith(name, word.start):
                    reached = end
                    yield Mention(reading.passage, word.start, end, kind, _METHOD[kind], _CONFIDENCE[kind])
                    break

    def _beginning_at(self, reading: Reading, index: int) -> Iterator[tuple[str, Kind]]:
        """Yield the names that begin like the text at a word."""
        following = self._beginning[reading.words[index].text]
        second = reading.words[index + 1].text if index + 1 < len(reading.words) else ""
        return chain(following.get(second, ()), following.get("", ()))
