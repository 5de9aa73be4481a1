"""Fits and judges the confidence: how likely a tag is right, told by articles that the other models never saw.

A tag is right where it overlaps an annotated toponym and lies within 161 km of it: a town may stand for its county.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from services.enrich.places.artefact import NameKind
from services.enrich.places.decide import Decision, decide, told
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.meanings import Floats
from services.enrich.places.models import Confidence, Models
from training.places import logistic
from training.places.corpora import Toponym
from training.places.examples import Example
from training.places.judge import is_near

_PENALTY = 100.0
_BINS = 10


class Outcome(NamedTuple):
    """What a decision depended on, and what came of it."""

    corpus: str
    told: Floats
    right: bool
    none: bool
    """Whether a place was meant that is not among those of the name."""


def outcomes(judged: Sequence[tuple[Example, Models]], gazetteer: Gazetteer) -> list[Outcome]:
    """Return the outcomes of all decisions. Demonyms that the annotators left out count neither way."""
    return [
        Outcome(
            example.text.corpus,
            told([decision])[0],
            any(is_near(toponym, decision.rows[0], gazetteer) for toponym in meant),
            bool(meant) and not any(is_near(toponym, row, gazetteer) for toponym in meant for row in decision.rows),
        )
        for example, models in judged
        for decision, meant in _with_meant(example, decide(example.field, models)[0], gazetteer)
    ]


def _with_meant(
    example: Example, decisions: list[Decision], gazetteer: Gazetteer
) -> Iterator[tuple[Decision, list[Toponym]]]:
    for decision in decisions:
        sighting = decision.weighed.sighting
        meant = [one for at, one in example.gold.items() if at[0] < sighting.end and sighting.start < at[1]]
        ignored = any(start < sighting.end and sighting.start < end for start, end in example.ignored)
        if meant or not (ignored or gazetteer.summary(sighting.key).may_be_named_by(NameKind.DEMONYM)):
            yield decision, meant


def calibrate(seen: Sequence[Outcome]) -> Confidence:
    """Return what decisions are worth. Each corpus counts as much as each other."""
    rows = np.array([one.told[1:] for one in seen])
    middle, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    matrix = csr_matrix((rows - middle) / scale)
    sizes = Counter(one.corpus for one in seen)
    counts = np.array([len(seen) / len(sizes) / sizes[one.corpus] for one in seen])
    columns = []
    for labels in ([one.right for one in seen], [one.none for one in seen]):
        bias, *weights = logistic.minimise(matrix, labels, _PENALTY, counts)
        columns.append(np.array([bias - middle / scale @ weights, *(weights / scale)]))
    return Confidence(np.array(columns).T)


def report(seen: Sequence[Outcome]) -> Iterator[str]:
    """Yield for each corpus how far confidence is from the share that is right, fitted on the other corpora."""
    for corpus in sorted({one.corpus for one in seen}):
        confidence = calibrate([one for one in seen if one.corpus != corpus])
        left_out = [one for one in seen if one.corpus == corpus]
        sure, none = confidence.of(np.array([one.told for one in left_out])).T
        right, without = np.array([(one.right, one.none) for one in left_out]).T
        denied = none > sure
        yield (
            f"{corpus:14}{len(left_out):6} tags, {100 * right.mean():.1f} % right, "
            f"confidence {100 * sure.mean():.1f} %, expected error {100 * expected_error(sure, right):.1f}; "
            f"none fits {without.sum()}, told of {denied.sum()}, "
            f"rightly of {without[denied].sum()}, wrongly of {right[denied].sum()}"
        )


def expected_error(sure: Floats, right: Floats) -> float:
    """Return the mean distance of the confidence from the share that is right, over bins of a tenth."""
    bins = np.minimum((sure * _BINS).astype(int), _BINS - 1)
    apart = (abs(float((sure[bins == one] - right[bins == one]).sum())) for one in range(_BINS))
    return sum(apart) / len(sure)
