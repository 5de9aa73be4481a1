"""Which larger places are named within a few words of a name: Cuba's army in Santiago."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import numpy as np

from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.meanings import Flags, Meanings, among, number_in
from services.enrich.places.recognise import Weighed

_REACH = 12
"""In words."""
_DISTANT = np.array([NameKind.ALTERNATE, NameKind.CODE])


def beside(weighed: Sequence[Weighed], m: Meanings) -> Flags:
    """Return which senses lie in a country that is named beside their name, and which in a region: a row each."""
    large = m.of_kind[Kind.COUNTRY] | m.of_kind[Kind.ADMIN1] & (m.size > 5)
    senses = np.flatnonzero(large & ~m.of_name_kind[_DISTANT].any(axis=0))
    wholes: dict[int, list[int]] = {}
    for name, place in zip(m.name[senses].tolist(), m.place[senses].tolist(), strict=True):
        wholes.setdefault(name, []).append(place)
    passages = (list(mentions) for _, mentions in groupby(weighed, attrgetter("passage")))
    named = {number for mentions in passages for number in _numbers(mentions, wholes, m)}
    flags: Flags = among(m.in_each.ravel(), np.array(list(named), int)).reshape(m.in_each.shape)
    return flags


def _numbers(mentions: list[Weighed], wholes: dict[int, list[int]], m: Meanings) -> Iterator[int]:
    """Yield the numbers of names with the larger places that another name beside them may mean."""
    firsts = [one.sighting.first for one in mentions]
    names = [m.position.get(one.sighting.key, -1) for one in mentions]
    for first, whole in zip(firsts, names, strict=True):
        if whole in wholes:
            around = names[bisect_left(firsts, first - _REACH) : bisect_left(firsts, first + _REACH)]
            yield from (number_in(name, place) for name in {*around} - {whole, -1} for place in wholes[whole])
