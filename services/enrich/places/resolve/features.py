"""What speaks for and against each place that a name may mean, as a matrix: a row a sense, a column a feature."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.enrich.places.artefact import NOWHERE, Kind, NameKind
from services.enrich.places.distances import NEAR, cosine
from services.enrich.places.home import Home
from services.enrich.places.meanings import Flags, Floats, Meanings, alike, among
from services.enrich.places.recognise import Weighed
from services.enrich.places.recognise.evidence import Evidence
from services.enrich.places.resolve.beside import beside
from services.enrich.places.resolve.context import Context

_OF_PLACE = (
    "size", "behind the largest", "continent", "country", "admin1", "admin2", "city", "region",
    "size of a city", "size of an admin1", "size of an admin2", "large city", "capital",
    "alternate name", "abbreviation", "demonym", "bare name", "alternate name of a city", "in the United States",
    "town in a region of its name", "region with a town of its name", "in a country of its name",
    "large town in a region of its name", "region with a large town of its name", "capital in a region of its name",
    "in a country named", "in a region named", "in a country beside it", "in a region beside it", "its people named",
    "in the larger place behind it", "not in the larger place behind it", "is a larger place behind another",
    "worded as a town", "worded as a region", "worded as a county", "in upper case", "behind a locative",
    "American wording", "American wording of a place elsewhere",
    "in the country of the outlet", "in the region of the outlet", "elsewhere than the outlet",
    "within 50 km of the outlet", "within 161 km of the outlet",
)  # fmt: skip
_OF_CONTEXT = (
    "share of its country", "share of its region",
    "names within 50 km", "names within 161 km", "any within 50 km", "any within 161 km", "names within 1000 km",
    "country with names within 1000 km", "listed with countries", "listed with regions", "listed with towns",
)  # fmt: skip
FEATURES = _OF_PLACE + _OF_CONTEXT

_NAME_KINDS = np.array([NameKind.ALTERNATE, NameKind.ABBREVIATION, NameKind.DEMONYM, NameKind.BARE])
_DISTANT = np.array([NameKind.DEMONYM, NameKind.ALTERNATE, NameKind.CODE])
_LISTED = np.array([Kind.COUNTRY, Kind.ADMIN1, Kind.CITY])
_SOMETHING = 0.1
"""A list whose other names are hardly places says little."""
_LARGE = 5.7
"""The logarithm of half a million."""

Column = NDArray[np.bool_ | np.floating[Any]]


class Senses:
    """The senses of a document's names, as far as is known before it is known where the document is."""

    def __init__(self, meanings: Meanings, evidence: Evidence, weighed: Sequence[Weighed]) -> None:
        self._meanings = meanings
        self._listed = meanings.of_kind[_LISTED]
        lists = ([meanings.position[key] for key in keys if key in meanings.position] for keys in evidence.lists)
        self._lists = [names for names in lists if len(names) > 1]
        self._of_place = _table(len(_OF_PLACE), meanings, _of_place(meanings, evidence, weighed))

    def matrix(self, context: Context) -> Floats:
        """Return the features of each sense, given where the document is."""
        local, near, around = self._meanings.is_local, context.near, np.log1p(context.around)
        columns = (
            local * context.country_share, local * context.region_share,
            *local * np.log1p(near), *local * np.minimum(near, 1), around, self._listed[0] * around,
            *self._in_lists(context.likely),
        )  # fmt: skip
        return np.concatenate([self._of_place, _table(len(_OF_CONTEXT), self._meanings, columns)]).T

    def _in_lists(self, likely: Floats) -> Floats:
        """Return how much the lists that a name stands in speak for and against its places of each kind."""
        if not self._lists:
            return np.zeros(self._listed.shape)
        kinds = np.add.reduceat(likely * self._listed, self._meanings.offsets[:-1], axis=1)
        others = np.zeros_like(kinds)
        for names in self._lists:
            others[:, names] += kinds[:, names].sum(axis=1, keepdims=True) - kinds[:, names]
        share = others / np.maximum(others.sum(axis=0), _SOMETHING)
        sides: Floats = share[:, self._meanings.name] * np.where(self._listed, 1.0, -1.0)
        return sides


