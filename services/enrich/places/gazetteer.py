"""The gazetteer: every name it knows, and the places that each may mean. Memory-mapped, so processes share it."""

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Self

import marisa_trie
import numpy as np
from numpy.typing import NDArray

from schemas.enriched import Point
from services.enrich.places import artefact
from services.enrich.places.artefact import Kind, NameKind

_REMEMBERED = 1 << 15
_MOST_SENSES = 40
"""There are hundreds of places called San José; the smallest of them are never meant."""


class Name(NamedTuple):
    """A name of the gazetteer that the folded text continues with."""

    key: int
    length: int


class Summary(NamedTuple):
    """What the places of a name have in common."""

    start: int
    end: int
    """Where its senses are."""
    size: int
    kinds: int
    name_kinds: int

    def is_only(self, name_kind: NameKind) -> bool:
        """Return whether the name is nothing but this to all its places."""
        return self.name_kinds == 1 << name_kind

    def may_be_named_by(self, name_kind: NameKind) -> bool:
        """Return whether the name is this to one of its places."""
        return bool(self.name_kinds >> name_kind & 1)


class Gazetteer:
    """Names in a trie; for each name its senses; for each sense a row of the places."""

    def __init__(self, path: Path) -> None:
        self._names = marisa_trie.Trie()
        self._names.mmap(str(path / artefact.NAMES))
        self._labels = np.asarray(np.memmap(path / artefact.LABELS, mode="r"))
        self._summaries = _mapped(path / artefact.SUMMARIES)
        self._words = marisa_trie.Trie()
        self._words.mmap(str(path / artefact.WORDS))
        self._word_bits = _mapped(path / artefact.WORD_BITS)
        self.sense_places = _mapped(path / artefact.SENSE_PLACES)
        self.sense_name_kinds = _mapped(path / artefact.SENSE_NAME_KINDS)
        self.places = _mapped(path / artefact.PLACES)
        self._records = self.places.view(f"V{self.places.itemsize}")
        self.summary = lru_cache(_REMEMBERED)(self._summary)
        self.word = lru_cache(_REMEMBERED)(self._word)
        self.label = lru_cache(_REMEMBERED)(self._label)
        self.place = lru_cache(_REMEMBERED)(self._place)
        self.whereabouts = lru_cache(_REMEMBERED)(self._whereabouts)
        described = artefact.manifest(path)
        self.version = f"{described['sources']} sha256:{described['sha256']}"

    @classmethod
    def open(cls) -> Self:
        """Open today's gazetteer, building it where it is not there yet."""
        return cls(artefact.directory())

    def names_at(self, folded: str, start: int, longest: int = 48) -> list[Name]:
        """Return the names that the folded text continues with at an offset and that end where a word does."""
        rest = folded[start : start + longest + 1]
        found = self._names.iter_prefixes_with_ids(rest[:longest])
        return [
            Name(key, len(name))
            for name, key in found
            if name[-1] == "." or not rest[len(name) : len(name) + 1].isalnum()
        ]

    def _summary(self, key: int) -> Summary:
        """Return what a name may mean: the most prominent places come first."""
        (start, *rest), (end, *_) = self._summaries[key : key + 2].tolist()
        return Summary(start, min(end, start + _MOST_SENSES), *rest)

    def _word(self, folded: str) -> int:
        """Return what a word may be besides a place name, as the bits of `Word`."""
        key = self._words.get(folded)
        return 0 if key is None else int(self._word_bits[key])

    @cached_property
    def countries(self) -> dict[str, int]:
        """The rows of the countries, by their ISO 3166-1 codes."""
        rows = np.flatnonzero(self.places["kind"] == Kind.COUNTRY).tolist()
        return {self.places["iso"][row].decode(): row for row in rows}

    def row(self, geonames_id: int) -> int | None:
        """Return the row of a GeoNames id: the rows are in the order of their ids."""
        row = int(np.searchsorted(self.places["geonames_id"], geonames_id))
        return row if row < len(self.places) and self.places["geonames_id"][row] == geonames_id else None

    def places_at(self, rows: NDArray[Any]) -> NDArray[np.void]:
        """Return what is known of many places."""
        records: NDArray[np.void] = self._records[rows]  # as mere bytes: numpy copies a record field by field
        return records.view(self.places.dtype)

    def _place(self, row: int) -> dict[str, Any]:
        """Return what is known of a place, by the fields of `PLACE`."""
        return dict(zip(artefact.PLACE.names or (), self.places[row].item(), strict=True))

    def _label(self, row: int) -> str:
        """Return the name that a place goes by."""
        place = self.place(row)
        start = place["label_start"]
        return self._labels[start : start + place["label_size"]].tobytes().decode()

    def geonames_id(self, row: int) -> int | None:
        """Return the GeoNames id of a place, if it has one."""
        return self.place(row)["geonames_id"] or None

    def _whereabouts(self, row: int) -> dict[str, Any]:
        """Return where a place is and what it is, as the fields of `Whereabouts`."""
        place = self.place(row)
        point = (round(place["longitude"], 5), round(place["latitude"], 5))
        return {
            "country_code": self._iso(place["country"]),
            "subdivision": self._iso(row) if place["kind"] == Kind.ADMIN2 else self._iso(place["region"]),
            "geometry": Point(coordinates=point) if any(point) else None,  # off Ghana there is nothing but the unknown
            "feature_code": place["feature_code"].decode() or None,
        }

    def _iso(self, row: int) -> str | None:
        return self.place(row)["iso"].decode() or None


def _mapped(path: Path) -> NDArray[Any]:
    # A plain view: np.memmap's own bookkeeping makes every slice of it slow.
    return np.asarray(np.load(path, mmap_mode="r"))
