"""The actor code of CAMEO and PLOVER: a country or the kind of body, then the sector. Only what is known is coded.

As their codebook has it, people of a country of whom no role is told are civilians, CVL; a body without one is not.
"""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from services.enrich.actors.facts.countries import COUNTRY_OF_PEOPLE, HOME_OF_PEOPLE
from services.enrich.actors.facts.leaders import Leader
from services.enrich.actors.facts.organisations import Body
from services.enrich.actors.facts.sectors import is_people, sector_of_people, sector_of_role
from services.enrich.actors.facts.table import rows
from services.enrich.actors.titles import FORMER
from services.enrich.actors.wordlist import wordlist

_OF_POWER = ("COP", "GOV", "JUD", "LEG", "MIL", "SPY")
"""Who has left a sector of these belongs to the elite, ELI."""
_PEOPLES = COUNTRY_OF_PEOPLE.keys() | HOME_OF_PEOPLE.keys()
_REGIONS = {row[0].lower(): row[1] for row in rows("regions")}
_OFFICES_OF_ONE = [(row[0], row[1]) for row in rows("offices")]
_AGAINST_OFFICE = ("OPP", "REB")
"""Who is said to be of these sectors holds no office now, whatever the table says."""
_RULING = wordlist("chancellor emir king leader premier president prime queen ruler shah sultan")
COUNTRY_LENGTH = 3
INTERNATIONAL = ("IGO", "NGO", "IMG", "MNC")
"""How the codes of those begin who are of no country."""

IN_SETTING = "in this setting"
"""How the reason of a coding begins that has its country from the text around only."""
_SURE_IN_SETTING = 0.8


class Coding(NamedTuple):
    """The country of an actor, as ISO 3166-1 alpha-3, its code, and what gave them."""

    country_code3: str | None = None
    code: str | None = None
    reason: str | None = None
    candidates: tuple[str, ...] = ()
    """The codes that it may be, where nobody can be sure."""

    @property
    def surest(self) -> float:
        """The most that an actor of this coding can be sure of."""
        return _SURE_IN_SETTING if self.reason and self.reason.startswith(IN_SETTING) else 1.0

    @property
    def whole(self) -> "Coding":
        """The coding with the country alone as its code, where no sector is known."""
        return self if self.code or not self.country_code3 else self._replace(code=self.country_code3)


def in_setting(coding: Coding, *, sure: bool) -> Coding:
    """Return a coding that has its country only from the text around, which is surely of one, or speaks of others."""
    where = "in a text of one country" if sure else IN_SETTING
    return coding._replace(reason=f"{where} {coding.reason or ''}".rstrip()) if coding.country_code3 else coding


@lru_cache(maxsize=2048)
def coding_of_role(role: str, country: str | None, employer: str | None, why: str = "by the role") -> Coding:
    """Return the coding of a role: UKRGOV for a president of a country, RUSMED for an employer's correspondent."""
    words = _words(role)
    sector, sole = sector_of_role(" ".join(words)), code_of_office(role)
    if sole and sole[COUNTRY_LENGTH:]:
        employer = employer or sole
    if "elect" in words or not (sector or employer):
        return Coding(country)
    country = country or sole
    code = f"{country}{sector}" if country and sector else None
    if employer:
        country, code, sector = country_of_code(employer), employer, employer[COUNTRY_LENGTH:]
    if FORMER.intersection(words) and (sector in _OF_POWER or (employer or "").startswith("IGO")):
        code = f"{country}ELI" if country else None
    return Coding(country, code, code and f"{why}, {' '.join(role.split())}")


def is_left(role: str) -> bool:
    """Tell whether a role says that the office is no longer held."""
    return not FORMER.isdisjoint(_words(role))


def _words(role: str) -> list[str]:
    return role.lower().replace("-elect", " elect").replace("ex-", "ex ").replace(".", "").split()


def code_of_office(role: str) -> str | None:
    """Return the country, or the international body, of an office that is called so there above all."""
    plain = f" {' '.join(_words(role))} "
    return next((code for office, code in _OFFICES_OF_ONE if f" {office} " in plain), None)


