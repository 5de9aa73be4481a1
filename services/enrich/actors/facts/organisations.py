"""How organisations are called: the words that head their names, and the international bodies everybody knows."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from services.enrich.actors.facts.items import item_of
from services.enrich.actors.facts.table import listed, rows
from services.enrich.actors.facts.terms import Term, code_on, terms
from services.enrich.actors.spelling import words
from services.enrich.actors.wordlist import wordlist

HEADS = wordlist(
    """
    Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank
    Board Brigade Brigades Brotherhood Bureau Cabinet Church Club Coalition College Command Commission Committee
    Commonwealth Company Confederation Congress Consortium Consulate Convention Corp Corporation Corps Council
    Court Department Directorate Embassy Enterprise Enterprises Federation Force Forces Forum Foundation Front
    Fund Group Guard Herald Holding Holdings Hospital Inc Institute Institution Ministry Mission Movement
    Network News Office Orchestra Organisation Organization Parliament Partners Party Police Post Press Radio
    Secretariat Senate Service Services Society Squad Syndicate Team Telegraph Television Times Tribunal Tribune
    University
    """
)
"""The last word of an organisation's name."""

LEGAL_FORMS = wordlist("AG BV Co Corp GmbH Inc LLC LLP Ltd NV PLC Plc SA SE SpA plc")


class Body(NamedTuple):
    """A body, its code of CAMEO and PLOVER, codes that held at times, and its other names."""

    name: str
    code: str
    terms: tuple[Term, ...]
    names: tuple[str, ...]
    read: tuple[str, ...] = ()
    """Those of its names that are enough only where they are read as that of a body."""
    short: tuple[str, ...] = ()
    """Names that stand for it only in an article that names it in full."""
    wikidata: str | None = None
    local_id: str | None = None

    def code_on(self, day: date | None) -> str:
        """Return the code of the body on a day."""
        return (code_on(day, self.terms) if day else None) or self.code

    def may_have(self, code: str | None, day: date | None) -> bool:
        """Tell whether a code, as the text has it, may be that of the body on a day."""
        return not self.code or code == self.code_on(day)


_READ = "~"
_OF_STATE = ("COP", "EEC", "GOV", "LEG", "MIL")


def _bodies() -> Iterator[Body]:
    for codes, name, aliases, short in rows("organisations"):
        code, _, held = codes.partition(" ")
        marked = (name, *listed(aliases))
        read = tuple(alias.removeprefix(_READ) for alias in marked if alias.startswith(_READ))
        names = tuple(alias.removeprefix(_READ) for alias in marked)
        item = item_of("organisation", names[0])
        yield Body(names[0], code, terms(held, code), names, read, listed(short), item)


BODIES = tuple(_bodies())

SEATS = frozenset(name for body in BODIES for name in body.read if body.code.endswith(_OF_STATE))
"""Houses, streets and towns that stand for who sits there, where they act: Downing Street."""

_LEGAL = frozenset(form.casefold() for form in LEGAL_FORMS) | wordlist("company corporation group incorporated limited")


class Bodies:
    """Bodies by all that they are called; of two of one name the later one counts."""

    def __init__(self, bodies: Iterable[Body] = BODIES) -> None:
        self.by_name = {name: body for body in bodies for name in body.names}
        """Which body each name means that is enough."""
        self.sure = [name for name, body in self.by_name.items() if name not in body.read]
        """Those that are the names of nothing else."""
        self._by_words = {words(name): body for name, body in self.by_name.items() if " " in name}
        self._companies = {words(name): body for name, body in self.by_name.items() if _is_company(body)}

    def of(self, name: str) -> Body | None:
        """Return the body of a name, however it is spelt: accents, case and hyphens do not matter in a long one."""
        asked = words(name)
        return self.by_name.get(name) or self._by_words.get(asked) or self._company(asked)

    def _company(self, asked: tuple[str, ...]) -> Body | None:
        """Return the company of a name with its legal form: Boeing Co., Volkswagen AG."""
        end = len(asked)
        while end > 1 and asked[end - 1] in _LEGAL:
            end -= 1
        return self._companies.get(asked[:end]) if end < len(asked) else None


def _is_company(body: Body) -> bool:
    return body.code.startswith("MNC") or body.code.endswith("BUS")
