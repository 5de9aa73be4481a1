"""The actor code of CAMEO and PLOVER: a country or the kind of body, then the sector. Only what is known is coded."""

from datetime import date

from schemas.enriched import LocationTag, Span
from services.enrich.actors.leaders import Leader
from services.enrich.actors.titles import FORMER

SECTORS = {
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

_SECTOR_OF_OFFICE = {office: sector for sector, offices in SECTORS.items() for office in offices.split()}


def code_of_role(role: str, country_code3: str | None) -> str | None:
    """Return the code that a role and its country give, such as UKRGOV."""
    words = role.lower().replace("-elect", " elect").split()
    sector = next((_SECTOR_OF_OFFICE[word] for word in words if word in _SECTOR_OF_OFFICE), None)
    if not country_code3 or not sector or "elect" in words:
        return None
    former = FORMER.intersection(words) and sector == "GOV"
    return country_code3 + ("ELI" if former else sector)


def code_of_leader(leader: Leader, published: date | None) -> str | None:
    """Return the code of a leader on the day of publication; without the day there is none."""
    if published is None:
        return None
    return leader.country_code3 + ("GOV" if leader.in_office(published) else "ELI")


def country_of_role(role: Span, locations: list[LocationTag]) -> str | None:
    """Return the alpha-2 code of the one country that a role, or the possessive before it, names."""
    codes = {
        location.country_code
        for location in locations
        if location.field == role.field and location.country_code and role.start - 3 <= location.end <= role.end
    }
    return codes.pop() if len(codes) == 1 else None
