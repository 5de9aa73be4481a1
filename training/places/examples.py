"""The annotated articles as examples: what was sighted, and what of it is right."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.facts.compatriots import country_of_names
from services.enrich.actors.facts.facts import Facts
from services.enrich.places import recognise
from services.enrich.places.compatriots import Compatriots
from services.enrich.places.decide import Names
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.outlet import home_of
from services.enrich.places.recognise import Field, Weighed
from services.enrich.places.resolve.context import Context
from services.enrich.text import Document
from training.places.corpora import Text, Toponym

Floats = NDArray[np.float64]
_DISPUTED = frozenset(["EU", "European", "European Union"])
"""The corpora disagree whether these are places; here they are."""


@dataclass(frozen=True)
class Example:
    """An article, read, with its annotations by their offsets."""

    text: Text
    field: Field
    gold: dict[tuple[int, int], Toponym]
    ignored: set[tuple[int, int]]

    @classmethod
    def of(cls, text: Text, gazetteer: Gazetteer) -> "Example":
        """Read an article."""
        gold = {(toponym.start, toponym.end): toponym for toponym in text.toponyms if not toponym.ignored}
        ignored = {(toponym.start, toponym.end) for toponym in text.toponyms if toponym.ignored}
        field = recognise.read(Document.of("", text.text), gazetteer, _compatriots(gazetteer))
        return cls(text, field, gold, ignored)

    def at_home(self, gazetteer: Gazetteer) -> "Example":
        """Return the example as one that tells its outlet."""
        home = home_of(self.text.outlet, gazetteer)
        return replace(self, field=replace(self.field, evidence=replace(self.field.evidence, home=home)))

    def weighing(self, weighed: list[Weighed]) -> "Example":
        """Return the example with other features."""
        return replace(self, field=replace(self.field, weighed=weighed))

    def labels(self) -> Iterator[tuple[Weighed, bool]]:
        """Yield the sightings that are known to be places or not.

        It is not known of a toponym inside a longer name that only the annotators took for a place (the Paris Embassy),
        nor of a disputed one that they did not take for a place.
        """
        sighted = {(weighed.sighting.start, weighed.sighting.end) for weighed in self.field.weighed}
        longer = (self.gold.keys() | self.ignored) - sighted
        for weighed in self.field.weighed:
            at = weighed.sighting.start, weighed.sighting.end
            right = at in self.gold
            if at not in self.ignored and (right or not (self._is_disputed(at) or _is_inside(at, longer))):
                yield weighed, right

    def _is_disputed(self, at: tuple[int, int]) -> bool:
        return self.text.text[slice(*at)] in _DISPUTED


@cache
def _compatriots(gazetteer: Gazetteer) -> Compatriots:
    return Compatriots(country_of_names(Facts.load()), gazetteer)


def _is_inside(at: tuple[int, int], longer: Set[tuple[int, int]]) -> bool:
    return any(start <= at[0] and at[1] <= end for start, end in longer)


def choices(example: Example, names: Names, context: Context, gazetteer: Gazetteer) -> Iterator[tuple[Floats, int]]:
    """Yield for each annotated mention the features of its places, and which of them is meant."""
    meanings = names.meanings
    if not meanings.keys:
        return
    features = names.senses.matrix(context)
    ids = gazetteer.places["geonames_id"][meanings.place]
    for weighed, right in example.labels():
        key = weighed.sighting.key
        if right and key in meanings.position:
            senses = meanings.senses_of(key)
            meant = example.gold[weighed.sighting.start, weighed.sighting.end].geonames_id
            chosen = np.flatnonzero(ids[senses] == meant)
            if len(chosen) and senses.stop - senses.start > 1:
                yield features[senses], int(chosen[0])


def folds(examples: Sequence[Example], number: int) -> list[list[int]]:
    """Return the positions of the examples in as many folds, each corpus spread evenly."""
    order = sorted(range(len(examples)), key=lambda n: (examples[n].text.corpus, n * 7919 % 10007))
    return [order[n::number] for n in range(number)]
