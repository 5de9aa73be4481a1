"""Names that a table knows: international bodies and leaders, wherever they stand as a whole."""

import re
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


_OWNED = re.compile("['’][sS]$")


def _index() -> dict[str, dict[str, list[tuple[str, Kind]]]]:
    """Return the names by their first word and their second one, if they have one; the longest first."""
    bodies = (*KNOWN_NAMES, *SECTOR_OF_NAME)
    kinds: dict[str, Kind] = {**dict.fromkeys(LEADER_OF_NAME, "person"), **dict.fromkeys(bodies, "organisation")}
    index: dict[str, dict[str, list[tuple[str, Kind]]]] = {}
    for name in sorted(kinds, key=len, reverse=True):
        first, second, *_ = (*Tokens.of(name).texts, "")
        index.setdefault(first, {}).setdefault(_OWNED.sub("", second), []).append((name, kinds[name]))
    return index


_NAMES = _index()
_FIRST = among(_NAMES)


def known(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of names that the tables hold."""
    words, text, ends, reached = reading.words, reading.passage.text, reading.last_at, 0
    for index in reading.where(_FIRST):
        start, names = words[index].start, _NAMES[words[index].text]
        if start < reached:
            continue
        second = words[index + 1].text if index + 1 < len(words) else ""
        for name, kind in (*names.get(second, ()), *names.get("", ())):
            if text.startswith(name, start) and (end := start + len(name)) in ends:
                reached = end
                yield Mention(reading.passage, start, end, kind, _METHOD[kind], _CONFIDENCE[kind])
                break
