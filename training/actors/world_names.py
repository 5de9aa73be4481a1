"""Names from all over the world, from Faker's lists (MIT): to learn from, and to rename people with."""

import importlib
import pkgutil
import re
from functools import cache
from types import ModuleType
from typing import NamedTuple

import faker.providers.person as people

_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ’'\- .]*")
_GIVEN = ("first_names", "first_names_male", "first_names_female", "first_romanized_names", "romanized_first_names")
_FAMILY = ("last_names", "last_names_male", "last_names_female", "last_romanized_names", "romanized_last_names")


class Names(NamedTuple):
    """The names of one region of the world."""

    given: list[str]
    family: list[str]


@cache
def world_names() -> list[Names]:
    """Return the names of every region that writes them, also, in Latin letters."""
    modules = [
        importlib.import_module(f"{people.__name__}.{module.name}") for module in pkgutil.iter_modules(people.__path__)
    ]
    regions = [Names(_listed(module, _GIVEN), _listed(module, _FAMILY)) for module in modules]
    return [names for names in regions if names.given and names.family]


def given_names() -> set[str]:
    """Return all given names."""
    return {name for names in world_names() for name in names.given}


def surnames() -> set[str]:
    """Return all family names."""
    return {name for names in world_names() for name in names.family}


def _listed(module: ModuleType, attributes: tuple[str, ...]) -> list[str]:
    lists = [getattr(module.Provider, attribute, ()) for attribute in attributes]
    names = {name for listed in lists if isinstance(listed, tuple | list | dict) for name in listed}
    return sorted(name for name in names if isinstance(name, str) and _LATIN.fullmatch(name))
