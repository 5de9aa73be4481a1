"""What the rest of the document makes of a sighting, once each has been looked at by itself."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from services.enrich.places.home import Home
from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.resolve.context import Context

_STEPS = (0.05, 0.2, 0.5, 0.8, 0.95)


def agreement(
    keys: Sequence[int],
    probabilities: Sequence[float],
    meanings: Meanings,
    likely: Floats,
    context: Context,
    home: Home | None,
) -> Iterator[list[str]]:
    """Yield further features of each sighting, given its name and how likely it seemed a place by itself.

    `home`: where the outlet of the document is, if that is known.
    """
    by_name: dict[int, list[float]] = {}
    for key, probability in zip(keys, probabilities, strict=True):
        by_name.setdefault(key, []).append(probability)
    for found in by_name.values():
        found.sort(reverse=True)
    fit = dict(zip(meanings.keys, _fits(meanings, likely, context), strict=True))
    if home:
        near = meanings.best_of_each(likely * home.is_near(meanings))
        for key, at_home in zip(meanings.keys, near.tolist(), strict=True):
            fit[key].append(f"home {bisect_left(_STEPS, at_home)}")
    for key, probability in zip(keys, probabilities, strict=True):
        yield [_by_itself(probability), *_elsewhere(by_name[key], probability), *fit.get(key, ())]


def _by_itself(probability: float) -> str:
    logit = math.log((probability + 1e-4) / (1 - probability + 1e-4))
    return f"by itself {max(-4, min(4, round(logit)))}"


def _elsewhere(same_name: list[float], probability: float) -> Iterator[str]:
    """Compare with the likeliest other mention of the name."""
    if len(same_name) > 1:
        best = same_name[1] if same_name[0] == probability else same_name[0]
        yield f"elsewhere {bisect_left(_STEPS, best)} by itself {bisect_left(_STEPS, probability)}"


def _fits(meanings: Meanings, likely: Floats, context: Context) -> Iterator[list[str]]:
    """Say for each name how its likeliest place fits where the document is."""
    fits = likely * np.array([context.in_region, context.country_share, context.near[1]])
    region, country, near = np.add.reduceat(fits, meanings.offsets[:-1], axis=1)
    counts = np.minimum(6, 2 * np.log2(np.array([region, near, meanings.best_of_each(context.in_region)]) + 1))
    for r, n, m, c in zip(*counts.astype(int).tolist(), (country * 5).astype(int).tolist(), strict=True):
        yield [f"region {r}", f"country {c}", f"near {n}", f"reach {m}"]
