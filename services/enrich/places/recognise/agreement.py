"""What the rest of the document makes of a sighting, once each has been looked at by itself."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.recognise.groups import Group, grouped
from services.enrich.places.resolve.context import Context

_STEPS = (0.05, 0.2, 0.5, 0.8, 0.95)

Fit = tuple[int, int, int, int]
"""How well the places of a name fit the regions, the countries, what is near, and at best the regions."""


def agreement(
    keys: Sequence[int], probabilities: Sequence[float], meanings: Meanings, likely: Floats, context: Context
) -> Iterator[Group]:
    """Yield further features of each sighting, given its name and how likely it seemed a place by itself."""
    by_name: dict[int, list[float]] = {}
    for key, probability in zip(keys, probabilities, strict=True):
        by_name.setdefault(key, []).append(probability)
    for found in by_name.values():
        found.sort(reverse=True)
    fit = dict(zip(meanings.keys, _fits(meanings, likely, context), strict=True))
    for key, probability in zip(keys, probabilities, strict=True):
        yield _features(_by_itself(probability), _elsewhere(by_name[key], probability), fit.get(key))


@grouped
def _features(by_itself: int, elsewhere: tuple[int, int] | None, fit: Fit | None) -> Iterator[str]:
    yield f"by itself {by_itself}"
    if elsewhere:
        yield "elsewhere {} by itself {}".format(*elsewhere)
    if fit:
        region, country, near, reach = fit
        yield from (f"region {region}", f"country {country}", f"near {near}", f"reach {reach}")


def _by_itself(probability: float) -> int:
    return max(-4, min(4, round(math.log((probability + 1e-4) / (1 - probability + 1e-4)))))


def _elsewhere(same_name: list[float], probability: float) -> tuple[int, int] | None:
    """Compare with the likeliest other mention of the name."""
    if len(same_name) == 1:
        return None
    best = same_name[1] if same_name[0] == probability else same_name[0]
    return bisect_left(_STEPS, best), bisect_left(_STEPS, probability)


def _fits(meanings: Meanings, likely: Floats, context: Context) -> Iterator[Fit]:
    """Say for each name how its likeliest place fits where the document is."""
    fits = likely * np.stack([context.in_region, context.country_share, context.near[1]])
    region, country, near = np.add.reduceat(fits, meanings.offsets[:-1], axis=1)
    reach = meanings.best_of_each(context.in_region)
    return zip(_counts(region), (country * 5).astype(int).tolist(), _counts(near), _counts(reach), strict=True)


def _counts(values: Floats) -> list[int]:
    counts: list[int] = np.minimum(6, 2 * np.log2(values + 1)).astype(int).tolist()
    return counts
