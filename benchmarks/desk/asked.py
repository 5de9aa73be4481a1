"""What the page and the API ask, with values as they come: some often, some rarely."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import partial
from random import Random

from sqlalchemy import Connection

from benchmarks.desk import drawn
from benchmarks.desk.generated import DAYS, FIRST_DAY, OUTLETS, VOCABULARY
from services.desk.queries import counts
from services.desk.queries.clusters import clusters
from services.desk.queries.found import found
from services.desk.queries.question import Question

Ask = Callable[[Connection, Question], object]
Draw = Callable[[Random], dict[str, str]]


def _rank(chance: Random, of: int) -> int:
    """Draw as the rows were drawn, or, half of the time, each alike: that is mostly something rare."""
    return drawn.rank(chance.random(), of) if chance.random() < 0.5 else chance.randint(1, of)


def _word(chance: Random) -> str:
    return drawn.word(_rank(chance, VOCABULARY))


def _day(chance: Random, length: int) -> str:
    return str(FIRST_DAY + timedelta(days=chance.randrange(DAYS)))[:length]


def _point(chance: Random) -> str:
    place = drawn.place(_rank(chance, drawn.PLACES))
    return f"{place['longitude']},{place['latitude']}"


def _box(chance: Random) -> str:
    west, south = chance.randint(-180, 179), chance.randint(-80, 60)
    return f"{west},{south},{(west + 200) % 360 - 180},{south + 20}"


_FIELDS: dict[str, Draw] = {
    "an actor": lambda chance: {"actor": drawn.actor(_rank(chance, drawn.ACTORS))["name"]},
    "a Wikidata item": lambda chance: {"wikidata": f"Q{_rank(chance, drawn.ACTORS // 10)}"},
    "a country's actors": lambda chance: {"code": drawn.actor(_rank(chance, drawn.ACTORS))["country"]},
    "a sector's actors": lambda chance: {"code": chance.choice(drawn.SECTORS)},
    "a kind of actor": lambda chance: {"kind": chance.choice(drawn.KINDS)},
    "a place": lambda chance: {"geonamesId": str(_rank(chance, drawn.PLACES))},
    "a country": lambda chance: {"country": drawn.place(_rank(chance, drawn.PLACES))["country"]},
    "a subdivision": lambda chance: {"subdivision": drawn.place(_rank(chance, drawn.PLACES))["subdivision"]},
    "50 km around": lambda chance: {"near": f"{_point(chance)},50"},
    "1000 km around": lambda chance: {"near": f"{_point(chance)},1000"},
    "a box": lambda chance: {"bbox": _box(chance)},
    "a day told": lambda chance: {"told": _day(chance, 10)},
    "a month told": lambda chance: {"told": _day(chance, 7)},
    "a year told": lambda chance: {"told": _day(chance, 4)},
    "a day of publication": lambda chance: {"published": _day(chance, 10)},
    "a month of publication": lambda chance: {"published": _day(chance, 7)},
    "an outlet": lambda chance: {"outlet": f"Outlet {_rank(chance, OUTLETS)}"},
    "a word": lambda chance: {"words": _word(chance)},
    "two words": lambda chance: {"words": f"{_word(chance)} {_word(chance)}"},
    "a phrase": lambda chance: {"words": f'"{_word(chance)} {_word(chance)}"'},
    "a status": lambda chance: {"status": chance.choice(("resolved", "ambiguous", "unresolved"))},
    "a confidence": lambda chance: {"confidence": f"{chance.random():.2f}"},
}
_TOGETHER = (
    ("an actor", "a place"),
    ("an actor", "a month told"),
    ("an actor", "a word"),
    ("a country", "a word"),
    ("a country", "a month told"),
    ("a sector's actors", "1000 km around", "a month of publication"),
    ("a country's actors", "a country", "a confidence"),
    ("an outlet", "two words"),
    ("a box", "a year told", "a word"),
)
_COUNTS: dict[str, Ask] = {
    "places": counts.places,
    "actors": counts.actors,
    "outlets": counts.outlets,
    "days": counts.days,
    "days told": counts.told,
    "map": partial(clusters, zoom=3),
}
_COUNTED = ((), ("an actor",), ("a place",), ("a word",), ("a box",), ("a country", "a month told"))


def questions() -> dict[str, tuple[Ask, Draw]]:
    """Return what is asked, by its name."""
    pages: dict[str, tuple[Ask, Draw]] = {"newest": (found, _drawing(()))}
    pages |= {name: (found, _drawing((name,))) for name in _FIELDS}
    pages |= {" + ".join(names): (found, _drawing(names)) for names in _TOGETHER}
    for kind, ask in _COUNTS.items():
        pages |= {f"{kind} of {' + '.join(names) or 'all'}": (ask, _drawing(names)) for names in _COUNTED}
    return pages


def _drawing(names: Iterable[str]) -> Draw:
    return lambda chance: {field: value for name in names for field, value in _FIELDS[name](chance).items()}
