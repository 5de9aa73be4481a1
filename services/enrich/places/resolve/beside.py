"""Which larger places are named within a few words of a name: Cuba's army in Santiago."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.meanings import Flags, Meanings, among, number_in
from services.enrich.places.recognise import Weighed

_REACH = 12
"""In words."""
_PASSAGE = 1 << 32
"""More words than a passage has."""


def beside(weighed: Sequence[Weighed], m: Meanings) -> Flags:
    """Return which senses lie in a country that is named beside their name, and which in a region: a row each."""
    large = m.of_kind[Kind.COUNTRY] | m.of_kind[Kind.ADMIN1] & (m.size > 5)
    distant = m.of_name_kind[NameKind.ALTERNATE] | m.of_name_kind[NameKind.CODE]
    senses = np.flatnonzero(large & ~distant)
    wholes: dict[int, list[int]] = {}
    for name, place in zip(m.name[senses].tolist(), m.place[senses].tolist(), strict=True):
        wholes.setdefault(name, []).append(place)
    named = np.array([*_numbers(weighed, wholes, m)], int)
    flags: Flags = among(m.in_each.ravel(), named).reshape(m.in_each.shape)
    return flags


def _numbers(weighed: Sequence[Weighed], wholes: dict[int, list[int]], m: Meanings) -> Iterator[int]:
    """Yield the numbers of names with the larger places that another name beside them may mean."""
    firsts = [passage * _PASSAGE + sighting.first for passage, sighting, _ in weighed]
    names = [m.position[sighting.key] for _, sighting, _ in weighed]
    around: dict[int, set[int]] = {}
    for first, name in zip(firsts, names, strict=True):
        if name in wholes:
            near = names[bisect_left(firsts, first - _REACH) : bisect_left(firsts, first + _REACH)]
            around.setdefault(name, set()).update(near)
    for whole, near_it in around.items():
        yield from (number_in(name, place) for name in near_it - {whole} for place in wholes[whole])
