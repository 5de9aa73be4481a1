"""The ranker's fit: the annotated place of each name should be the likeliest, under an L2 penalty."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from services.enrich.places.resolve.ranker import RankModel

Floats = NDArray[np.float64]
_STEPS = 150


def committee(groups: Sequence[Floats], chosen: Sequence[int], hidden: int, penalty: float, size: int) -> RankModel:
    """Return the mean of several models that began differently; it is one model with the hidden units of all."""
    members = [fit(groups, chosen, hidden, penalty, seed) for seed in range(size)]
    linear = np.mean([member.weights[:, :1] for member in members], axis=0)
    return RankModel(
        np.concatenate([linear, *(member.weights[:, 1:] for member in members)], axis=1),
        np.concatenate([member.bias for member in members]),
        np.concatenate([member.out for member in members]) / size,
    )


def fit(groups: Sequence[Floats], chosen: Sequence[int], hidden: int, penalty: float, seed: int) -> RankModel:
    """Return the model under which the chosen row of each group is likeliest."""
    rows = np.concatenate(groups)
    scale = rows.std(axis=0) + 1e-6
    middle = rows.mean(axis=0)
    rows = (rows - middle) / scale
    offsets = np.cumsum([0, *map(len, groups)])
    gold = offsets[:-1] + np.asarray(chosen)
    group = np.repeat(np.arange(len(groups)), np.diff(offsets))
    width = rows.shape[1]

    def unpack(flat: Floats) -> tuple[Floats, Floats, Floats]:
        weights, bias, out = np.split(flat, [width * (hidden + 1), width * (hidden + 1) + hidden])
        return weights.reshape(width, -1), bias, out

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights, bias, out = unpack(flat)
        drawn = rows @ weights
        units = np.tanh(drawn[:, 1:] + bias)
        scores = drawn[:, 0] + units @ out
        largest = np.maximum.reduceat(scores, offsets[:-1])
        powers = np.exp(scores - largest[group])
        total = np.add.reduceat(powers, offsets[:-1])
        slope = powers / total[group]
        np.subtract.at(slope, gold, 1.0)
        into = np.outer(slope, out) * (1 - units**2)
        gradient = np.concatenate([(rows.T @ np.column_stack([slope, into])).ravel(), into.sum(0), units.T @ slope])
        likelihood = float((largest + np.log(total) - scores[gold]).sum())
        return likelihood + penalty / 2 * float(flat @ flat), gradient + penalty * flat

    start = np.random.default_rng(seed).normal(0, 0.3 / np.sqrt(width), width * (hidden + 1) + 2 * hidden)
    best: Any = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    weights, bias, out = unpack(best.x)
    weights = weights / scale[:, None]
    return RankModel(weights, bias - middle @ weights[:, 1:], out)
