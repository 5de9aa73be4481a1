"""All that tables know of countries, people and bodies: the built-in ones, completed by an operator's own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple, Self, TypeVar

from services.enrich.actors.facts.countries import Country, load_countries
from services.enrich.actors.facts.leaders import LEADERS, Leader, Leaders
from services.enrich.actors.facts.organisations import BODIES, Bodies, Body
from services.enrich.actors.facts.terms import Term
from services.enrich.own import rows
from services.enrich.own.reading import NOTHING, Own

_Known = TypeVar("_Known", Leader, Body)
_Row = TypeVar("_Row", bound=rows.Body)


class Facts(NamedTuple):
    """What tables know."""

    countries: dict[str, Country]
    """By ISO 3166-1 alpha-2 code."""
    leaders: Leaders
    bodies: Bodies

    @classmethod
    def load(cls, own: Own = NOTHING) -> Self:
        """Return what the built-in tables know, and what an operator's own say of it or besides."""
        leaders, bodies = Leaders(LEADERS), Bodies(BODIES)
        if people := [(leaders.by_name.get(said[0].name), said) for said in _by_name(own.people)]:
            leaders = Leaders([*_without(LEADERS, people), *(_person(said, known) for known, said in people)])
        if others := [(bodies.by_name.get(said[0].name), said) for said in _by_name(own.bodies)]:
            bodies = Bodies([*_without(BODIES, others), *(_body(said, known) for known, said in others)])
        return cls(load_countries(), leaders, bodies)


def _without(built_in: Iterable[_Known], listed: list[tuple[_Known | None, list[_Row]]]) -> Iterator[_Known]:
    """Yield what is built in and not listed."""
    known = {one for one, _ in listed}
    return (one for one in built_in if one not in known)


def _by_name(listed: Iterable[_Row]) -> Iterator[list[_Row]]:
    """Yield the lines on each person or body."""
    said: defaultdict[str, list[_Row]] = defaultdict(list)
    for row in listed:
        said[row.name].append(row)
    yield from said.values()


def _person(said: list[rows.Person], known: Leader | None) -> Leader:
    """Return what some lines say of a person, and what is known already where they say nothing."""
    known = known or Leader(said[0].name, "", ())
    return Leader(
        name=said[0].name,
        country_code3=_first(row.country for row in said) or known.country_code3,
        terms=_terms(said) or known.terms,
        aliases=(*known.names, *known.aliases, *_names(said)),
        wikidata=_first(row.wikidata for row in said) or known.wikidata,
        local_id=_first(row.id for row in said),
    )


def _body(said: list[rows.Body], known: Body | None) -> Body:
    """Return what some lines say of a body, and what is known already where they say nothing."""
    known = known or Body(said[0].name, "", (), ())
    lasting = _first(row.whole_code for row in said if not (row.from_ or row.to))
    return Body(
        name=said[0].name,
        code=lasting or known.code or _first(row.country for row in said) or "",
        terms=_terms(said) or known.terms,
        names=(*known.names, *_names(said)),
        read=known.read,
        short=known.short,
        wikidata=_first(row.wikidata for row in said) or known.wikidata,
        local_id=_first(row.id for row in said),
    )


def _terms(said: Iterable[rows.Body]) -> tuple[Term, ...]:
    return tuple(Term(row.whole_code, row.from_ or date.min, row.end) for row in said if row.whole_code)


def _names(said: Iterable[rows.Body]) -> tuple[str, ...]:
    return tuple(name for row in said for name in row.names)


def _first(cells: Iterable[str | None]) -> str | None:
    return next(filter(None, cells), None)
