"""The countries of the world: from the two letters of a location to the three letters and the name of a government."""

import re
from typing import NamedTuple

from services.enrich.actors.facts.table import listed, rows

_WITH_ARTICLE = re.compile(
    r"Bahamas|Comoros|Gambia|Maldives|Philippines|Seychelles|Vatican|United .*|.*\b(?:Islands|Republic|Republic of.*)"
)


class Country(NamedTuple):
    """A country as actors need it."""

    code3: str
    name: str

    @property
    def government(self) -> str:
        """What its government goes by: Government of the United States."""
        name = self.name.removeprefix("The ")
        article = "the " if name != self.name or _WITH_ARTICLE.fullmatch(name) else ""
        return f"Government of {article}{name}"


def load_countries() -> dict[str, Country]:
    """Return the countries by ISO 3166-1 alpha-2 code."""
    return {alpha2: Country(code3, name) for alpha2, code3, name, _ in rows("countries")}


COUNTRY_OF_PEOPLE = {people: alpha2 for alpha2, _, _, peoples in rows("countries") for people in listed(peoples)}
"""The country, as ISO 3166-1 alpha-2, of each adjective or name of its people."""

HOME_OF_PEOPLE = {row[0]: row[1] for row in rows("peoples")}
"""The country that a people without one of its own acts in when the text names no other."""
