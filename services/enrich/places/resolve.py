"""Resolution: which place a toponym means."""

from typing import NamedTuple

import numpy as np

from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.toponym import Toponym

METHOD = "places.population"

_OF_KIND = {Kind.CONTINENT: 3.0, Kind.COUNTRY: 3.0, Kind.ADMIN1: -2.5, Kind.ADMIN2: -3.0}
_OF_NAME = {NameKind.ALTERNATE: -1.0, NameKind.ABBREVIATION: 1.0, NameKind.DEMONYM: 3.0}
_WEIGHT_OF_KIND = np.array([_OF_KIND.get(kind, 0) for kind in Kind])
_WEIGHT_OF_NAME = np.array([_OF_NAME.get(kind, 0) for kind in NameKind])


class Choice(NamedTuple):
    """A place that a toponym may mean, and how likely that is."""

    place: int
    score: float


def resolve(toponym: Toponym, gazetteer: Gazetteer) -> list[Choice]:
    """Return the places that a toponym may mean, the best first."""
    senses = gazetteer.senses_of(toponym.key)
    places = gazetteer.places[senses["place"]]
    size = np.log10(places["population"] + 1.0)
    logit = 2 * size + _WEIGHT_OF_KIND[places["kind"]] + _WEIGHT_OF_NAME[senses["name_kind"]]
    likely = np.exp(logit - logit.max())
    likely /= likely.sum()
    best = np.argsort(-likely, kind="stable")[:5]
    return [Choice(int(senses["place"][n]), round(float(likely[n]), 3)) for n in best]
