"""Fits the models: whatever a model is fed by another one is fitted on what that one says of articles it never saw."""

from collections.abc import Sequence

import numpy as np

from services.enrich.places.decide import Names, first_guess, look, look_again
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Confidence, Models
from services.enrich.places.recognise.keep import KeepModel
from services.enrich.places.resolve import prior
from services.enrich.places.resolve.context import Context
from services.enrich.places.resolve.ranker import RankModel
from training.places import logistic, softmax
from training.places.assumed import assumed
from training.places.examples import Example, choices, folds

_FOLDS = 4
_PENALTY = 1.0
_RAREST = 3
_RANK_PENALTY = 80.0
_HIDDEN = 16
_COMMITTEE = 4
_UNCALIBRATED = Confidence(np.zeros((0, 0)))


def fit(examples: Sequence[Example], gazetteer: Gazetteer) -> Models:
    """Return models fitted on examples; their confidence is not calibrated yet."""
    seen = _out_of_fold(examples)
    told = [*examples, *(one.at_home(gazetteer) for one in examples)]
    names = [Names.of(one.field, likely) for one, likely in zip(told, seen * 2, strict=True)]
    contexts = [
        named.context(one.field.weighed, likely, prior(named.meanings))
        for one, likely, named in zip(told, seen * 2, names, strict=True)
    ]
    guess = _ranker(told, names, contexts, gazetteer, hidden=0, members=1)
    guesses = [
        first_guess(one.field, likely, named, guess) for one, likely, named in zip(told, seen * 2, names, strict=True)
    ]
    again = [
        one.weighing(look_again(one.field, likely, named, guessed))
        for one, likely, named, guessed in zip(told, seen * 2, names, guesses, strict=True)
    ]
    seen = _out_of_fold(again, told=2)
    contexts = [
        named.context(one.field.weighed, likely, guessed)
        for one, likely, named, guessed in zip(again, seen, names, guesses, strict=True)
    ]
    decision = _ranker(told, names, contexts, gazetteer, _HIDDEN, _COMMITTEE)
    return Models(_keep(examples), _keep(again), (guess, decision), _UNCALIBRATED)


def _keep(examples: Sequence[Example]) -> KeepModel:
    labelled = [(weighed.features, right) for one in examples for weighed, right in one.labels()]
    features, labels = [features for features, _ in labelled], [right for _, right in labelled]
    return logistic.fit(features, labels, _PENALTY, _RAREST)


def _out_of_fold(examples: Sequence[Example], told: int = 1) -> list[list[float]]:
    """Return how likely each sighting seems to who never saw its article. `told`: so often each article comes."""
    seen: dict[int, list[float]] = {}
    size = len(examples) // told
    for fold in folds(examples[:size], _FOLDS):
        held_out = [n + size * time for time in range(told) for n in fold]
        model = _keep([one for n, one in enumerate(examples) if n not in set(held_out)])
        seen |= {n: look(examples[n].field.weighed, model) for n in held_out}
    return [seen[n] for n in range(len(examples))]


def _ranker(
    examples: Sequence[Example],
    names: Sequence[Names],
    contexts: Sequence[Context],
    gazetteer: Gazetteer,
    hidden: int,
    members: int,
) -> RankModel:
    groups = [
        group
        for one, named, context in zip(examples, names, contexts, strict=True)
        for group in choices(one, named, context, gazetteer)
    ]
    for one in assumed(gazetteer):
        sure = [1.0] * len(one.field.weighed)
        named = Names.of(one.field, sure)
        context = named.context(one.field.weighed, sure, prior(named.meanings))
        groups += choices(one, named, context, gazetteer)
    rows, chosen = [rows for rows, _ in groups], [chosen for _, chosen in groups]
    return softmax.committee(rows, chosen, hidden, _RANK_PENALTY, members)