def _coding_of_leader(leader: Leader, role: str, by_role: Coding, published: date | None) -> Coding:
    """Return the coding of a leader: by the office held on the day, unless the text gives another one."""
    country = leader.country_code3
    if not by_role.code:
        by_role = coding_of_role(role, country, None)
    if published is None:
        code = leader.usual_code
        undated = Coding(code and country_of_code(code), code, "office held, no day")
        return by_role if by_role.code else undated if code else Coding(country, None, "several offices held, no day")
    code = leader.code_on(published)
    if by_role.code and role and _stands(by_role.code, role, code, country):
        return by_role
    held = {country: "no office yet", f"{country}ELI": "office left"}.get(code, "office held")
    return Coding(country_of_code(code), code, f"{held} on {published.isoformat()}")


def _stands(by_role: str, role: str, dated: str, country: str) -> bool:
    """Tell whether the code of a role stands against that of the day: a former ruler may be a minister now."""
    rules = not _RULING.isdisjoint(_words(role))
    if by_role[:COUNTRY_LENGTH] != country or by_role[COUNTRY_LENGTH:] in _AGAINST_OFFICE:
        return True
    if by_role == f"{country}ELI":
        return rules or dated == country
    ruled = by_role == f"{country}MIL" or (rules and by_role == f"{country}GOV")
    return dated == country or (dated == f"{country}ELI" and not ruled)


def coding_of_leaders(leaders: list[Leader], role: str, by_role: Coding, published: date | None) -> Coding:
    """Return what the codings of those have in common whom a name may mean: any President Bush is USAGOV."""
    codings = [_coding_of_leader(leader, role, by_role, published) for leader in leaders]
    if len({coding.code for coding in codings}) == 1:
        return codings[0]
    countries = {coding.country_code3 for coding in codings}
    return Coding(countries.pop()) if len(countries) == 1 else by_role


def coding_of_body(body: Body, published: date | None) -> Coding:
    """Return the coding of a body that a table knows."""
    code = body.code_on(published)
    home = code[COUNTRY_LENGTH:] if code.startswith("MNC") else ""
    return Coding(country_of_code(code) or home or None, code, "known body")


def country_of_code(code: str) -> str | None:
    """Return the country that a code begins with, unless it is that of an international body."""
    return None if code[:COUNTRY_LENGTH] in INTERNATIONAL else code[:COUNTRY_LENGTH] or None


def sector_of_code(code: str) -> str:
    """Return the sector that a code tells, if it is of a country."""
    return "" if country_of_code(code) is None else code[COUNTRY_LENGTH : 2 * COUNTRY_LENGTH]


def coding_of_sector(sector: str | None, country: str | None, why: str = "by its name") -> Coding:
    """Return the coding of those whose sector and country their name tells: JPNCOP for Japanese police."""
    return Coding(country, f"{country}{sector}", why) if sector and country else Coding(country)


def coding_of_group(words: list[str], country: str | None, home: str | None, employer: str | None) -> Coding:
    """Return the coding of people of a country: TURMIL for Turkish soldiers, PERELI for a former Peruvian president.

    Those whose country is not told have that of their region, AFRGOV for African leaders, that of all others in the
    text, or none: UAF for gunmen. A people that acts are civilians.
    """
    plain = [word.lower() for word in words]
    sector = sector_of_people(plain) or sector_of_role(" ".join(plain))
    if sector in _OF_POWER and FORMER.intersection(plain):
        sector = "ELI"
    if employer:
        return _coding_of_members(employer, sector or "")
    if country is None and (plain[0] in _REGIONS or home is None):
        return Coding(None, f"{_REGIONS.get(plain[0], '')}{sector or ''}" or None, "by the words, without a country")
    country = country or home
    if sector is None and (words[-1] in _PEOPLES or (words[-1][0].isupper() and is_people(plain[-1]))):
        sector = "CVL"
    return coding_of_sector(sector, country) if sector else Coding(country, country, "the people of the country")


def _coding_of_members(body: str, sector: str) -> Coding:
    """Return the coding of people of a body: IGOUNOMIL for UN peacekeepers, GBRLEG for lawmakers of a British party."""
    country = country_of_code(body)
    if country is None:
        code = body + sector * (body.startswith("IGO") and not body.endswith(sector))
    else:
        code = body if sector in ("", "UAF") else country + sector
    return Coding(country, code, "by the words and the body before them")
