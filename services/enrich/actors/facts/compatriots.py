"""Whose name tells which country a text speaks of: its leaders, and its bodies."""

from services.enrich.actors.facts.facts import Facts


def country_of_names(facts: Facts) -> dict[str, str]:
    """Return the country, as ISO 3166-1 alpha-2, of each name that is enough."""
    alpha2 = {country.code3: code for code, country in facts.countries.items()}
    codes = {name: leader.country_code3 for name, leader in facts.leaders.by_name.items()}
    codes |= {name: body.code[:3] for name, body in facts.bodies.by_name.items()}
    return {name: alpha2[code] for name, code in codes.items() if code in alpha2}
