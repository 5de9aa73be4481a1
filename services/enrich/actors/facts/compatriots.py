"""Whose name tells which country a text speaks of: its leaders, and its bodies."""

from services.enrich.actors.facts.leaders import LEADER_OF_NAME
from services.enrich.actors.facts.organisations import BODY_OF_NAME
from services.enrich.actors.facts.table import rows


def country_of_names() -> dict[str, str]:
    """Return the country, as ISO 3166-1 alpha-2, of each name that is enough."""
    alpha2 = {code3: code2 for code2, code3, *_ in rows("countries")}
    codes = {name: leader.country_code3 for name, leader in LEADER_OF_NAME.items()}
    codes |= {name: body.code[:3] for name, body in BODY_OF_NAME.items()}
    return {name: alpha2[code] for name, code in codes.items() if code in alpha2}
