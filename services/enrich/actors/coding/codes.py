"""The actor code of CAMEO and PLOVER: a country or the kind of body, then the sector. Only what is known is coded."""

from bisect import bisect_left, bisect_right
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from schemas.enriched import LocationTag, Span, TextField
from services.enrich.actors.facts.leaders import Leader
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.facts.sectors import sector_of_people, sector_of_role
from services.enrich.actors.facts.table import rows
from services.enrich.actors.reading import is_country
from services.enrich.actors.titles import FORMER
from services.enrich.actors.wordlist import wordlist
from services.enrich.text import Passage

_OF_POWER = ("COP", "GOV", "JUD", "LEG", "MIL", "SPY")
"""Who has left a sector of these belongs to the elite, ELI."""
_REGIONS = {row[0].lower(): row[1] for row in rows("regions")}
_OFFICES_OF_ONE = [(row[0], row[1]) for row in rows("offices")]
_AGAINST_OFFICE = ("OPP", "REB")
"""Who is said to be of these sectors holds no office now, whatever the table says."""
_RULING = wordlist("chancellor emir king leader premier president prime queen ruler shah sultan")
_COUNTRY_LENGTH = 3
_LINKS = {True: (" ",), False: ("'s ", "’s ", "' ", "’ ")}
"""What links somebody's name to the people before it, and to the country."""
_LONGEST_LINK = len("'s ")
_INTERNATIONAL = ("IGO", "NGO", "IMG", "MNC")


IN_SETTING = "in this setting"
"""How the reason of a coding begins that has its country from the text around only."""
_SURE_IN_SETTING = 0.8


class Coding(NamedTuple):
    """The country of an actor, as ISO 3166-1 alpha-3, its code, and what gave them."""

    country_code3: str | None = None
    code: str | None = None
    reason: str | None = None

    @property
    def surest(self) -> float:
        """The most that an actor of this coding can be sure of."""
        return _SURE_IN_SETTING if self.reason and self.reason.startswith(IN_SETTING) else 1.0

    @property
    def whole(self) -> "Coding":
        """The coding with the country alone as its code, where no sector is known."""
        return self if self.code or not self.country_code3 else self._replace(code=self.country_code3)


@lru_cache(maxsize=2048)
def coding_of_role(role: str, country: str | None, employer: str | None, why: str = "by the role") -> Coding:
    """Return the coding of a role: UKRGOV for a president of a country, RUSMED for an employer's correspondent."""
    words = _words(role)
    sector = sector_of_role(" ".join(words))
    if "elect" in words or not (sector or employer):
        return Coding(country)
    country = country or _country_of_office(f" {' '.join(words)} ")
    code = f"{country}{sector}" if country and sector else None
    if employer:
        country, code, sector = country_of_code(employer), employer, employer[_COUNTRY_LENGTH:]
    if FORMER.intersection(words) and (country is None or sector in _OF_POWER):
        code = f"{country}ELI" if country else None
    return Coding(country, code, code and f"{why}, {' '.join(role.split())}")


def _words(role: str) -> list[str]:
    return role.lower().replace("-elect", " elect").replace("ex-", "ex ").replace(".", "").split()


def _country_of_office(role: str) -> str | None:
    """Return the country of an office that is called so in one country only."""
    return next((country for office, country in _OFFICES_OF_ONE if f" {office} " in role), None)


def coding_of_leader(leader: Leader, role: str | None, by_role: Coding, published: date | None) -> Coding:
    """Return the coding of a leader: by the office held on the day, unless the text gives another one."""
    country = leader.country_code3
    if role and not by_role.code:
        by_role = coding_of_role(role, country, None)
    if published is None:
        return by_role if by_role.code else _undated(leader)
    code = leader.code_on(published)
    if by_role.code and role and _stands(by_role.code, role, code, country):
        return by_role
    held = {country: "no office yet", f"{country}ELI": "office left"}.get(code, "office held")
    return Coding(country, code, f"{held} on {published.isoformat()}")


def _undated(leader: Leader) -> Coding:
    """Return the coding of a leader of whom neither the text nor a day tells the office."""
    code = leader.usual_code
    if code is None:
        return Coding(leader.country_code3, None, "several offices held, no day")
    return Coding(country_of_code(code), code, "office held, no day")


