"""What every reader assumes when nothing else is said: a country's name means the country, a capital's the capital.

The corpora hold too few of both to teach that; so each one is an example for the rankers, and judged by none.
"""

from services.enrich.places.artefact import Kind
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.outlet import NO_OUTLET
from training.places.corpora import Text, Toponym
from training.places.examples import Example

_SENTENCE = "They met in {}."
_CAPITAL = b"PPLC"


def assumed(gazetteer: Gazetteer) -> list[Example]:
    """Return an example for each country, and for each capital whose country does not go by the same name."""
    countries = (gazetteer.places["kind"] == Kind.COUNTRY).nonzero()[0].tolist()
    capitals = (gazetteer.places["feature_code"] == _CAPITAL).nonzero()[0].tolist()
    alone = [_alone(row, gazetteer) for row in capitals]
    return [_alone(row, gazetteer) for row in countries] + [
        one for one in alone if not any(_is_country(weighed.sighting.key, gazetteer) for weighed in one.field.weighed)
    ]


def _alone(row: int, gazetteer: Gazetteer) -> Example:
    name = gazetteer.label(row)
    text = _SENTENCE.format(name)
    start = text.index(name)
    toponym = Toponym(start, start + len(name), gazetteer.geonames_id(row), None, None, ignored=False)
    return Example.of(Text("assumed", name, text, [toponym], NO_OUTLET), gazetteer)


def _is_country(key: int, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.summary(key).kinds >> Kind.COUNTRY & 1)
