"""Gathers the places of all sources: continents, countries, their subdivisions, their cities."""

import re
from collections.abc import Iterator
from pathlib import Path

from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.build import sources
from services.enrich.places.build.atlas import Atlas, Place
from services.enrich.places.build.naming import english_name, is_common, is_variant
from services.enrich.places.folding import fold
from services.enrich.tables import rows

_TABLES = Path(__file__).parents[1] / "tables"
_SHORTEST_ALTERNATE = 4
"""Shorter alternate names are mostly codes of airports and railways."""
_SMALLEST_WITH_ALTERNATES = 1000
_SMALLEST_WITH_VARIANTS = 50_000
"""Other spellings of towns that the world writes about (Fallujah, Kharkov) are as good as the sources' own."""
_PEOPLE_OF_A_REGION = 10_000_000
"""So that it is as prominent as a country, not as a town of its name."""
_COUNTRIES_WITH_POSTAL_CODES = ("US-", "CA-", "AU-")
_DIVISIONS = re.compile(
    r"(?:county|department|district|governorate|municipality|oblast|parish|prefecture|province|region|republic|state)",
    re.IGNORECASE,
)
_FORMAL = re.compile(r"(?:State|Province|Commonwealth) of ")
"""The toponym in the State of Ohio is Ohio."""
_ANGLOPHONE = ("US", "CA", "AU", "GB")
"""Where Orange hardly means Orange County, and Maryland State is the beginning of Maryland State Police."""
_TYPED = ("county", "district", "governorate", "oblast", "prefecture", "province", "region", "state")
"""What a first-order subdivision may be called in English, whatever its own word is."""


def gather(words: dict[str, int]) -> Atlas:
    """Return the atlas of everything the gazetteer knows, given what words are common in English."""
    atlas = Atlas()
    countries = _countries(atlas)
    subdivisions = _subdivisions(atlas, countries, words)
    _cities(atlas, countries, subdivisions, words)
    _crown(atlas, countries)
    atlas.settle()
    by_code = countries | _continents(atlas) | _regions(atlas, countries)
    for place in atlas.places():
        by_code[str(place.geonames_id)] = place
        if place.kind == Kind.ADMIN1:
            by_code[place.iso] = place
        if place.iso.startswith(_COUNTRIES_WITH_POSTAL_CODES):
            place.call(place.iso[3:], NameKind.CODE)
    _add_facts(by_code)
    return atlas


def _add_facts(by_code: dict[str, Place]) -> None:
    for code, latitude, longitude in _table("points.tsv"):
        by_code[code].latitude, by_code[code].longitude = float(latitude), float(longitude)
    for code, names in _table("abbreviations.tsv"):
        for name in names.split(", "):
            by_code[code].call(name, NameKind.ABBREVIATION)
    for code, names in _table("demonyms.tsv"):
        for name in names.split(", "):
            by_code[code].call_people(name)


def _countries(atlas: Atlas) -> dict[str, Place]:
    aliases = sources.country_aliases()
    found = {}
    for row in sources.countries():
        geonames_id, iso = int(row["geonameid"]), row["iso"]
        place = Place(geonames_id, row["name"], Kind.COUNTRY, "PCLI", int(row["population"] or 0), iso)
        place.country = place
        place.call(row["name"], NameKind.OFFICIAL)
        for name in aliases.get(geonames_id, ()):
            place.call(name, NameKind.OFFICIAL)
        found[iso] = atlas.add(place)
    return found


def _subdivisions(atlas: Atlas, countries: dict[str, Place], words: dict[str, int]) -> list[Place | None]:
    found: list[Place | None] = []
    first_order: dict[str, Place] = {}
    english = dict(_table("english-names.tsv"))
    for row in sources.subdivisions():
        country, *_ = (row.code or row.iso).replace("-", ".").split(".")
        if row.geonames_id is None or not row.code:
            found.append(None)
            continue
        first = row.order < 2
        label = english.get(row.iso) or english_name(row.name, row.aliases, words)
        place = Place(row.geonames_id, label, Kind.ADMIN1 if first else Kind.ADMIN2, f"ADM{1 if first else 2}")
        place.iso = row.iso
        place.country = countries.get(country)
        for name in (label, row.name, *row.aliases):
            _call_subdivision(place, name)
        place = atlas.add(place)
        if first:
            first_order[row.code] = place
        found.append(place)
    for part, row in zip(found, sources.subdivisions(), strict=True):
        if part is not None:
            part.region = first_order.get(".".join(row.code.split(".")[:2]))
    return found


