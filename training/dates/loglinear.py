"""The fit of a choice between candidates: the right one should be the likeliest, under an L2 penalty."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]


def fit(
    groups: Sequence[list[dict[str, float]]], right: Sequence[int], weight: Sequence[float], penalty: float, rarest: int
) -> dict[str, float]:
    """Return the weights of the features that occur in at least `rarest` choices."""
    counts = Counter(feature for rows in groups for feature in set(chain(*rows)))
    known = {feature: n for n, feature in enumerate(sorted(f for f, count in counts.items() if count >= rarest))}
    rows = [{known[feature]: much for feature, much in row.items() if feature in known} for row in chain(*groups)]
    ends = np.cumsum([0, *map(len, rows)])
    matrix = csr_matrix(
        ([much for row in rows for much in row.values()], list(chain(*rows)), ends), (len(rows), len(known))
    )
    offsets = np.cumsum([0, *map(len, groups)])
    gold, group = offsets[:-1] + np.asarray(right), np.repeat(np.arange(len(groups)), np.diff(offsets))
    weights, by_row = np.asarray(weight), np.asarray(weight)[group]

    def loss(flat: Floats) -> tuple[float, Floats]:
        scores = matrix @ flat
        largest = np.maximum.reduceat(scores, offsets[:-1])
        powers = np.exp(scores - largest[group])
        total = np.add.reduceat(powers, offsets[:-1])
        slope = by_row * powers / total[group]
        np.subtract.at(slope, gold, weights)
        likelihood = float(weights @ (largest + np.log(total) - scores[gold]))
        return likelihood + penalty / 2 * float(flat @ flat), matrix.T @ slope + penalty * flat

    best: Floats = minimize(loss, np.zeros(len(known)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {feature: float(best[n]) for feature, n in known.items()}
