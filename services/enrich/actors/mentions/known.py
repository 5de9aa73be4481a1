"""Names that a table knows: international bodies and leaders, wherever they stand as a whole."""

from collections.abc import Iterator

from services.enrich.actors.facts.leaders import LEADER_OF_NAME
from services.enrich.actors.facts.named import SECTOR_OF_NAME
from services.enrich.actors.facts.organisations import KNOWN_NAMES
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.reading import Reading
from services.enrich.text import Tokens
from services.enrich.vocabulary import among

_CONFIDENCE: dict[Kind, float] = {"organisation": 0.95, "person": 0.9}
_METHOD: dict[Kind, str] = {"organisation": "organisation.body", "person": "person.leader"}


def _index() -> dict[str, list[tuple[str, Kind]]]:
    """Return the names by their first word, the longest first."""
    bodies = (*KNOWN_NAMES, *SECTOR_OF_NAME)
    kinds: dict[str, Kind] = {**dict.fromkeys(LEADER_OF_NAME, "person"), **dict.fromkeys(bodies, "organisation")}
    index: dict[str, list[tuple[str, Kind]]] = {}
    for name in sorted(kinds, key=len, reverse=True):
        index.setdefault(Tokens.of(name).texts[0], []).append((name, kinds[name]))
    return index


_NAMES_OF_FIRST_WORD = _index()
_FIRST = among(_NAMES_OF_FIRST_WORD)


def known(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of names that the tables hold."""
    reached, text, ends = 0, reading.passage.text, reading.last_at
    for word in [reading.words[index] for index in reading.where(_FIRST)]:
        if word.start < reached:
            continue
        for name, kind in _NAMES_OF_FIRST_WORD[word.text]:
            if text.startswith(name, word.start) and (end := word.start + len(name)) in ends:
                reached = end
                yield Mention(reading.passage, word.start, end, kind, _METHOD[kind], _CONFIDENCE[kind])
                break
