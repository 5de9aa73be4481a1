"""Which sightings are places, and which places they are: two looks at the whole document.

The first look takes each sighting by itself. A first guess at the places of those that may be some tells where the
document is; knowing that, the second look decides what is kept; knowing that, each name is resolved for good.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple, Self

import numpy as np

from services.enrich.places.choices import Behind, Choices
from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.models import Models
from services.enrich.places.recognise import Field, Weighed, select
from services.enrich.places.recognise.agreement import agreement
from services.enrich.places.recognise.keep import KeepModel
from services.enrich.places.resolve import prior
from services.enrich.places.resolve.context import Context, Surroundings
from services.enrich.places.resolve.features import Senses
from services.enrich.places.resolve.ranker import RankModel

_WORTH_RESOLVING = 0.05
_LEAST = 1e-4
"""Bounds odds."""
THRESHOLD = 0.29
"""Below this a sighting is dropped: F1 on corpora that the models never saw is best around here, and flat."""


class Decision(NamedTuple):
    """A sighting that is a place, and the places it may be, the likeliest first."""

    weighed: Weighed
    kept: float
    rows: list[int]
    likely: list[float]
    features: Floats
    """Of the likeliest one."""


def told(decisions: Sequence[Decision]) -> Floats:
    """Return what the confidence in decisions depends on, a row each: one, the two probabilities, the features."""
    likely = np.array([(one.kept, one.likely[0]) for one in decisions]) + _LEAST
    odds = np.log(likely / (1 + 2 * _LEAST - likely))
    return np.concatenate([np.ones((len(odds), 1)), odds, np.array([one.features for one in decisions])], axis=1)


@dataclass(frozen=True)
class Names:
    """The names that may be places, what they may mean, and which of that lies together."""

    meanings: Meanings
    surroundings: Surroundings
    senses: Senses

    @classmethod
    def of(cls, field: Field, seen: Sequence[float]) -> Self:
        """Return the names of the sightings that are worth resolving."""
        worth = [one for one, likely in zip(field.weighed, seen, strict=True) if likely >= _WORTH_RESOLVING]
        meanings = field.meanings.only(list(dict.fromkeys(one.sighting.key for one in worth)))
        return cls(meanings, Surroundings(meanings), Senses(meanings, field.evidence, worth))

    def context(self, weighed: Sequence[Weighed], seen: Sequence[float], likely: Floats) -> Context:
        """Return where the document is, given how likely each sighting is a place, and how likely it is which one."""
        best = dict.fromkeys(self.meanings.keys, 0.0)
        for (_, sighting, _), probability in zip(weighed, seen, strict=True):
            if probability > best.get(sighting.key, 1.0):
                best[sighting.key] = probability
        return self.surroundings.context(likely * np.array(list(best.values()))[self.meanings.name])

    def resolve(self, context: Context, ranker: RankModel) -> Floats:
        """Return how likely each place of each name is meant, given where the document is."""
        return ranker.likely(self.senses.matrix(context), self.meanings)

    def choose(
        self, kept: Sequence[tuple[float, Weighed]], context: Context, ranker: RankModel, behind: Behind
    ) -> list[Decision]:
        """Return for each sighting that is kept which place it is."""
        features = self.senses.matrix(context)
        choices = Choices(self.meanings, ranker.likely(features, self.meanings), behind)
        places = self.meanings.place.tolist()
        ranked = ((probability, one, *choices.of(one)) for probability, one in kept)
        return [
            Decision(one, probability, [places[sense] for sense in senses], likely, features[senses[0]])
            for probability, one, senses, likely in ranked
        ]


def look(weighed: Sequence[Weighed], model: KeepModel) -> list[float]:
    """Return how likely each sighting is a place."""
    return [model.probability(features) for _, _, features in weighed]


def first_guess(field: Field, seen: Sequence[float], names: Names, ranker: RankModel) -> Floats:
    """Return how likely each place is meant, by a ranker that knows the other names by their size only."""
    return names.resolve(names.context(field.weighed, seen, prior(names.meanings)), ranker)


def look_again(field: Field, seen: Sequence[float], names: Names, likely: Floats) -> list[Weighed]:
    """Return the sightings of the names with the features that only a look at the whole document gives."""
    some = [one.sighting.key in names.meanings.position for one in field.weighed]
    weighed, seen = list(compress(field.weighed, some)), list(compress(seen, some))
    keys = [sighting.key for _, sighting, _ in weighed]
    context = names.context(weighed, seen, likely)
    further = agreement(keys, seen, names.meanings, likely, context, field.evidence.home)
    return [
        Weighed(passage, sighting, features + more)
        for (passage, sighting, features), more in zip(weighed, further, strict=True)
    ]


def decide(field: Field, models: Models) -> tuple[list[Decision], list[tuple[float, Weighed]]]:
    """Return what is kept, in reading order, and what was looked at again with how likely it seemed."""
    guess, decision = models.rankers
    seen = look(field.weighed, models.first_look)
    names = Names.of(field, seen)
    likely = first_guess(field, seen, names, guess)
    weighed = look_again(field, seen, names, likely)
    seen = look(weighed, models.second_look)
    judged = list(zip(seen, weighed, strict=True))
    context = names.context(weighed, seen, likely)
    return names.choose(select(judged, THRESHOLD), context, decision, field.evidence.behind), judged
