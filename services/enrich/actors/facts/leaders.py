"""Who led which country, rebellion or international body, and when: what makes a former president a former one."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from services.enrich.actors.facts.table import listed, rows
from services.enrich.actors.facts.terms import Term, code_on, terms
from services.enrich.actors.spelling import words
from services.enrich.actors.wordlist import wordlist

_SHARED = "*"
_SECTOR_LENGTH = 3
_LAST_KNOWN = date(2026, 1, 1)
"""The day up to which the table was written: terms without an end are counted up to there."""
_USUAL = 0.75
"""The share of the days in office that makes an office the usual one."""
_TITLES = wordlist("emperor king pope premier president prince queen sheikh sultan")


class Leader(NamedTuple):
    """A person, the country, the terms in office, and other names that are enough."""

    name: str
    country_code3: str
    terms: tuple[Term, ...]
    aliases: tuple[str, ...] = ()

    def code_on(self, day: date) -> str:
        """Return the code of the office held on a day; of the elite (ELI) after it, of the country only before it."""
        former = any(term.end and term.end <= day for term in self.terms)
        return code_on(day, self.terms) or self.country_code3 + ("ELI" if former else "")

    @property
    def usual_code(self) -> str | None:
        """The code of the office held for most of the time, where no day is known; none, if none was."""
        days: Counter[str] = Counter()
        for term in self.terms:
            days[term.code] += ((term.end or _LAST_KNOWN) - term.begin).days
        (code, most), *_ = days.most_common(1)
        return code if most >= _USUAL * days.total() else None


def _leaders() -> Iterator[Leader]:
    for name, country, held, aliases in rows("leaders"):
        offices = tuple(
            term._replace(code=country + term.code) if len(term.code) == _SECTOR_LENGTH else term
            for term in terms(held, "GOV")
        )
        yield Leader(name, country, offices, listed(aliases))


LEADERS = tuple(_leaders())

LEADER_OF_NAME = {
    name: leader for leader in LEADERS for name in (leader.name, *leader.aliases) if not name.startswith(_SHARED)
}
"""The leader of each name that alone is enough."""

_BY_WORDS = {words(name): leader for name, leader in LEADER_OF_NAME.items() if " " in name}


def leader_of(name: str) -> Leader | None:
    """Return the leader of a name that is enough, however it is spelt: accents, case and hyphens do not matter."""
    return LEADER_OF_NAME.get(name) or _leader_of_words(words(name))


def _leader_of_words(asked: tuple[str, ...]) -> Leader | None:
    """Return the leader of the words of a name, with or without the title before it: King Hassan II."""
    titled = len(asked) > 2 and asked[0] in _TITLES
    return _BY_WORDS.get(asked) or (_BY_WORDS.get(asked[1:]) if titled else None)


_OF_COUNTRY: dict[str, list[tuple[Leader, frozenset[str]]]] = {}
for _leader in LEADERS:
    _OF_COUNTRY.setdefault(_leader.country_code3, []).append((_leader, frozenset(words(_leader.name))))

_BEARERS: dict[str, list[Leader]] = {}
for _leader in LEADERS:
    for _alias in _leader.aliases:
        if _alias.startswith(_SHARED):
            _BEARERS.setdefault(_alias.removeprefix(_SHARED), []).append(_leader)


def bearers(name: str, day: date | None) -> tuple[Leader, ...]:
    """Return the leaders whom a surname may mean that is not enough alone: if it can be told, who led on a day."""
    known = tuple(_BEARERS.get(name, ()))
    leading = tuple(leader for leader in known if day and code_on(day, leader.terms) == f"{leader.country_code3}GOV")
    return leading if len(leading) == 1 else known


def leader_in(country: str, name: str, day: date) -> Leader | None:
    """Return who led a country on a day and is called by a name that alone says little: Jordan's King Abdullah."""
    asked = frozenset(words(name))
    found = [leader for leader, named in _OF_COUNTRY.get(country, ()) if asked <= named]
    leading = [leader for leader in found if code_on(day, leader.terms) == f"{country}GOV"]
    return leading[0] if len(leading) == 1 else None
