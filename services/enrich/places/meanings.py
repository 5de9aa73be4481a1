"""What the names of a document may mean, all at once: one row for each sense of each name."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from services.enrich.places.artefact import NOWHERE, Kind, NameKind
from services.enrich.places.gazetteer import Gazetteer

Rows = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Values = TypeVar("Values", Rows, Floats)
Numbers = TypeVar("Numbers", int, Rows)
_KINDS, _NAME_KINDS = np.arange(len(Kind))[:, None], np.arange(len(NameKind))[:, None]
_MOST = 1 << 13
"""A list of all places of a country has more senses; then the smaller places of each name are left out."""
_MANY = 1 << 16
"""With fewer comparisons, as most documents have, comparing each with each is faster than np.isin."""


@dataclass(frozen=True)
class Meanings:
    """The senses of some names, one after the other, as columns."""

    keys: list[int]
    offsets: Rows
    """Where the senses of each name begin; one more, where the last one's end."""
    place: Rows
    name_kind: Rows
    places: NDArray[np.void]
    """What the gazetteer knows of each place."""
    american: Flags
    """Whether each place is in the United States."""

    @classmethod
    def of(cls, keys: list[int], gazetteer: Gazetteer) -> Self:
        """Return the senses of names."""
        summaries = [gazetteer.summary(key) for key in keys]
        starts = np.array([summary.start for summary in summaries], int)
        sizes = np.array([summary.end - summary.start for summary in summaries], int)
        if sizes.sum() > _MOST:
            sizes = np.minimum(sizes, max(1, _MOST // len(keys)))
        offsets, senses = _ranges(starts, sizes)
        rows = gazetteer.sense_places[senses]
        places = gazetteer.places_at(rows)
        american = places["country"] == gazetteer.countries.get("US", NOWHERE)
        return cls(keys, offsets, rows, gazetteer.sense_name_kinds[senses], places, american)

    def only(self, keys: list[int]) -> Self:
        """Return the senses of some of the names."""
        names = np.array([self.position[key] for key in keys], int)
        offsets, senses = _ranges(self.offsets[names], np.diff(self.offsets)[names])
        return type(self)(
            keys, offsets, self.place[senses], self.name_kind[senses], self.places[senses], self.american[senses]
        )

    @cached_property
    def position(self) -> dict[int, int]:
        """Where each name stands among the keys."""
        return {key: name for name, key in enumerate(self.keys)}

    @cached_property
    def name(self) -> Rows:
        """For each sense, the position of its name."""
        return np.repeat(np.arange(len(self.keys)), np.diff(self.offsets))

    @cached_property
    def of_kind(self) -> Flags:
        """Which places are of each kind: a row a kind."""
        flags: Flags = self.places["kind"] == _KINDS
        return flags

    @cached_property
    def of_name_kind(self) -> Flags:
        """To which places each name is of each kind: a row a kind."""
        flags: Flags = self.name_kind == _NAME_KINDS
        return flags

    @cached_property
    def country(self) -> Rows:
        """The country of each place."""
        country: Rows = self.places["country"].astype(int)
        return country

    @cached_property
    def region(self) -> Rows:
        """The region of each place."""
        region: Rows = self.places["region"].astype(int)
        return region

    @cached_property
    def size(self) -> Floats:
        """The logarithm of each place's population."""
        size: Floats = np.log10(self.places["population"] + 10.0)
        return size

    @cached_property
    def point(self) -> Floats:
        """On the unit sphere, a row an axis; in the middle of the Earth, far from all, where it is not known."""
        return on_the_sphere(self.places["latitude"], self.places["longitude"])

    @cached_property
    def is_local(self) -> Flags:
        """Whether each place is within a country."""
        local: Flags = np.any(self.of_kind[Kind.ADMIN1 : Kind.REGION], axis=0)
        return local

    @property
    def is_large(self) -> Flags:
        """Whether each place is a country or larger, or no one's alone."""
        return ~self.is_local

    @cached_property
    def in_each(self) -> Rows:
        """Numbers for what the name of each sense means in its country, and in its region: two rows."""
        return number_in(self.name, np.array([self.country, self.region]))

    @cached_property
    def wholes(self) -> Rows:
        """Numbers for the country and the region of each sense, and for what its name means in either: four rows."""
        numbers: Rows = np.unique([self.country, self.region, *self.in_each], return_inverse=True)[1]
        return numbers

    def best_of_each(self, values: Values) -> Values:
        """Return the largest value among the senses of each name."""
        best: Values = np.maximum.reduceat(values, self.offsets[:-1]) if len(values) else values
        return best

    def senses_of(self, key: int) -> slice:
        """Return where the senses of a name are."""
        name = self.position[key]
        return slice(int(self.offsets[name]), int(self.offsets[name + 1]))


def number_in(name: Numbers, whole: Numbers) -> Numbers:
    """Return the number of a name in a larger place: of no other pair, nor of any place."""
    return name + 1 << 32 | whole


def _ranges(starts: Rows, sizes: Rows) -> tuple[Rows, Rows]:
    """Return where each of some ranges begins when they stand one after the other, and all that is in them."""
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    return offsets, np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], sizes)


def alike(numbers: Rows, some: Flags) -> Flags:
    """Return which senses have a number that one of some senses has."""
    found = np.zeros(numbers.max(initial=0) + 1, bool)
    found[numbers[some]] = True
    same: Flags = found[numbers]
    return same


def among(rows: Rows, some: Rows) -> Flags:
    """Return which rows are among some."""
    few = len(rows) * len(some) < _MANY
    found: Flags = (some[:, None] == rows).any(axis=0) if few else np.isin(rows, some)
    return found


def on_the_sphere(latitude: Floats, longitude: Floats) -> Floats:
    """Return points on the unit sphere; where both numbers are 0 nobody knows them."""
    known = (latitude != 0) | (longitude != 0)
    latitude, longitude = np.radians(latitude), np.radians(longitude)
    ring = np.cos(latitude)
    points: Floats = known * np.array([ring * np.cos(longitude), ring * np.sin(longitude), np.sin(latitude)])
    return points
