"""Writes which given names tell a woman or a man, from Faker's lists (MIT): python -m training.quotes.genders."""

import importlib
import pkgutil
import re
from collections import Counter, defaultdict
from pathlib import Path

import faker.providers.person as people

from services.enrich import quotes

OUT = Path(quotes.__file__).with_name("genders.tsv")
_LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏ]+")
_LISTS = {"f": ("first_names_female",), "m": ("first_names_male",)}
_ENGLISH = ("en_US", "en_GB")
_ODDS = 3
"""Of so many lists that have a name, one may have it for the other gender."""


def genders() -> dict[str, str]:
    """Return the gender of each name that tells one; those of English lists count more."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        for gender, lists in _LISTS.items():
            names = {name for listed in lists for name in getattr(provider, listed, ())}
            for name in filter(_LATIN.fullmatch, names):
                votes[name.lower()][gender] += 3 if module.name in _ENGLISH else 1
    surely = ((name, _surely(told)) for name, told in votes.items())
    return {name: gender for name, gender in surely if gender}


def _surely(told: Counter[str]) -> str | None:
    (gender, most), *others = told.most_common()
    return gender if not others or most >= _ODDS * others[0][1] else None


if __name__ == "__main__":
    told = genders()
    lines = [f"{gender}\t{' '.join(sorted(name for name in told if told[name] == gender))}\n" for gender in "fm"]
    OUT.write_text("# Given names that tell a woman (f) or a man (m): from Faker's lists (MIT).\n" + "".join(lines))
