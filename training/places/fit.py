"""Fits the models: whatever a model is fed by another one is fitted on what that one says of articles it never saw."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

from services.enrich.places.decide import Names, decide, look, look_again
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Confidence, Models, logit
from services.enrich.places.recognise.keep import KeepModel
from services.enrich.places.resolve.ranker import RankModel
from training.places import logistic, softmax
from training.places.examples import Example, choices, folds

_FOLDS = 4
_PENALTY = 1.0
_RAREST = 3
_RANK_PENALTY = 10.0
_HIDDEN = (0, 16)
_COMMITTEE = 3
_UNCALIBRATED = Confidence(0.0, 1.0, 1.0)


def fit(examples: Sequence[Example], gazetteer: Gazetteer) -> Models:
    """Return models fitted on examples; their confidence is not calibrated yet."""
    seen = _out_of_fold(examples)
    names = [Names.of(one.field.weighed, likely, gazetteer) for one, likely in zip(examples, seen, strict=True)]
    rankers = _rankers(examples, names, gazetteer)
    again = [
        one.weighing(look_again(one.field, likely, named, rankers))
        for one, likely, named in zip(examples, seen, names, strict=True)
    ]
    return Models(_keep(examples), _keep(again), rankers, _UNCALIBRATED)


def _keep(examples: Sequence[Example]) -> KeepModel:
    labelled = [(weighed.features, right) for one in examples for weighed, right in one.labels()]
    return logistic.fit(*zip(*labelled, strict=True), penalty=_PENALTY, rarest=_RAREST)


def _out_of_fold(examples: Sequence[Example]) -> list[list[float]]:
    seen: dict[int, list[float]] = {}
    for held_out in folds(examples, _FOLDS):
        model = _keep([one for n, one in enumerate(examples) if n not in set(held_out)])
        seen |= {n: look(examples[n].field.weighed, model) for n in held_out}
    return [seen[n] for n in range(len(examples))]


def _rankers(examples: Sequence[Example], names: Sequence[Names], gazetteer: Gazetteer) -> tuple[RankModel, ...]:
    rankers: tuple[RankModel, ...] = ()
    for hidden in _HIDDEN:
        groups = [
            group
            for one, named in zip(examples, names, strict=True)
            for group in choices(one, named, rankers, gazetteer)
        ]
        rows, chosen = [rows for rows, _ in groups], [chosen for _, chosen in groups]
        rankers = (*rankers, softmax.committee(rows, chosen, hidden, _RANK_PENALTY, _COMMITTEE if hidden else 1))
    return rankers


def calibrate(judged: Sequence[tuple[Example, Models]], gazetteer: Gazetteer) -> Confidence:
    """Return what the probabilities of models are worth on articles that they never saw."""
    rows, right = [], []
    for example, models in judged:
        decisions, _ = decide(example.field, gazetteer, models)
        for decision in decisions:
            at = decision.weighed.sighting.start, decision.weighed.sighting.end
            if at not in example.ignored:
                gold = example.gold.get(at)
                rows.append([logit(decision.kept), logit(decision.likely[0])])
                right.append(gold is not None and gold.geonames_id == gazetteer.geonames_id(decision.rows[0]))
    return Confidence(*map(float, logistic.minimise(csr_matrix(np.array(rows)), right, penalty=1.0)))
