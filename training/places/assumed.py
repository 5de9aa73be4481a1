"""What every reader assumes when nothing else is said: a capital's name means the capital, not a province around it.

The corpora hold too few capitals to teach that; so each one is an example for the rankers, and judged by none.
"""

from services.enrich.places.artefact import Kind
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.outlet import NO_OUTLET
from training.places.corpora import Text, Toponym
from training.places.examples import Example

_SENTENCE = "They met in {}."
_CAPITAL = b"PPLC"


def capitals(gazetteer: Gazetteer) -> list[Example]:
    """Return an example for each capital whose country does not go by the same name."""
    examples = []
    for row in (gazetteer.places["feature_code"] == _CAPITAL).nonzero()[0].tolist():
        name = gazetteer.label(row)
        text = _SENTENCE.format(name)
        start = text.index(name)
        toponym = Toponym(start, start + len(name), gazetteer.geonames_id(row), None, None, ignored=False)
        example = Example.of(Text("capitals", name, text, [toponym], NO_OUTLET), gazetteer)
        if not any(_is_country(weighed.sighting.key, gazetteer) for weighed in example.field.weighed):
            examples.append(example)
    return examples


def _is_country(key: int, gazetteer: Gazetteer) -> bool:
    return bool(gazetteer.summary(key).kinds >> Kind.COUNTRY & 1)
