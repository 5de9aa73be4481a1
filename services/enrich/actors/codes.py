"""The actor code of CAMEO and PLOVER: a country or the kind of body, then the sector. Only what is known is coded."""

from datetime import date
from typing import NamedTuple

from schemas.enriched import LocationTag, Span
from services.enrich.actors.leaders import Leader
from services.enrich.actors.titles import FORMER

_OFFICES = {
    "GOV": "president vice-president premier chancellor minister secretary governor king queen prince princess emperor "
    "sultan emir ambassador envoy diplomat mayor",
    "LEG": "senator congressman congresswoman lawmaker mp sen rep",
    "MIL": "general colonel captain major lieutenant sergeant admiral commander marshal brigadier gen col capt lt maj "
    "adm cmdr sgt",
    "JUD": "judge justice prosecutor",
    "MED": "correspondent reporter journalist editor",
    "EDU": "professor researcher scientist historian",
}
"""The sector of each office. What is no longer held is ELI: the elite."""

_BODIES = {
    "GOV": "ministry department cabinet government administration embassy consulate presidency",
    "MIL": "army navy airforce corps forces brigade regiment guard",
    "COP": "police gendarmerie constabulary",
    "JUD": "court tribunal judiciary",
    "LEG": "parliament senate congress assembly duma knesset bundestag",
    "PTY": "party",
    "EDU": "university college academy school institute",
    "MED": "news times post herald radio television telegraph tribune broadcasting newspaper",
    "BUS": "bank inc ltd limited corp corporation company group holdings plc airlines airways motors",
    "HLH": "hospital clinic",
}
"""The sector of each kind of body, by the word that says what it is."""


class Coding(NamedTuple):
    """The country of an actor, as ISO 3166-1 alpha-3, and its code."""

    country_code3: str | None
    code: str | None


def _by_word(sectors: dict[str, str]) -> dict[str, str]:
    return {word: sector for sector, words in sectors.items() for word in words.split()}


_SECTOR_OF_OFFICE, _SECTOR_OF_BODY = _by_word(_OFFICES), _by_word(_BODIES)


def code_of_role(role: str, country_code3: str | None) -> str | None:
    """Return the code that a role and its country give, such as UKRGOV."""
    words = role.lower().replace("-elect", " elect").split()
    sector = next((_SECTOR_OF_OFFICE[word] for word in words if word in _SECTOR_OF_OFFICE), None)
    if not country_code3 or not sector or "elect" in words:
        return None
    former = FORMER.intersection(words) and sector == "GOV"
    return country_code3 + ("ELI" if former else sector)


def sector_of_body(name: str) -> str | None:
    """Return the sector that the name of a body tells: JUD for a court."""
    words = name.lower().replace("air force", "airforce").replace(".", "").split()
    return next((_SECTOR_OF_BODY[word] for word in reversed(words) if word in _SECTOR_OF_BODY), None)


def coding_of_leader(leader: Leader, published: date | None) -> Coding:
    """Return the coding of a leader on the day of publication; without the day there is a country only."""
    if published is None:
        return Coding(leader.country_code3, None)
    return Coding(leader.country_code3, leader.country_code3 + ("GOV" if leader.in_office(published) else "ELI"))


def country_of(span: Span, locations: tuple[LocationTag, ...]) -> str | None:
    """Return the alpha-2 code of the one country that a span, or the possessive before it, names."""
    codes = {
        location.country_code
        for location in locations
        if location.field == span.field and location.country_code and span.start - 3 <= location.end <= span.end
    }
    return codes.pop() if len(codes) == 1 else None
