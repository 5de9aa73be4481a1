"""What the rest of the document makes of a sighting, once each has been looked at by itself."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.resolve.context import Context

_STEPS = (0.05, 0.2, 0.5, 0.8, 0.95)


def agreement(
    keys: Sequence[int], probabilities: Sequence[float], meanings: Meanings, likely: Floats, context: Context
) -> list[list[str]]:
    """Return further features of each sighting, given its name and how likely it seemed a place by itself."""
    by_name: dict[int, list[float]] = {}
    for key, probability in zip(keys, probabilities, strict=True):
        by_name.setdefault(key, []).append(probability)
    for found in by_name.values():
        found.sort(reverse=True)
    fit = dict(zip(meanings.keys, _fits(meanings, likely, context), strict=True))
    return [
        [*_by_itself(probability), *_elsewhere(by_name[key], probability), *fit.get(key, ())]
        for key, probability in zip(keys, probabilities, strict=True)
    ]


def _by_itself(probability: float) -> Iterator[str]:
    logit = math.log((probability + 1e-4) / (1 - probability + 1e-4))
    yield f"by itself {max(-4, min(4, round(logit)))}"


def _elsewhere(same_name: list[float], probability: float) -> Iterator[str]:
    """Compare with the likeliest other mention of the name."""
    if len(same_name) > 1:
        best = same_name[1] if same_name[0] == probability else same_name[0]
        yield f"elsewhere {_step(best)} by itself {_step(probability)}"


def _fits(meanings: Meanings, likely: Floats, context: Context) -> Iterator[list[str]]:
    """Say for each name how its likeliest place fits where the document is."""
    if not meanings.keys:
        return
    region = np.add.reduceat(likely * context.in_region, meanings.offsets[:-1])
    country = np.add.reduceat(likely * context.country_share, meanings.offsets[:-1])
    near = np.add.reduceat(likely * context.near[1], meanings.offsets[:-1])
    reach = meanings.best_of_each(context.in_region)
    for values in zip(region.tolist(), country.tolist(), near.tolist(), reach.tolist(), strict=True):
        r, c, n, m = values
        yield [f"region {_count(r)}", f"country {int(c * 5)}", f"near {_count(n)}", f"reach {_count(m)}"]


def _step(value: float) -> int:
    return sum(value > step for step in _STEPS)


def _count(value: float) -> int:
    return min(6, int(2 * math.log2(value + 1)))
