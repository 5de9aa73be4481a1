"""Aliases: which short name may stand for which full one, and whom a table knows by a name."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain, islice
from typing import Generic, TypeVar

from services.enrich.actors.entities.body_aliases import BodyName
from services.enrich.actors.entities.person_aliases import PersonName
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.facts.leaders import Leader
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.mention import Kind

Name = TypeVar("Name", PersonName, BodyName)

_MOST = 8
"""So many names are compared with another, the last ones filed; no report has more that share a clue."""


class Aliases(Generic[Name]):
    """The names so far, of numbered actors, and where to look for one by a clue."""

    def __init__(self, read: Callable[[str], Name]) -> None:
        self._read: Callable[[str], Name] = read
        self._names: list[tuple[Name, int]] = []
        self._by_clue: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_MOST))

    def add(self, names: Iterable[str], actor: int) -> None:
        """File the names of an actor under all their clues."""
        for name in map(self._read, names):
            for clue in name.clues:
                self._by_clue[clue].append(len(self._names))
            self._names.append((name, actor))

    def likeness(self, names: Iterable[str]) -> dict[int, int]:
        """Return how well some names fit the actors that share a clue with them."""
        fits: dict[int, int] = {}
        for name in map(self._read, names):
            for full, actor in self._near(name):
                fits[actor] = max(fits.get(actor, 0), name.likeness(full))
        return fits

    def _near(self, name: Name) -> Iterator[tuple[Name, int]]:
        """Yield the names that share a clue, the rarest clue first."""
        shared = sorted((self._by_clue[clue] for clue in name.asked if clue in self._by_clue), key=len)
        near = dict.fromkeys(chain.from_iterable(shared))
        return (self._names[index] for index in islice(near, _MOST))


def authority(kind: Kind, names: Collection[str], facts: Facts) -> Leader | Body | None:
    """Return the leader or the body that a table knows by one of some names; a surname must be alone."""
    if kind == "organisation":
        bodies = [BodyName.of(name, facts.bodies) for name in sorted(names)]
        known = (body.known for body in bodies if body.known and not _is_another(body, body.known, bodies, facts))
        return next(known, None)
    full = [name for name in names if " " in name] or names
    return next((leader for name in sorted(full) if (leader := PersonName.of(name, facts.leaders).known)), None)


def _is_another(acronym: BodyName, known: Body, names: list[BodyName], facts: Facts) -> bool:
    """Tell whether an acronym stands for a full name here that is none of the body known by it: Irish forces as IDF."""
    here = [name for name in names if " " in name.text and acronym.abbreviates(name)]
    elsewhere = [BodyName.of(name, facts.bodies) for name in known.names if here and " " in name]
    pairs = [pair for one in here for other in elsewhere for pair in ((one, other), (other, one))]
    return bool(pairs) and not any(one.fits(other) for one, other in pairs)
