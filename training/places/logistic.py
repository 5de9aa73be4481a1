"""Logistic regression over named features, with an L2 penalty."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from services.enrich.places.recognise.keep import BIAS, KeepModel

Floats = NDArray[np.float64]


def fit(examples: Sequence[Sequence[str]], labels: Sequence[bool], penalty: float, rarest: int) -> KeepModel:
    """Return the model of the features that at least `rarest` examples have."""
    counts = Counter(feature for example in examples for feature in example)
    common = sorted(feature for feature, count in counts.items() if count >= rarest)
    known = {feature: n for n, feature in enumerate(common)}
    columns = [[known[feature] for feature in example if feature in known] for example in examples]
    offsets = np.cumsum([0, *map(len, columns)])
    matrix = csr_matrix((np.ones(offsets[-1]), np.concatenate(columns), offsets), (len(columns), len(known)))
    weights = minimise(matrix, labels, penalty)
    return KeepModel({BIAS: float(weights[0])} | {feature: float(weights[n + 1]) for feature, n in known.items()})


def minimise(matrix: csr_matrix, labels: Sequence[bool], penalty: float, counts: float | Floats = 1.0) -> Floats:
    """Return the bias and the weights of the columns. `counts`: how often each example counts."""
    transposed = matrix.T.tocsr()
    sign = np.where(np.asarray(labels), 1.0, -1.0)

    def loss(weights: Floats) -> tuple[float, Floats]:
        margin = sign * (matrix @ weights[1:] + weights[0])
        slope = -sign * counts / (1 + np.exp(np.clip(margin, -30, 30)))
        gradient = np.concatenate([[slope.sum()], transposed @ slope + penalty * weights[1:]])
        return float((counts * np.logaddexp(0, -margin)).sum() + penalty / 2 * weights[1:] @ weights[1:]), gradient

    start = np.zeros(matrix.shape[1] + 1)
    best: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    return best
