"""Who led which country, rebellion or international body, and when: what makes a former president a former one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from services.enrich.actors.facts.items import item_of
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
_CAMPAIGN = timedelta(days=2 * 365)
"""So long before the first office nobody knows who will hold it."""
_TITLES = wordlist("emperor king pope premier president prince queen sheikh sultan")


class Leader(NamedTuple):
    """A person, the country, the terms in office, and other names that are enough."""

    name: str
    country_code3: str
    terms: tuple[Term, ...]
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    local_id: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names that alone are enough."""
        return self.name, *(alias for alias in self.aliases if not alias.startswith(_SHARED))

    def code_on(self, day: date) -> str:
        """Return the code of the office held on a day; of the elite (ELI) after it, of the country only before it."""
        former = any(term.end and term.end <= day for term in self.terms)
        return code_on(day, self.terms) or self.country_code3 + ("ELI" if former else "")

    def may_have(self, code: str | None, day: date | None) -> bool:
        """Tell whether a code, as the text has it, may be that of the person on a day."""
        if day and self.terms and day < min(term.begin for term in self.terms) - _CAMPAIGN:
            return False
        return (code or "").startswith(self.country_code3) or any(term.code == code for term in self.terms)

    def governs(self, day: date) -> bool:
        """Tell whether the person leads a country on a day."""
        return code_on(day, self.terms) == f"{self.country_code3}GOV"

    @property
    def usual_code(self) -> str | None:
        """The code of the office held for most of the time, where no day is known; none, if none was."""
        days: Counter[str | None] = Counter()
        for term in self.terms:
            days[term.code] += max(1, ((term.end or _LAST_KNOWN) - term.begin).days)
        (code, most), *_ = days.most_common(1) or [(None, 0)]
        return code if most >= _USUAL * days.total() else None


def _leaders() -> Iterator[Leader]:
    for name, country, held, aliases in rows("leaders"):
        offices = tuple(
            term._replace(code=country + term.code) if len(term.code) == _SECTOR_LENGTH else term
            for term in terms(held, "GOV")
        )
        yield Leader(name, country, offices, listed(aliases), item_of("person", name))


LEADERS = tuple(_leaders())


class Leaders:
    """People by all that they are called; of two of one name the later one counts."""

    def __init__(self, leaders: Iterable[Leader] = LEADERS) -> None:
        self.by_name: dict[str, Leader] = {}
        """Who is meant by each name that alone is enough."""
        self._bearers: defaultdict[str, list[Leader]] = defaultdict(list)
        self._rulers: defaultdict[tuple[str, str], list[Leader]] = defaultdict(list)
        for leader in leaders:
            self.by_name |= dict.fromkeys(leader.names, leader)
            for alias in leader.aliases:
                if alias.startswith(_SHARED):
                    self._bearers[alias.removeprefix(_SHARED)].append(leader)
            if any(term.code.endswith("GOV") for term in leader.terms):
                for word in set(words(leader.name)):
                    self._rulers[leader.country_code3, word].append(leader)
        self._by_words = {words(name): leader for name, leader in self.by_name.items() if " " in name}

    def of(self, name: str) -> Leader | None:
        """Return the leader of a name that is enough, however it is spelt: accents, case and hyphens do not matter."""
        return self.by_name.get(name) or self._of_words(words(name))

    def _of_words(self, asked: tuple[str, ...]) -> Leader | None:
        """Return the leader of the words of a name, with or without the title before it: King Hassan II."""
        titled = len(asked) > 2 and asked[0] in _TITLES
        return self._by_words.get(asked) or (self._by_words.get(asked[1:]) if titled else None)

    def bearers(self, name: str, day: date | None) -> tuple[Leader, ...]:
        """Return whom a surname may mean that is not enough alone: if it can be told, who led on a day."""
        known = tuple(self._bearers.get(name, ()))
        leading = tuple(leader for leader in known if day and leader.governs(day))
        return leading if len(leading) == 1 else known

    def ruler(self, country: str, name: str, day: date) -> Leader | None:
        """Return who led a country on a day and is called by a name that alone says little: Jordan's King Abdullah."""
        first, *others = words(name) or ("",)
        bearing = self._rulers.get((country, first), ())
        leading = [leader for leader in bearing if leader.governs(day) and {*others} <= {*words(leader.name)}]
        return leading[0] if len(leading) == 1 else None
