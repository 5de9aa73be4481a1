"""Names in a list are mostly names of one kind: among Albania, Georgia and Ukraine, Georgia is the country."""

from collections.abc import Iterator

from services.enrich.places.reading import Reading, Sighting

AND = (", ", " and ", ", and ")
_SHORTEST = 3
"""Two names with a comma between them are no list, but a town and where it is: Paris, Texas."""


def find_lists(reading: Reading, found: list[Sighting]) -> Iterator[list[int]]:
    """Yield the names of each list, each name once."""
    names: list[int] = []
    end, joined = -1, ""
    for sighting in {one.start: one for one in found}.values():  # of those that begin together, the longest
        if sighting.start < end:
            continue
        gap = reading.folded[end : sighting.start] if names else ""
        if gap not in AND:
            if _is_list(names, joined):
                yield list(dict.fromkeys(names))
            names = []
        names.append(sighting.key)
        end, joined = sighting.end, gap
    if _is_list(names, joined):
        yield list(dict.fromkeys(names))


def _is_list(names: list[int], joined: str) -> bool:
    return len(names) >= _SHORTEST or (len(names) > 1 and joined != AND[0])
