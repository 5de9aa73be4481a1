"""What the names of a document may mean, all at once: one row for each sense of each name."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.enrich.places.gazetteer import Gazetteer

Rows = NDArray[np.integer[Any]]


@dataclass(frozen=True)
class Meanings:
    """The senses of some names, one after the other, as columns."""

    keys: list[int]
    offsets: Rows
    """Where the senses of each name begin; one more, where the last one's end."""
    name: Rows
    """For each sense, the position of its name in `keys`."""
    place: Rows
    name_kind: Rows
    kind: Rows
    country: Rows
    region: Rows

    @classmethod
    def of(cls, keys: list[int], gazetteer: Gazetteer) -> "Meanings":
        """Return the senses of names."""
        tables = [gazetteer.senses_of(key) for key in keys]
        sizes = [len(table) for table in tables]
        senses = np.concatenate(tables) if tables else gazetteer.senses[:0]
        places = gazetteer.places[senses["place"]]
        return cls(
            keys,
            np.cumsum([0, *sizes]),
            np.repeat(np.arange(len(keys)), sizes),
            senses["place"],
            senses["name_kind"],
            places["kind"],
            places["country"],
            places["region"],
        )

    def best_of_each(self, values: Rows) -> Rows:
        """Return the largest value among the senses of each name."""
        best: Rows = np.maximum.reduceat(values, self.offsets[:-1]) if len(values) else values
        return best

    def senses_of(self, name: int) -> slice:
        """Return where the senses of a name are."""
        return slice(int(self.offsets[name]), int(self.offsets[name + 1]))