def _stands(by_role: str, role: str, dated: str, country: str) -> bool:
    """Tell whether the code of a role stands against that of the day: a former ruler may be a minister now."""
    rules = not _RULING.isdisjoint(_words(role))
    if by_role[:_COUNTRY_LENGTH] != country or by_role[_COUNTRY_LENGTH:] in _AGAINST_OFFICE:
        return True
    if by_role == f"{country}ELI":
        return rules or dated == country
    ruled = by_role == f"{country}MIL" or (rules and by_role == f"{country}GOV")
    return dated == country or (dated == f"{country}ELI" and not ruled)


def coding_of_namesakes(leaders: list[Leader], role: str | None, by_role: Coding, published: date | None) -> Coding:
    """Return what the codings of several leaders of one name have in common: any President Bush is USAGOV."""
    codings = [coding_of_leader(leader, role, by_role, published) for leader in leaders]
    if len({coding.code for coding in codings}) == 1:
        return codings[0]._replace(reason="whoever of them is meant")
    countries = {coding.country_code3 for coding in codings}
    return Coding(countries.pop()) if len(countries) == 1 else by_role


def coding_of_body(body: Body, published: date | None) -> Coding:
    """Return the coding of a body that a table knows."""
    code = body.code_on(published)
    return Coding(country_of_code(code), code, "known body")


def country_of_code(code: str) -> str | None:
    """Return the country that a code begins with, unless it is that of an international body."""
    return None if code[:_COUNTRY_LENGTH] in _INTERNATIONAL else code[:_COUNTRY_LENGTH] or None


def coding_of_sector(sector: str | None, country: str | None, why: str = "by its name") -> Coding:
    """Return the coding of those whose sector and country their name tells: JPNCOP for Japanese police."""
    if sector == "NGO" and country is None:
        return Coding(None, "NGO", why)
    return Coding(country, f"{country}{sector}", why) if sector and country else Coding(country)


def coding_of_group(name: str, country: str | None, home: str | None) -> Coding:
    """Return the coding of people of a country: TURMIL for Turkish soldiers, PERELI for a former Peruvian president.

    Those whose country is not told have that of their region, AFRGOV for African leaders, that of all others in the
    text, or none: UAF for gunmen.
    """
    words = name.split()
    sector = sector_of_people(words) or sector_of_role(name)
    if sector in _OF_POWER and FORMER.intersection(words):
        sector = "ELI"
    if country is None and (words[0] in _REGIONS or home is None):
        return Coding(None, f"{_REGIONS.get(words[0], '')}{sector or ''}" or None, "by the words, without a country")
    country = country or home
    return coding_of_sector(sector, country) if sector else Coding(country, country, "the people of the country")


class Endings:
    """The locations of an article by where they end, so that those around a span are found without reading all."""

    def __init__(self, locations: tuple[LocationTag, ...]) -> None:
        self._locations = sorted(locations, key=_ending)
        self._ends = list(map(_ending, self._locations))

    def country_of(self, span: Span, first: int) -> str | None:
        """Return the alpha-2 code of the first country whose name ends in a span, or at an offset before it."""
        named = self._ending(span.field, first, span.end)
        return next((location.country_code for location in named if location.country_code), None)

    def nationality(self, passage: Passage, start: int) -> str | None:
        """Return the alpha-2 code of the people or, in the genitive, the country before a name that begins there."""
        named = self._ending(passage.field, start - _LONGEST_LINK, start)
        own = (place for place in named if passage.text[place.end : start] in _LINKS[place.demonym])
        return next((place.country_code for place in own if place.demonym or is_country(place)), None)

    def stands_before(self, field: TextField, end: int) -> bool:
        """Tell whether the name of a place, not of its people, ends at an offset."""
        return any(not place.demonym for place in self._ending(field, end, end))

    def _ending(self, field: TextField, first: int, last: int) -> list[LocationTag]:
        return self._locations[bisect_left(self._ends, (field, first)) : bisect_right(self._ends, (field, last))]


def _ending(location: LocationTag) -> tuple[TextField, int]:
    return location.field, location.end
