"""What every reader assumes when nothing else is said.

A country's name means the country and a great city's the city; among states a name means the state, among towns the
town. A town beside the name of a country lies there, though a larger one of its name lies elsewhere; with a leader of
a country its name means the country. The corpora hold too few of these to teach that; so each is an example for the
rankers, and judged by none.
"""

from collections.abc import Iterator, Sequence

from services.enrich.actors.facts.compatriots import country_of_names
from services.enrich.actors.facts.facts import Facts
from services.enrich.places.artefact import Kind
from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.outlet import NO_OUTLET
from training.places.corpora import Text, Toponym
from training.places.examples import Example

_SENTENCE = "They met in {}."
_IN_A_COUNTRY = (
    "The army of {country} entered {town} at dawn.",
    "The road to {town} in northern {country} is closed.",
    "Rain fell on {town}, said the weather service of {country}.",
    "The government of {country} sent doctors to {town} and to the villages around it.",
)
_WITH_ITS_PEOPLE = "{name} said that {country} would hold a vote in May."
_CAPITAL = b"PPLC"
_TOWN = 250_000
_GREAT = 1_000_000
_LARGE = 400_000
_LIST = 4
_AMERICA = "US"
"""Where states and great cities share names: New York, Washington."""


def assumed(gazetteer: Gazetteer) -> list[Example]:
    """Return an example for each country, each great city that no country shares its name with, lists and towns."""
    places, kind = gazetteer.places, gazetteer.places["kind"]
    american = places["country"] == gazetteer.countries[_AMERICA]
    states = american & (kind == Kind.ADMIN1)
    towns = american & (kind == Kind.CITY) & (places["population"] >= _LARGE)
    capitals = places["feature_code"] == _CAPITAL
    great = (kind == Kind.CITY) & (places["population"] >= _GREAT) & ~capitals
    lists = [rows for some in (states, towns) for rows in _lists(some.nonzero()[0].tolist())]
    countries = [[row] for row in (kind == Kind.COUNTRY).nonzero()[0].tolist()]
    alone = [_listed([row], gazetteer) for row in capitals.nonzero()[0].tolist()]
    named = [_listed([row], gazetteer) for row in great.nonzero()[0].tolist()]
    return [
        *(_listed(rows, gazetteer) for rows in (*lists, *countries)),
        *(one for one in alone if not _may_be(Kind.COUNTRY, one, gazetteer)),
        *(one for one in named if _may_be(Kind.ADMIN1, one, gazetteer) and not _may_be(Kind.COUNTRY, one, gazetteer)),
        *_with_their_people(gazetteer),
        *_in_their_countries(((kind == Kind.CITY) & (places["population"] >= _TOWN)).nonzero()[0].tolist(), gazetteer),
    ]


def _with_their_people(gazetteer: Gazetteer) -> Iterator[Example]:
    """Yield an example for each person or body, beside the name of its country, if this may mean a region, too."""
    for name, country in sorted(country_of_names(Facts.load()).items()):
        row = gazetteer.countries.get(country)
        label = gazetteer.label(row) if row else name
        if row and label not in name:
            example = _example(_WITH_ITS_PEOPLE.format(name=name, country=label), [row], [label], gazetteer)
            if _may_be(Kind.ADMIN1, example, gazetteer):
                yield example


def _in_their_countries(rows: Sequence[int], gazetteer: Gazetteer) -> Iterator[Example]:
    """Yield an example for each town that is not the largest place of its name, beside its country."""
    for row in rows:
        country, name = int(gazetteer.places["country"][row]), gazetteer.label(row)
        keys = [found.key for found in gazetteer.names_at(fold(name), 0) if found.length == len(name)]
        largest = gazetteer.sense_places[gazetteer.summary(keys[0]).start] if keys else row
        if largest != row and gazetteer.places["country"][largest] != country:
            sentence = _IN_A_COUNTRY[row % len(_IN_A_COUNTRY)]
            yield _example(sentence.format(country=gazetteer.label(country), town=name), [row], [name], gazetteer)


def _lists(rows: Sequence[int]) -> list[Sequence[int]]:
    return [rows[start : start + _LIST] for start in range(0, len(rows), _LIST)]


def _listed(rows: Sequence[int], gazetteer: Gazetteer) -> Example:
    names = [gazetteer.label(row).removesuffix(" City") for row in rows]
    text = _SENTENCE.format(" and ".join(filter(None, [", ".join(names[:-1]), names[-1]])))
    return _example(text, rows, names, gazetteer)


def _example(text: str, rows: Sequence[int], names: Sequence[str], gazetteer: Gazetteer) -> Example:
    toponyms = []
    end = 0
    for row, name in zip(rows, names, strict=True):
        start = text.index(name, end)
        end = start + len(name)
        toponyms.append(Toponym(start, end, gazetteer.geonames_id(row), None, None, ignored=False))
    return Example.of(Text("assumed", names[0], text, toponyms, NO_OUTLET), gazetteer)


def _may_be(kind: Kind, example: Example, gazetteer: Gazetteer) -> bool:
    return any(gazetteer.summary(weighed.sighting.key).kinds >> kind & 1 for weighed in example.field.weighed)
