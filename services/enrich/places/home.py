"""The home of an article's outlet: local news means the town next door."""

from dataclasses import dataclass

from services.enrich.places.artefact import NOWHERE, Kind
from services.enrich.places.distances import NEAR, cosine
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.meanings import Flags, Floats, Meanings, on_the_sphere

_NEAR = cosine(NEAR[-1])


@dataclass(frozen=True)
class Home:
    """Where an outlet is: in a country, and if that is known in a region and at a point of the unit sphere."""

    country: int
    region: int
    point: Floats | None

    @classmethod
    def at(cls, row: int, gazetteer: Gazetteer) -> "Home":
        """Return the home at a place."""
        place = gazetteer.places[row]
        point = on_the_sphere(place["latitude"], place["longitude"]) if place["kind"] >= Kind.ADMIN2 else None
        return cls(int(place["country"]), int(place["region"]), point)

    def is_near(self, meanings: Meanings) -> Flags:
        """Tell which places are in its region, or within sight of it."""
        near: Flags = (meanings.region == self.region) & meanings.is_local & (self.region != NOWHERE)
        return near if self.point is None else near | (self.point @ meanings.point > _NEAR)
