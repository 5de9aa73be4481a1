"""How organisations are called: the words that head their names, and the international bodies everybody knows."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

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
    short: tuple[str, ...]
    """Names that stand for it only in an article that names it in full."""

    def code_on(self, day: date | None) -> str:
        """Return the code of the body on a day."""
        return (code_on(day, self.terms) if day else None) or self.code


_READ = "~"
"""Before a name that is enough only where it is read as that of a body."""


def _bodies() -> Iterator[tuple[Body, tuple[str, ...]]]:
    for codes, name, aliases, short in rows("organisations"):
        code, _, held = codes.partition(" ")
        names = (name, *listed(aliases))
        plain = tuple(alias.removeprefix(_READ) for alias in names)
        yield Body(plain[0], code, terms(held, code), plain, listed(short)), names


_BODIES = tuple(_bodies())

BODY_OF_NAME = {name: body for body, _ in _BODIES for name in body.names}
"""The body of each of its names, as they are written."""

SEATS = frozenset(
    name.removeprefix(_READ)
    for body, names in _BODIES
    for name in names
    if name.startswith(_READ) and body.code.endswith(("COP", "EEC", "GOV", "LEG", "MIL"))
)
"""Houses, streets and towns that stand for who sits there, where they act: Downing Street."""

KNOWN_NAMES = frozenset(name for _, names in _BODIES for name in names if not name.startswith(_READ))
"""The names of bodies that are nothing else."""

_BY_WORDS = {words(name): body for name, body in BODY_OF_NAME.items() if " " in name}


_COMPANIES = {
    words(name): body for name, body in BODY_OF_NAME.items() if body.code.startswith("MNC") or body.code.endswith("BUS")
}
_LEGAL = frozenset(form.casefold() for form in LEGAL_FORMS) | wordlist("company corporation group incorporated limited")


def body_of(name: str) -> Body | None:
    """Return the body of a name, however it is spelt: accents, case and hyphens do not matter in a long one."""
    return BODY_OF_NAME.get(name) or _BY_WORDS.get(words(name)) or _company_of(words(name))


def _company_of(asked: tuple[str, ...]) -> Body | None:
    """Return the company of a name with its legal form: Boeing Co., Volkswagen AG."""
    end = len(asked)
    while end > 1 and asked[end - 1] in _LEGAL:
        end -= 1
    return _COMPANIES.get(asked[:end]) if end < len(asked) else None
