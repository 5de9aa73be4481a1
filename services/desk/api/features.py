"""Places as GeoJSON, RFC 7946. How much was counted stands beside the features, as foreign members."""

from typing import Generic, Literal, TypeVar

from pydantic import Field

from schemas.model import Model
from services.desk.queries.answers import Cluster, Counted, PlaceCount

P = TypeVar("P", bound=Model)

GEO_JSON = "application/geo+json"


class Point(Model):
    """Where it is."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float] = Field(description="Longitude and latitude, in degrees (WGS 84).")


class PlaceProperties(Model):
    """A place, and how many articles name it."""

    name: str
    geonames_id: int | None = None
    local_id: str | None = None
    country_code: str | None = Field(default=None, description="ISO 3166-1 alpha-2.")
    subdivision: str | None = Field(default=None, description="ISO 3166-2.")
    articles: int


class ClusterProperties(Model):
    """Places near each other."""

    name: str = Field(description="Of the place that most articles name; its point is that of all.")
    places: int = Field(description="How many places these are.")
    articles: int = Field(description="The sum over the places: an article counts once for each.")


class Feature(Model, Generic[P]):
    """A place, or some."""

    type: Literal["Feature"] = "Feature"
    geometry: Point
    properties: P


class FeatureCollection(Model, Generic[P]):
    """Places, those first that most articles name."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: tuple[Feature[P], ...]
    counted: int | None = Field(default=None, description="Over how many articles; absent if over all there are.")
    complete: bool = Field(description="Whether those are all that are meant; if not, they are the newest.")


def collection(counts: Counted[PlaceCount] | Counted[Cluster], kind: type[P]) -> FeatureCollection[P]:
    """Return what was counted as features with such properties."""
    made = tuple(_feature(item, kind) for item in counts.items)
    return FeatureCollection[kind](features=made, counted=counts.counted, complete=counts.complete)  # type: ignore[valid-type]


def _feature(item: PlaceCount | Cluster, kind: type[P]) -> Feature[P]:
    point = Point(coordinates=(item.longitude, item.latitude))
    said = {name: getattr(item, name) for name in kind.model_fields}
    return Feature[kind](geometry=point, properties=kind(**said))  # type: ignore[valid-type]
