"""What speaks for and against each place that a name may mean, as a matrix: a row a sense, a column a feature."""

import numpy as np

from services.enrich.places.artefact import NOWHERE, Kind, NameKind
from services.enrich.places.home import Home
from services.enrich.places.meanings import Flags, Floats, Meanings, among
from services.enrich.places.recognise.evidence import Evidence
from services.enrich.places.resolve.context import EARTH_RADIUS, NEAR, Context

FEATURES = (
    "size", "behind the largest", "continent", "country", "admin1", "admin2", "city", "region",
    "capital", "size of a city", "size of an admin1", "size of an admin2", "large city",
    "alternate name", "abbreviation", "demonym", "bare name", "alternate name of a city",
    "in the larger place behind it", "not in the larger place behind it", "is a larger place behind another",
    "in a country named", "in a region named", "share of its country", "share of its region",
    "names within 50 km", "names within 161 km", "any within 50 km", "any within 161 km", "names within 1000 km",
    "country with names within 1000 km", "in the United States",
    "town in a region of its name", "region with a town of its name", "in a country of its name",
    "large town in a region of its name", "region with a large town of its name", "capital in a region of its name",
    "listed with countries", "listed with regions", "listed with towns",
    "worded as a town", "worded as a region", "worded as a county", "in upper case", "behind a locative",
    "American wording", "American wording of a place elsewhere",
    "in the country of the outlet", "in the region of the outlet", "elsewhere than the outlet",
    "within 50 km of the outlet", "within 161 km of the outlet",
)  # fmt: skip

_LISTED = (Kind.COUNTRY, Kind.ADMIN1, Kind.CITY)
_SOMETHING = 0.1
"""A list whose other names are hardly places says little."""
_LARGE = 5.7
"""The logarithm of half a million."""


def matrix(meanings: Meanings, evidence: Evidence, context: Context) -> Floats:
    """Return the features of each sense."""
    m, kind, name_kind = meanings, meanings.kind, meanings.name_kind
    city, admin1, admin2, country = (kind == k for k in (Kind.CITY, Kind.ADMIN1, Kind.ADMIN2, Kind.COUNTRY))
    local = city | admin1 | admin2
    alternate = name_kind == NameKind.ALTERNATE
    inside, outside, whole = _containment(m, evidence)
    named_countries, named_regions = _named(m)
    near, around = context.near
    far = np.log1p(context.around)
    american = evidence.american
    as_town, as_region, as_county, located = _wording(m, evidence)
    columns = (
        m.size, m.ahead, kind == Kind.CONTINENT, country, admin1, admin2, city, kind == Kind.REGION,
        m.feature_code == b"PPLC", m.size * city, m.size * admin1, m.size * admin2, city & (m.size >= 5),
        alternate, name_kind == NameKind.ABBREVIATION, name_kind == NameKind.DEMONYM,
        name_kind == NameKind.BARE, alternate & city,
        inside, outside, whole,
        local & named_countries, local & ~admin1 & named_regions,
        local * context.country_share, local * context.region_share,
        local * np.log1p(near), local * np.log1p(around), local * np.minimum(near, 1), local * np.minimum(around, 1),
        far, country * far,
        m.country_code == b"US", *_namesakes(m, city, admin1, country),
        *_lists(m, evidence, context.likely),
        as_town * (1.0 * city - ~city), as_region * (1.0 * admin1 - city), as_county * (1.0 * admin2 - ~admin2),
        _of_names(m, evidence.in_upper_case) & city, located & city,
        (m.country_code == b"US") * american, (local & (m.country_code != b"US")) * american,
    )  # fmt: skip
    if evidence.home:
        columns += tuple(local & flags for flags in _at_home(m, evidence.home))
    table = np.zeros((len(m.name), len(FEATURES)))
    for number, column in enumerate(columns):
        table[:, number] = column
    return table


def _containment(m: Meanings, evidence: Evidence) -> tuple[Flags, Flags, Flags]:
    inside, outside, whole = (np.zeros(len(m.name), bool) for _ in range(3))
    for name, key in enumerate(m.keys):
        rows = evidence.contained.get(key)
        if rows:
            senses = m.senses_of(name)
            larger = np.fromiter(rows, int)
            inside[senses] = among(m.country[senses], larger) | among(m.region[senses], larger)
            outside[senses] = ~inside[senses]
    wholes = {row for rows in evidence.contained.values() for row in rows}
    if wholes:
        whole = among(m.place, np.fromiter(wholes, int))
    return inside & ~whole, outside, whole


def _lists(m: Meanings, evidence: Evidence, likely: Floats) -> Floats:
    """Return how much the lists that a name stands in speak for and against its places of each kind."""
    kinds = np.stack([np.bincount(m.name, likely * (m.kind == kind), len(m.keys)) for kind in _LISTED])
    others = np.zeros_like(kinds)
    position = {key: name for name, key in enumerate(m.keys)}
    for keys in evidence.lists:
        names = [position[key] for key in keys if key in position]
        others[:, names] += kinds[:, names].sum(axis=1, keepdims=True) - kinds[:, names]
    share = others / np.maximum(others.sum(axis=0), _SOMETHING)
    sides: Floats = share[:, m.name] * np.where(m.kind == np.array(_LISTED)[:, None], 1.0, -1.0)
    return sides


def _wording(m: Meanings, evidence: Evidence) -> tuple[Flags, Flags, Flags, Flags]:
    towns, regions, counties = (
        {key for key, kinds in evidence.cues.items() if kind in kinds} for kind in (Kind.CITY, Kind.ADMIN1, Kind.ADMIN2)
    )
    return _of_names(m, towns), _of_names(m, regions), _of_names(m, counties), _of_names(m, evidence.located)


def _at_home(m: Meanings, home: Home) -> tuple[Flags, ...]:
    """Return which places are in the country of the outlet, in its region, in no part of it, and near it."""
    country = m.country == home.country
    region = (m.region == home.region) & (home.region != NOWHERE)
    if home.point is None:
        return country, region, ~country
    cosine = home.point @ m.point
    return country, region, ~country, *(cosine > np.cos(distance / EARTH_RADIUS) for distance in NEAR)


def _of_names(m: Meanings, keys: set[int]) -> Flags:
    """Return for each sense whether its name is among some."""
    return np.array([key in keys for key in m.keys], bool)[m.name]


def _named(m: Meanings) -> tuple[Flags, Flags]:
    close = (m.name_kind == NameKind.OFFICIAL) | (m.name_kind == NameKind.ABBREVIATION) | (m.name_kind == NameKind.BARE)
    countries = m.place[close & (m.kind == Kind.COUNTRY)]
    regions = m.place[close & (m.kind == Kind.ADMIN1) & (m.size > 5)]
    return among(m.country, countries), among(m.region, regions)


def _namesakes(m: Meanings, city: Flags, admin1: Flags, country: Flags) -> tuple[Flags, ...]:
    """Return which places share their name with a place that they lie in, or that lies in them."""
    width = 1 + int(max(m.region.max(), m.country.max()))
    in_region, in_country = m.name * width + m.region, m.name * width + m.country
    large = city & (m.size >= _LARGE)
    town = city & among(in_region, in_region[admin1])
    return (
        town,
        admin1 & among(in_region, in_region[city]),
        ~country & among(in_country, in_country[country]),
        town & large,
        admin1 & among(in_region, in_region[large]),
        town & (m.feature_code == b"PPLC"),
    )
