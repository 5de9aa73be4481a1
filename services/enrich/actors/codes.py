"""The actor code of CAMEO and PLOVER: a country or the kind of body, then the sector. Only what is known is coded."""

from bisect import bisect_left, bisect_right
from datetime import date
from typing import NamedTuple

from schemas.enriched import LocationTag, Span, TextField
from services.enrich.actors.leaders import Leader
from services.enrich.actors.organisations import Body
from services.enrich.actors.sectors import sector_of_role
from services.enrich.actors.table import rows
from services.enrich.actors.titles import FORMER

_OF_POWER = ("COP", "GOV", "JUD", "LEG", "MIL", "SPY")
"""Who has left a sector of these belongs to the elite, ELI."""
_OFFICES_OF_ONE = [(row[0], row[1]) for row in rows("offices")]
_COUNTRY_LENGTH = 3
_INTERNATIONAL = ("IGO", "NGO", "IMG", "MNC")


class Coding(NamedTuple):
    """The country of an actor, as ISO 3166-1 alpha-3, its code, and what gave them."""

    country_code3: str | None = None
    code: str | None = None
    reason: str | None = None


def coding_of_role(role: str, country: str | None, employer: str | None) -> Coding:
    """Return the coding of a role: UKRGOV for a president of a country, RUSMED for an employer's correspondent."""
    words = role.lower().replace("-elect", " elect").replace("ex-", "ex ").replace(".", "").split()
    sector = sector_of_role(" ".join(words))
    if "elect" in words or not (sector or employer):
        return Coding(country)
    country = country or _country_of_office(f" {' '.join(words)} ")
    code = f"{country}{sector}" if country else None
    if employer:
        country, code, sector = country_of_code(employer), employer, employer[_COUNTRY_LENGTH:]
    if country and code and FORMER.intersection(words) and sector in _OF_POWER:
        code = f"{country}ELI"
    return Coding(country, code, code and f"by the role, {' '.join(role.split())}")


def _country_of_office(role: str) -> str | None:
    """Return the country of an office that is called so in one country only."""
    return next((country for office, country in _OFFICES_OF_ONE if f" {office} " in role), None)


def coding_of_leader(leader: Leader, role: str | None, published: date | None) -> Coding:
    """Return the coding of a leader on the day of publication; without the day the title in the text decides."""
    country = leader.country_code3
    if published:
        code = leader.code_on(published)
        held = {country: "no office yet", f"{country}ELI": "office left"}.get(code, "office held")
        return Coding(country, code, f"{held} on {published.isoformat()}")
    return coding_of_role(role, country, None) if role else Coding(country)


def coding_of_body(body: Body, published: date | None) -> Coding:
    """Return the coding of a body that a table knows."""
    code = body.code_on(published)
    return Coding(country_of_code(code), code, "known body")


def country_of_code(code: str) -> str | None:
    """Return the country that a code begins with, unless it is that of an international body."""
    return None if code[:_COUNTRY_LENGTH] in _INTERNATIONAL else code[:_COUNTRY_LENGTH]


def coding_of_sector(sector: str | None, country: str | None) -> Coding:
    """Return the coding of those whose sector and country their name tells: JPNCOP for Japanese police."""
    if sector == "NGO" and country is None:
        return Coding(None, "NGO", "by its name")
    return Coding(country, f"{country}{sector}", "by its name") if sector and country else Coding(country)


class Endings:
    """The locations of an article by where they end, so that those around a span are found without reading all."""

    def __init__(self, locations: tuple[LocationTag, ...]) -> None:
        self._locations = sorted(locations, key=_ending)

    def country_of(self, span: Span) -> str | None:
        """Return the alpha-2 code of the first country that a span, or the possessive before it, names."""
        first = bisect_left(self._locations, (span.field, span.start - 3), key=_ending)
        last = bisect_right(self._locations, (span.field, span.end), key=_ending)
        codes = (location.country_code for location in self._locations[first:last] if location.country_code)
        return next(codes, None)


def _ending(location: LocationTag) -> tuple[TextField, int]:
    return location.field, location.end
