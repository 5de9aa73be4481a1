"""The countries that the places of an article surely lie in: what hardly tells its own country tells nobody else's."""

from collections import defaultdict
from collections.abc import Iterable

from schemas.enriched import LocationTag
from services.enrich.actors.reading import is_country

_SURE = 0.6
"""A country of which no place is surer is not believed: Dublin and its streets may be in Ohio."""
_PUT = ("places.introduced", "places.named")
"""How places are found that lie where another one does, and are no surer than that one."""


def countries_meant(locations: Iterable[LocationTag]) -> tuple[LocationTag, ...]:
    """Return locations with the country that the places of their name most likely lie in, if any is surely meant."""
    found = [(place, *_country(place)) for place in locations]
    surest: defaultdict[str | None, float] = defaultdict(float)
    for _, country, sure in found:
        surest[country] = max(surest[country], sure)
    return tuple(_in(place, country if surest[country] >= _SURE else None) for place, country, _ in found)


def _country(place: LocationTag) -> tuple[str | None, float]:
    """Return the country that most of the places that may be meant lie in, and how sure it is."""
    if not place.candidates or is_country(place):
        sure = 1.0 if is_country(place) else 0.0 if place.method in _PUT else place.confidence
        return place.country_code, sure
    scores: defaultdict[str | None, float] = defaultdict(float)
    for candidate in place.candidates:
        scores[candidate.country_code] += candidate.score
    country = max(scores, key=scores.__getitem__)
    return country, scores[country] / (sum(scores.values()) or 1.0)


def _in(place: LocationTag, country: str | None) -> LocationTag:
    return place if place.country_code == country else place.model_copy(update={"country_code": country})
