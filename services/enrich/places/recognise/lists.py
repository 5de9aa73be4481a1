"""Names in a list are mostly names of one kind: among Albania, Georgia and Ukraine, Georgia is the country."""

from collections import Counter
from collections.abc import Iterator

from services.enrich.places.artefact import Kind
from services.enrich.places.meanings import Meanings
from services.enrich.places.reading import Reading, Sighting

AND = (", ", " and ", ", and ")
_SHORTEST = 3
"""Two names with a comma between them are no list, but a town and where it is: Paris, Texas."""


def find_listed(reading: Reading, found: list[Sighting], meanings: Meanings, listed: dict[int, Counter[Kind]]) -> None:
    """Add, for each name in a list, how many of the others are first of all countries, towns and so on."""
    for names in _lists(reading, found):
        kinds = Counter(meanings.first_kind(key) for key in names)
        for key in names:
            listed.setdefault(key, Counter()).update(kinds - Counter([meanings.first_kind(key)]))


def _lists(reading: Reading, found: list[Sighting]) -> Iterator[list[int]]:
    names: list[int] = []
    end, joined = -1, ""
    for sighting in {one.start: one for one in found}.values():  # of those that begin together, the longest
        if sighting.start < end:
            continue
        gap = reading.folded[end : sighting.start] if names else ""
        if gap not in AND:
            if _is_list(names, joined):
                yield names
            names = []
        names.append(sighting.key)
        end, joined = sighting.end, gap
    if _is_list(names, joined):
        yield names


def _is_list(names: list[int], joined: str) -> bool:
    return len(names) >= _SHORTEST or (len(names) > 1 and joined != AND[0])
