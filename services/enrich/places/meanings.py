"""What the names of a document may mean, all at once: one row for each sense of each name."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from services.enrich.places.artefact import Kind
from services.enrich.places.gazetteer import Gazetteer

Rows = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Values = TypeVar("Values", Rows, Floats)
_MANY = 1 << 16
"""With fewer comparisons, as most documents have, comparing each with each is faster than np.isin."""


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
    size: Floats
    """The logarithm of the population."""
    ahead: Floats
    """How far the largest place of the same name is ahead in size."""
    point: Floats
    """On the unit sphere, one row for each axis; in the middle of the Earth, far from all, where it is not known."""
    feature_code: NDArray[np.bytes_]
    country_code: NDArray[np.bytes_]

    @classmethod
    def of(cls, keys: list[int], gazetteer: Gazetteer) -> "Meanings":
        """Return the senses of names."""
        summaries = [gazetteer.summary(key) for key in keys]
        starts = np.array([summary.start for summary in summaries], int)
        sizes = np.array([summary.end - summary.start for summary in summaries], int)
        offsets = np.concatenate([[0], np.cumsum(sizes)])
        senses = np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], sizes)
        rows = gazetteer.sense_places[senses]
        places = gazetteer.places[rows]
        name = np.repeat(np.arange(len(keys)), sizes)
        size = np.log10(places["population"] + 10.0)
        largest = np.maximum.reduceat(size, offsets[:-1]) if keys else size
        return cls(
            keys,
            offsets,
            name,
            rows,
            gazetteer.sense_name_kinds[senses],
            places["kind"],
            places["country"],
            places["region"],
            size,
            largest[name] - size,
            on_the_sphere(places["latitude"], places["longitude"]),
            places["feature_code"],
            gazetteer.places["iso"][places["country"]],
        )

    @cached_property
    def is_large(self) -> Flags:
        """Whether each place is a country or larger, or no one's alone."""
        large: Flags = (self.kind <= Kind.COUNTRY) | (self.kind == Kind.REGION)
        return large

    @cached_property
    def name_in_country(self) -> Rows:
        """A number for each name in each country."""
        return _numbered(self.name, self.country)

    @cached_property
    def name_in_region(self) -> Rows:
        """A number for each name in each region."""
        return _numbered(self.name, self.region)

    def best_of_each(self, values: Values) -> Values:
        """Return the largest value among the senses of each name."""
        best: Values = np.maximum.reduceat(values, self.offsets[:-1]) if len(values) else values
        return best

    def senses_of(self, name: int) -> slice:
        """Return where the senses of a name are."""
        return slice(int(self.offsets[name]), int(self.offsets[name + 1]))


def _numbered(one: Rows, other: Rows) -> Rows:
    """Return a number for each pair of rows, the same for the same pair."""
    numbers: Rows = np.unique((one.astype(np.int64) << 32) | other, return_inverse=True)[1]
    return numbers


def among(rows: Rows, some: Rows) -> Flags:
    """Return which rows are among some."""
    few = len(rows) * len(some) < _MANY
    found: Flags = (rows[:, None] == some).any(axis=1) if few else np.isin(rows, some)
    return found


def on_the_sphere(latitude: Floats, longitude: Floats) -> Floats:
    """Return points on the unit sphere; where both numbers are 0 nobody knows them."""
    known = (latitude != 0) | (longitude != 0)
    latitude, longitude = np.radians(latitude), np.radians(longitude)
    ring = np.cos(latitude)
    points: Floats = known * np.stack([ring * np.cos(longitude), ring * np.sin(longitude), np.sin(latitude)])
    return points
