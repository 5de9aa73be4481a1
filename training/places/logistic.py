"""Logistic regression over named features, with an L2 penalty."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from services.enrich.places.recognise.keep import BIAS


def fit(
    examples: Sequence[Sequence[str]], labels: Sequence[bool], penalty: float, rarest: int
) -> dict[str, float]:
    """Return the weight of each feature that at least `rarest` examples have."""
    counts = Counter(feature for example in examples for feature in example)
    known = {feature: n for n, feature in enumerate(sorted(f for f, count in counts.items() if count >= rarest))}
    columns = [[known[feature] for feature in example if feature in known] for example in examples]
    offsets = np.cumsum([0, *map(len, columns)])
    matrix = csr_matrix((np.ones(offsets[-1]), np.concatenate(columns), offsets), (len(columns), len(known)))
    transposed = matrix.T.tocsr()
    sign = np.where(np.asarray(labels), 1.0, -1.0)

    def loss(weights):
        margin = sign * (matrix @ weights[1:] + weights[0])
        slope = -sign / (1 + np.exp(np.clip(margin, -30, 30)))
        gradient = np.concatenate([[slope.sum()], transposed @ slope + penalty * weights[1:]])
        return np.logaddexp(0, -margin).sum() + penalty / 2 * weights[1:] @ weights[1:], gradient

    best = minimize(loss, np.zeros(len(known) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    return {BIAS: float(best[0])} | {feature: float(best[n + 1]) for feature, n in known.items()}
