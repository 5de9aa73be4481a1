"""The gazetteer while it is being gathered: places, and the names they go by."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.folding import fold
from services.enrich.tables import rows

_WRITTEN = re.compile(r"(?P<bare>[a-z][a-z0-9 '&.]+?)(?: \([a-z ]+\))?")
"""What a name must look like when folded: Latin script, and at least two characters; Frankfurt (Oder) is one, too."""
_NOT_NAMES = frozenset(name for [name] in rows(Path(__file__).parents[1] / "tables" / "not-names.tsv"))


@dataclass
class Place:
    """A place of the gazetteer."""

    geonames_id: int
    """Or 0, where GeoNames has none."""
    label: str
    kind: Kind
    feature_code: str
    population: int = 0
    iso: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    country: "Place | None" = None
    region: "Place | None" = None
    names: dict[str, NameKind] = field(default_factory=dict)

    def call(self, name: str, kind: NameKind) -> None:
        """Let a name mean this place; where it does already, the closer of both kinds counts."""
        for spelling in spellings(name):
            self.names[spelling] = min(kind, self.names.get(spelling, kind))

    def call_people(self, name: str) -> None:
        """Let a name mean this place as its adjective or its people, whatever the sources take it for."""
        self.names |= dict.fromkeys(spellings(name), NameKind.DEMONYM)


def spellings(name: str) -> set[str]:
    """Return how a name is looked up: folded, with and without apostrophes and brackets, with St. as St and Saint."""
    folded = " ".join(fold(name).split())
    written = _WRITTEN.fullmatch(folded)
    if not written or written["bare"] in _NOT_NAMES:
        return set()
    found = {folded, written["bare"], folded.replace("'", "")}
    if folded.endswith(" county"):
        found.add(folded.removesuffix("unty") + ".")
    for long, short in (("saint ", "st"), ("mount ", "mt"), ("fort ", "ft")):
        for start in (long, f"{short}. ", f"{short} "):
            if folded.startswith(start):
                rest = folded.removeprefix(start)
                found |= {long + rest, f"{short}. {rest}", f"{short} {rest}"}
    return found


class Atlas:
    """All places, and what they are made of."""

    def __init__(self) -> None:
        self._places: dict[tuple[int, str], Place] = {}
        self._members: defaultdict[int, list[Place]] = defaultdict(list)

    def places(self) -> list[Place]:
        """Return the places in a stable order."""
        return [self._places[key] for key in sorted(self._places)]

    def add(self, place: Place, *within: Place | None) -> Place:
        """Add a place, and the larger ones that it is a part of; one of its id that is there already stays."""
        known = self._places.setdefault((place.geonames_id, "" if place.geonames_id else place.label), place)
        for whole in within:
            if whole is not None and known.kind == Kind.CITY:
                self._members[whole.geonames_id].append(known)
        return known

    def settle(self) -> None:
        """Give the places without one the middle of their cities, weighted by size, and their population."""
        for place in self._places.values():
            members = self._members.get(place.geonames_id)
            if members:
                place.population = place.population or min(sum(member.population for member in members), 2**32 - 1)
                if not (place.latitude or place.longitude):
                    place.latitude, place.longitude = middle(members)
        self._place_by_seats()

    def _place_by_seats(self) -> None:
        """Give a subdivision without a city of its own in the sources the point of the town that it is named after."""
        seats: dict[tuple[int, str], Place] = {}
        for place in sorted(self._places.values(), key=lambda place: place.population):
            if place.kind == Kind.CITY and place.region:
                seats |= {(id(place.region), name): place for name in place.names}
        for place in self._places.values():
            if not (place.latitude or place.longitude) and place.region:
                named_after = (seats.get((id(place.region), name)) for name in sorted(place.names))
                seat = next(filter(None, named_after), None)
                if seat:
                    place.latitude, place.longitude = seat.latitude, seat.longitude


def middle(places: Iterable[Place]) -> tuple[float, float]:
    """Return the middle of places on the sphere (there is no middle of longitudes across the date line)."""
    x = y = z = 0.0
    for place in places:
        weight = math.log10(place.population + 10)
        latitude, longitude = math.radians(place.latitude), math.radians(place.longitude)
        x += weight * math.cos(latitude) * math.cos(longitude)
        y += weight * math.cos(latitude) * math.sin(longitude)
        z += weight * math.sin(latitude)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)
