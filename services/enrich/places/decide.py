"""Which sightings are places, and which places they are: two looks at the whole document.

The first look takes each sighting by itself. Then the names that may be places are resolved, which tells where the
document is; knowing that, the second look decides what is kept, and what is kept is resolved for good.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.meanings import Floats, Meanings
from services.enrich.places.models import Models
from services.enrich.places.recognise import Field, Weighed, select
from services.enrich.places.recognise.agreement import agreement
from services.enrich.places.recognise.keep import KeepModel
from services.enrich.places.resolve import resolve
from services.enrich.places.resolve.context import Context
from services.enrich.places.resolve.ranker import RankModel

_WORTH_RESOLVING = 0.1
THRESHOLD = 0.33
"""Below this a sighting is dropped: where precision and recall weigh the same across the tuning corpora."""


@dataclass(frozen=True)
class Decision:
    """A sighting that is a place, and the places it may be, the likeliest first."""

    weighed: Weighed
    kept: float
    rows: list[int]
    likely: list[float]


@dataclass(frozen=True)
class Names:
    """The names that may be places, what they may mean, and how likely they are places at all."""

    meanings: Meanings
    named: Floats

    @classmethod
    def of(cls, weighed: Sequence[Weighed], probabilities: Sequence[float], gazetteer: Gazetteer) -> "Names":
        """Return the names of the sightings that are worth resolving."""
        best: dict[int, float] = {}
        for (_, sighting, _), probability in zip(weighed, probabilities, strict=True):
            if probability > best.get(sighting.key, _WORTH_RESOLVING):
                best[sighting.key] = probability
        return cls(Meanings.of(list(best), gazetteer), np.array(list(best.values())))

    def resolve(self, field: Field, rankers: tuple[RankModel, ...]) -> Floats:
        """Return how likely each place of each name is meant."""
        return resolve(self.meanings, field.evidence, self.named, rankers)

    def context(self, likely: Floats) -> Context:
        """Return where the document is, given how likely each place is meant."""
        return Context.of(self.meanings, likely * self.named[self.meanings.name])


def look(weighed: Sequence[Weighed], model: KeepModel) -> list[float]:
    """Return how likely each sighting is a place."""
    return [model.probability(features) for _, _, features in weighed]


def look_again(field: Field, seen: Sequence[float], names: Names, rankers: tuple[RankModel, ...]) -> list[Weighed]:
    """Return the sightings with the features that only a look at the whole document gives."""
    likely = names.resolve(field, rankers)
    keys = [sighting.key for _, sighting, _ in field.weighed]
    further = agreement(keys, seen, names.meanings, likely, names.context(likely))
    return [
        Weighed(passage, sighting, features + more)
        for (passage, sighting, features), more in zip(field.weighed, further, strict=True)
    ]


def decide(field: Field, gazetteer: Gazetteer, models: Models) -> tuple[list[Decision], list[tuple[float, Weighed]]]:
    """Return what is kept, in reading order, and all sightings with how likely they seemed."""
    seen = look(field.weighed, models.first_look)
    names = Names.of(field.weighed, seen, gazetteer)
    weighed = look_again(field, seen, names, models.rankers)
    seen = look(weighed, models.second_look)
    judged = list(zip(seen, weighed, strict=True))
    names = Names.of(weighed, seen, gazetteer)
    choices = _choices(names.meanings, names.resolve(field, models.rankers))
    kept = [Decision(one, probability, *choices[one.sighting.key]) for probability, one in select(judged, THRESHOLD)]
    return kept, judged


def _choices(meanings: Meanings, likely: Floats) -> dict[int, tuple[list[int], list[float]]]:
    chosen = {}
    for name, key in enumerate(meanings.keys):
        senses = meanings.senses_of(name)
        best = np.argsort(-likely[senses], kind="stable")[:5]
        chosen[key] = (meanings.place[senses][best].tolist(), likely[senses][best].tolist())
    return chosen