def _call_subdivision(place: Place, name: str) -> None:
    if _FORMAL.match(name):
        return
    place.call(name, NameKind.OFFICIAL)
    anglophone = place.country is not None and place.country.iso in _ANGLOPHONE
    *rest, last = name.split(" ")
    if rest and _DIVISIONS.fullmatch(last):
        place.call(" ".join(rest), NameKind.BARE if anglophone else NameKind.OFFICIAL)
    elif place.kind == Kind.ADMIN1 and not rest and not anglophone:
        for division in _TYPED:
            place.call(f"{name} {division}", NameKind.OFFICIAL)


def _cities(atlas: Atlas, countries: dict[str, Place], subdivisions: list[Place | None], words: dict[str, int]) -> None:
    named = sources.city_names()
    for row in sources.cities():
        known = named.get(row.geonames_id)
        if known is None:
            continue
        place = Place(row.geonames_id, row.name, Kind.CITY, "PPL", row.population, "", row.latitude, row.longitude)
        within = [subdivisions[number - 1] for number in row.subdivisions]
        place.country = countries.get(known["countrycode"])
        place.region = next((whole.region for whole in within if whole), None)
        place.call(row.name, NameKind.OFFICIAL)
        if row.population >= _SMALLEST_WITH_ALTERNATES:
            for name in known["alternatenames"]:
                if len(name) >= _SHORTEST_ALTERNATE and not is_common(name, words):
                    close = row.population >= _SMALLEST_WITH_VARIANTS and is_variant(name, row.name, words)
                    place.call(name, NameKind.OFFICIAL if close else NameKind.ALTERNATE)
        atlas.add(place, place.country, place.region, *(whole for whole in within if whole is not place.region))


def _crown(atlas: Atlas, countries: dict[str, Place]) -> None:
    """Let one city of each country be its capital: of those called so, the largest, by its own name before others."""
    names = {id(countries[row["iso"]]): fold(row["capital"].strip()) for row in sources.countries() if row["capital"]}
    capitals: dict[int, tuple[bool, int, Place]] = {}
    for place in atlas.places():
        name = names.get(id(place.country))
        if place.kind == Kind.CITY and name in place.names:
            claim = (fold(place.label) == name, place.population, place)
            capitals[id(place.country)] = max(claim, capitals.get(id(place.country), claim), key=lambda c: c[:2])
    for _, _, capital in capitals.values():
        capital.feature_code = "PPLC"


def _continents(atlas: Atlas) -> dict[str, Place]:
    found = {}
    for row in sources.continents():
        place = Place(int(row["geonameId"]), row["name"], Kind.CONTINENT, "CONT", int(row["population"]))
        place.latitude, place.longitude = float(row["lat"]), float(row["lng"])
        place.call(row["name"], NameKind.OFFICIAL)
        found[row["name"]] = atlas.add(place)
    return found


def _regions(atlas: Atlas, countries: dict[str, Place]) -> dict[str, Place]:
    found = {}
    for geonames_id, feature_code, latitude, longitude, iso, names in _table("regions.tsv"):
        label, *_ = names.split(", ")
        place = Place(int(geonames_id or 0), label, Kind.REGION, feature_code, _PEOPLE_OF_A_REGION)
        place.latitude, place.longitude = float(latitude), float(longitude)
        place.country = countries.get(iso)
        for name in names.split(", "):
            place.call(name, NameKind.OFFICIAL)
        found[label] = atlas.add(place)
    return found


def _table(name: str) -> Iterator[list[str]]:
    return rows(_TABLES / name)
