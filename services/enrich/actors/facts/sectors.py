"""Sectors of CAMEO and PLOVER: which one an office, a crowd or a body belongs to, by the words that say what it is."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from services.enrich.actors.facts.table import rows
from services.enrich.actors.wordlist import wordlist

_GENERIC = wordlist(
    """
    administrator adviser advisor aide boss capt captain chair chairman chairwoman chief commander coordinator
    counterpart delegate deputy director figure founder head inspector investigator leader mediator member negotiator
    officer official rapporteur representative secretary-general source spokesman spokesperson spokeswoman strongman
    supporter
    """
)
"""Offices that may be of any field: a union leader, a police spokesman."""
_HIRED = wordlist("attorney barrister lawyer solicitor")
_BORNE = wordlist(
    """
    adm admiral brig brigadier capt captain cmdr col colonel gen general lieutenant lt maj major marshal professor sen
    senator sergeant sgt
    """
)
"""Titles that are borne in front of a name beside an office that tells more: Senator Lima, the minister of works."""
_RANKS = _BORNE | wordlist("commissioner inspector superintendent")
"""Those that policemen have, too: a detective sergeant."""
_PRESIDING = wordlist("president vice-president secretary speaker")
"""Offices whose body stands behind them: the president of the court."""
_DEFAULTS = {"commander": "MIL", "officer": "COP"} | dict.fromkeys(
    wordlist(
        """
        adviser advisor aide counterpart delegate inspector investigator leader mediator negotiator official
        representative spokesman spokesperson spokeswoman
        """
    ),
    "GOV",
)
"""The sector of a generic office of which the text says no more."""
_DECISIVE = ("OPP", "REB")
"""Fields that make all who belong to them theirs: an opposition lawmaker, a rebel general."""
_MOVEMENTS = wordlist("alliance bloc coalition congress forum front league movement rally union")
_SURELY = wordlist("alliance front movement rally")
"""Those of them that are parties where they are national ones: a national league may play football."""
_POLITICAL = wordlist(
    """
    christian-democratic communist conservative democracy democratic democrats green justice labour liberal national
    nationalist patriotic people's peoples popular progressive radical republican salvation social socialist unity
    """
)
"""What makes a movement or a union a political party: Movement for Democratic Change."""
_LINKS = wordlist("of for at to in from with")
_LONGEST = 3
_LEAST = 4
"""Letters of a trade; what is shorter is an abbreviation before a name."""


def _columns(table: str) -> Iterator[dict[str, str]]:
    """Yield the sectors of the words in each column of a table."""
    sectors, *columns = zip(*rows(table), strict=True)
    for column in columns:
        cells = zip(sectors, column, strict=True)
        yield {word.replace("_", " "): sector for sector, cell in cells for word in cell.split()}


_OFFICES, _PEOPLE, _BODIES, _FIELDS = _columns("sectors")
_TRADES_OF_NAMED, _HEADS, _FIELDS_OF_HEADS = _columns("names")
_ROLES = _TRADES_OF_NAMED | _OFFICES
_BELONGING = {people: sector for people, sector in _PEOPLE.items() if sector != "CVL"} | _FIELDS_OF_HEADS
"""Whose or for what a body is of which the head says little."""


def _plural(office: str) -> str:
    return f"{office[:-2]}en" if office.endswith("man") else f"{office}s"


def _singular(noun: str) -> str:
    return f"{noun[:-2]}an" if noun.endswith("men") else noun.removesuffix("s")


NOUNS = frozenset(
    [
        *(phrase.rpartition(" ")[2] for phrase in (*_PEOPLE, *_BODIES)),
        *(_plural(office) for office in (*_OFFICES, *_GENERIC) if " " not in office),
    ]
)
"""The nouns of those who act together, in small letters: troops, ministers, the army."""


_ONES = (*_OFFICES, *_GENERIC)
_TRADES = frozenset(office for office in _ONES if office.isalpha() and len(office) >= _LEAST)
ONES = _TRADES - wordlist("major source") | {"d'affaires"}
"""The nouns of one who acts, in small letters: soldier, minister."""


def is_body(noun: str) -> bool:
    """Tell whether a noun names a body: the army, an embassy."""
    return noun in _BODIES


def is_singular(noun: str) -> bool:
    """Tell whether a noun names a body or a mass, so that another noun may complete it: army officers, police cars."""
    return noun in _BODIES or (noun not in _PEOPLE and not noun.endswith(("s", "men", "people")))


@lru_cache(maxsize=2048)
def sector_of_role(role: str) -> str | None:
    """Return the sector of an office as the text gives it: of a rebel commander, of the president of the court."""
    words = _words(role)
    end, office = _office(words)
    return _of_field(words[: end - 1], office, words[_link(words) :]) if office else None


@lru_cache(maxsize=2048)
def takes_after_body(role: str) -> bool:
    """Tell whether an office is of the sector of its body, if it has one: a president, a spokesman."""
    _, office = _office(_words(role))
    return office in _GENERIC or office in _PRESIDING


@lru_cache(maxsize=2048)
def is_borne(role: str) -> bool:
    """Tell whether a role is only a title that people bear whatever else they are: a general, a senator."""
    words = _words(role)
    return bool(words) and words[-1] in _BORNE


@lru_cache(maxsize=2048)
def is_vague(role: str) -> bool:
    """Tell whether an office may be of any employer, or of none: a spokesman, an official, a lawyer."""
    words = _words(role)
    _, office = _office(words)
    if office in _HIRED:
        return True
    return office in _GENERIC and _FIELDS.keys().isdisjoint(words) and _BODIES.keys().isdisjoint(words)


def _office(words: Sequence[str]) -> tuple[int, str | None]:
    """Return the office that a role is, and where it ends."""
    for end in range(_link(words), 0, -1):
        office = _phrase(words, end, _ROLES) or _phrase([*words[: end - 1], _singular(words[end - 1])], end, _ROLES)
        office = office or (words[end - 1] if words[end - 1] in _GENERIC else _singular(words[end - 1]))
        if office in _ROLES or office in _GENERIC:
            return end, office
    return 0, None


def _link(words: Sequence[str]) -> int:
    """Return where the words of a role or a body begin that say of what it is."""
    return next((index for index, word in enumerate(words) if index and word in _LINKS), len(words))


def sector_of_people(words: Sequence[str]) -> str | None:
    """Return the sector of people, by the noun at the end of the words: police officers, troops, the army."""
    one = _singular(words[-1])
    if one != words[-1] and one in _GENERIC:
        return _of_field(words[:-1], one, ())
    decisive = next((field for word in words[:-1] if (field := _FIELDS.get(word)) in _DECISIVE), None)
    known = decisive or _find(words, len(words), _PEOPLE) or _find(words, len(words), _BODIES)
    if known or one == words[-1]:
        return known
    singular = (*words[:-1], one)
    return _OFFICES.get(one) or _find(singular, len(words), _PEOPLE) or _find(singular, len(words), _BODIES)


@lru_cache(maxsize=2048)
def sector_of_body(name: str) -> str | None:
    """Return the sector that the name of a body tells: JUD for a court, EDU for a school of government."""
    words = _words(name)
    link = _link(words)
    if _is_party(words, link):
        return "PTY"
    ends = (*range(link, 0, -1), *range(len(words), link, -1))
    if " of " in (whole := _phrase(words, len(words), _BODIES) or ""):
        return _BODIES[whole]
    return next((sector for end in ends if (sector := _of_head(words, end))), None)


def _of_head(words: Sequence[str], end: int) -> str | None:
    """Return the sector that the head of a name tells, or if it says little, whose or for what it is."""
    phrase = _phrase(words, end, _BODIES)
    if words[end - 1] not in _HEADS or (phrase and " " in phrase):
        return _BODIES.get(phrase or "")
    rest = (*reversed(words[: end - 1]), *reversed(words[end:]))
    return next((_BELONGING[word] for word in rest if _BELONGING.get(word)), _HEADS[words[end - 1]]) or None


def _is_party(words: Sequence[str], link: int) -> bool:
    """Tell whether a movement, an alliance or a union is a political one: the National Salvation Front."""
    if not words or words[link - 1] not in _MOVEMENTS or _find(words, link, _BODIES) not in (None, "LAB", "LEG"):
        return False
    political = _POLITICAL if words[link - 1] in _SURELY else _POLITICAL - {"national"}
    return not political.isdisjoint(words)


def is_people(noun: str) -> bool:
    """Tell whether a noun names people, or what they go by, of whom only the country can be told: Kurds, a trawler."""
    return _PEOPLE.get(noun) == ""


def sector_of_noun(phrase: str) -> str | None:
    """Return the sector that words before the name of a body tell: PTY for the ruling party, OPP for the opposition."""
    words = _words(phrase)
    return sector_of_body(phrase) or next((_FIELDS[word] for word in reversed(words) if word in _FIELDS), None)


def is_trade(word: str) -> bool:
    """Tell whether a word in small letters names what one person is."""
    return word in _ROLES


def is_field(word: str) -> bool:
    """Tell whether a word names a field: army officers, opposition leaders."""
    return word in _FIELDS


def _words(text: str) -> list[str]:
    return text.lower().replace(".", "").replace("’", "'").split()


def _phrase(words: Sequence[str], end: int, table: dict[str, str]) -> str | None:
    """Return the longest phrase of a table that ends before a word."""
    for size in range(min(_LONGEST, end), 0, -1):
        phrase = " ".join(words[end - size : end])
        if phrase in table:
            return phrase
    return None


def _find(words: Sequence[str], end: int, table: dict[str, str]) -> str | None:
    phrase = _phrase(words, end, table)
    return table[phrase] if phrase else None


def _of_field(before: Sequence[str], office: str, behind: Sequence[str]) -> str | None:
    """Return the sector of an office with the words before it and those behind."""
    own = _ROLES.get(office) or _DEFAULTS.get(office)
    fields = [_FIELDS[word] for word in reversed(before) if word in _FIELDS]
    if office in _RANKS:
        return next((field for field in fields if field in (*_DECISIVE, "COP", "MIL")), own)
    decisive = next((field for field in fields if field in _DECISIVE), None)
    if decisive or (office not in _GENERIC and office not in _PRESIDING):
        return decisive or own
    bodies = [found for end in range(len(behind), 0, -1) if (found := _find(behind, end, _BODIES))]
    if office in _PRESIDING:
        return next(iter(bodies), own)
    tail = [_FIELDS[word] for word in behind if word in _FIELDS]
    return next(iter([*fields, *bodies, *tail]), own)