def _table(height: int, m: Meanings, rows: Iterable[Column]) -> Floats:
    """Return rows as a table; it may be higher."""
    table = np.zeros((height, len(m.place)))
    for number, row in enumerate(rows):
        table[number] = row
    return table


def _of_place(m: Meanings, evidence: Evidence, weighed: Sequence[Weighed]) -> Iterator[Column]:
    kinds, name_kinds, local = m.of_kind[Kind.CONTINENT :], m.of_name_kind[_NAME_KINDS], m.is_local
    _, country, admin1, admin2, city, _ = kinds
    capital = m.places["feature_code"] == b"PPLC"
    yield from (m.size, m.best_of_each(m.size)[m.name] - m.size, *kinds)
    yield from (m.size * city, m.size * admin1, m.size * admin2, city & (m.size >= 5), capital)
    yield from (*name_kinds, name_kinds[0] & city, m.american)
    yield from _namesakes(m, city, admin1, country, capital)
    yield from _named(m, admin1, country)
    yield from (local & ~country & ~admin1) * beside(weighed, m)
    yield among(m.country, np.array(list(evidence.told), int))
    yield from _containment(m, evidence)
    town, region, county, in_capitals, located = _said(m, evidence)
    yield from (town * (1.0 * city - ~city), region * (1.0 * admin1 - city), county * (1.0 * admin2 - ~admin2))
    yield from (in_capitals & city, located & city)
    american = evidence.american
    yield from (m.american * american, (local & ~m.american) * american)
    if evidence.home:
        yield from (local & flags for flags in _at_home(m, evidence.home))


def _namesakes(m: Meanings, city: Flags, admin1: Flags, country: Flags, capital: Flags) -> tuple[Flags, ...]:
    """Return which places share their name with a place that they lie in, or that lies in them."""
    *_, in_country, in_region = m.wholes
    large = city & (m.size >= _LARGE)
    town = city & alike(in_region, admin1)
    return (
        town,
        admin1 & alike(in_region, city),
        ~country & alike(in_country, country),
        town & large,
        admin1 & alike(in_region, large),
        town & capital,
    )


def _named(m: Meanings, admin1: Flags, country: Flags) -> tuple[Flags, Flags]:
    """Return which places lie in a country that is named, and which in a region."""
    close = ~m.of_name_kind[_DISTANT].any(axis=0)
    countries, regions = m.place[close & country], m.place[close & admin1 & (m.size > 5)]
    return m.is_local & among(m.country, countries), m.is_local & ~admin1 & among(m.region, regions)


def _containment(m: Meanings, evidence: Evidence) -> tuple[Flags, Flags, Flags]:
    """Return which places lie in the larger place behind their name, which do not, and which are such a place."""
    inside, outside, whole = np.zeros((3, len(m.place)), bool)
    for key in evidence.contained.keys() & m.position.keys():
        senses, larger = m.senses_of(key), np.fromiter(evidence.contained[key], int)
        inside[senses] = among(m.country[senses], larger) | among(m.region[senses], larger)
        outside[senses] = ~inside[senses]
    wholes = {row for rows in evidence.contained.values() for row in rows}
    if wholes:
        whole = among(m.place, np.fromiter(wholes, int))
    return inside & ~whole, outside, whole


def _said(m: Meanings, evidence: Evidence) -> Flags:
    """Return whose name is worded as a town's, a region's, a county's, stands in capitals, and behind a locative."""
    cues: list[set[Kind]] = [evidence.cues.get(key, set()) for key in m.keys]
    rows = [[kind in spoken for spoken in cues] for kind in (Kind.CITY, Kind.ADMIN1, Kind.ADMIN2)]
    rows += [[key in some for key in m.keys] for some in (evidence.in_upper_case, evidence.located)]
    said: Flags = np.array(rows, bool)[:, m.name]
    return said


def _at_home(m: Meanings, home: Home) -> tuple[Flags, ...]:
    """Return which places are in the country of the outlet, in its region, in no part of it, and near it."""
    country = m.country == home.country
    region = (m.region == home.region) & (home.region != NOWHERE)
    if home.point is None:
        return country, region, ~country
    likeness = home.point @ m.point
    return country, region, ~country, *(likeness > cosine(distance) for distance in NEAR)
