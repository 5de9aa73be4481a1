"""Where an article's publisher is at home, as a table knows it or as its name and its address say it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise
from pathlib import Path
from types import MappingProxyType

import numpy as np

from schemas.article import Article
from services.enrich.places.artefact import NOWHERE, Kind
from services.enrich.places.cues import NEWSPAPERS
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.home import Home
from services.enrich.places.meanings import Meanings
from services.enrich.places.reading import Reading
from services.enrich.tables import rows
from services.enrich.text import Passage

_KNOWN = dict(cells[:2] for cells in rows(Path(__file__).with_name("outlets.tsv")))
_HOST = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})(?:[:/?#].*)?", re.IGNORECASE)
_WORDS = NEWSPAPERS | {"live", "local", "my", "newspapers", "online", "sunday", "the", "weekly"}
_ANY_WORD = "|".join(sorted(_WORDS))
_FIRST_OR_LAST_WORD = re.compile(f"^(?:{_ANY_WORD})-?|-?(?:{_ANY_WORD})$")
_FOR_ANYONE = frozenset(["ai", "am", "cc", "co", "fm", "io", "la", "ly", "me", "nu", "sh", "to", "tv", "ws"])
"""Country codes that are registered from everywhere."""
_SHORTEST = 4
_MOST_SPACES = 2
_LARGE = 5.5
"""The logarithm of 300,000: papers of smaller towns are taken at their names only in a country that is known."""
_TOWN = 4.3
"""The logarithm of 20,000."""


@dataclass(frozen=True)
class Outlet:
    """What an article says of its publisher."""

    name: str = ""
    host: str = ""

    @classmethod
    def of(cls, article: Article) -> "Outlet":
        """Return the outlet of an article: the host is that of its own address, else of its publisher's."""
        name = article.publisher.name if article.publisher else ""
        uri = article.publisher.uri if article.publisher else None
        hosts = (_HOST.fullmatch(address) for address in (article.url, uri, name) if address)
        return cls(name, next((match["host"].lower() for match in hosts if match), ""))


NO_OUTLET = Outlet()


def home_of(outlet: Outlet, gazetteer: Gazetteer, own: Mapping[str, Home] = MappingProxyType({})) -> Home | None:
    """Return the home of an outlet: as it is known, else as its name or its host holds a toponym or a country.

    `own`: homes by name or host, in small letters, that an operator knows better.
    """
    hosts = _hosts(outlet.host)
    if home := next((own[one] for one in (*hosts, outlet.name.lower()) if one in own), None):
        return home
    row = next((gazetteer.row(int(_KNOWN[one])) for one in hosts if one in _KNOWN), None)
    if row is None:
        country = _country(outlet.host, gazetteer)
        row = _toponym(outlet, country, gazetteer) or country
    return Home.at(row, gazetteer) if row else None


def _hosts(host: str) -> list[str]:
    """Return a host and all that it is a part of."""
    labels = host.split(".")
    return [".".join(labels[start:]) for start in range(len(labels) - 1)]


def _country(host: str, gazetteer: Gazetteer) -> int:
    code = host.rpartition(".")[2]
    if code in _FOR_ANYONE:
        return NOWHERE
    return gazetteer.countries.get({"uk": "GB"}.get(code, code.upper()), NOWHERE)


def _toponym(outlet: Outlet, country: int, gazetteer: Gazetteer) -> int:
    """Return the place that the name or the host speaks of, if it is clear which."""
    for key in (*_in_name(outlet.name, gazetteer), *_in_host(outlet.host, gazetteer)):
        meanings = Meanings.of([key], gazetteer)
        there = meanings.country == country if country else meanings.size >= _LARGE
        score = np.where(there, meanings.size + 3 * meanings.is_large + 1.5 * meanings.of_kind[Kind.CITY], 0.0)
        best = int(np.argmax(score))
        if score[best]:
            return NOWHERE if not country and _has_namesake(meanings, best) else int(meanings.place[best])
    return NOWHERE


def _has_namesake(meanings: Meanings, best: int) -> bool:
    """Tell whether a town of another country has the same name: the London Free Press is not of England."""
    abroad = meanings.country != meanings.country[best]
    return bool((abroad & (meanings.size >= _TOWN)).any())


def _in_name(name: str, gazetteer: Gazetteer) -> list[int]:
    """Return the names in an outlet's name, the longest first."""
    found = Reading.of(Passage("headline", name)).sightings(gazetteer)
    found = [
        one for one in found if one.end - one.start >= _SHORTEST and name[one.start : one.end].lower() not in _WORDS
    ]
    return [one.key for one in sorted(found, key=lambda one: one.start - one.end)]


def _in_host(host: str, gazetteer: Gazetteer) -> Iterator[int]:
    """Yield the names that a host is without the words of newspapers, spaces put back in."""
    label = max(host.split(".")[:-1], key=len, default="")
    while (shorter := _FIRST_OR_LAST_WORD.sub("", label)) != label:
        label = shorter
    if len(label) < _SHORTEST:
        return
    for spaces in range(_MOST_SPACES + 1):
        for breaks in combinations(range(2, len(label) - 1), spaces):
            edges = (0, *breaks, len(label))
            name = " ".join(label[start:end] for start, end in pairwise(edges)).replace("-", " ")
            yield from (found.key for found in gazetteer.names_at(name, 0) if found.length == len(name))
