"""A softmax ranker over groups of rows, with an L2 penalty on standardised features."""

from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize


def fit(groups: Sequence[np.ndarray], chosen: Sequence[int], penalty: float) -> np.ndarray:
    """Return the weights under which the chosen row of each group is likeliest."""
    rows = np.concatenate(groups)
    scale = rows.std(axis=0) + 1e-6
    rows = rows / scale
    offsets = np.cumsum([0, *map(len, groups)])
    gold = offsets[:-1] + np.asarray(chosen)
    group = np.repeat(np.arange(len(groups)), np.diff(offsets))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ weights
        largest = np.maximum.reduceat(scores, offsets[:-1])
        powers = np.exp(scores - largest[group])
        total = np.add.reduceat(powers, offsets[:-1])
        gradient = rows.T @ (powers / total[group]) - rows[gold].sum(axis=0) + penalty * weights
        return float((largest + np.log(total) - scores[gold]).sum() + penalty / 2 * weights @ weights), gradient

    best = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    return best / scale
