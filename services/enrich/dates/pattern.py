"""The language of the rules' patterns, and rules themselves.

A pattern is a row of elements over the classes of tokens (see `lexicon`):

    MONTH            a class: any name of a month. Its value becomes the argument `month` of the production
    first:MONTH      the same, as the argument `first`
    n:NUMBER|YEAR    one of several classes
    _:WEEKDAY        a class whose value is of no interest
    of               a word, as it is written
    the?             an element that may be missing; its argument is then None
    ( , YEAR )?      a group that may be missing
    <in|of           not part of the match: what must stand before it, >of what must follow
    <!$  >!percent   what must not
    >( - YEAR )      several elements that must follow, or <( must stand before; they may have arguments too

It is compiled to a regular expression over a string with one character a token, so matching knows nothing of spelling,
and with neither loops nor nesting of options it takes linear time.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from services.enrich.dates.lexicon import GROUPS, WORDS

_ELEMENT = re.compile(
    r"(?P<look>[<>]!?)?(?:(?P<label>[a-z]+|_):)?(?P<classes>[^?()\s]+)(?P<optional>\?)?|(?P<open>[<>]?!?\()|(?P<close>\)\??)"
)
_LOOKS = {"<": "(?<=", "<!": "(?<!", ">": "(?=", ">!": "(?!"}
_GROUPS = {"(": "(?:"} | {f"{look}(": opening for look, opening in _LOOKS.items()}
_COMMON = {
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "by", "as", "this", "that", "no", "last",
    "year", "'s", "-", ",", ".", "NUMBER", "YEAR", "MONTH", "WEEKDAY",
}  # fmt: skip
_codes: dict[str, str] = {}


def code(name: str) -> str:
    """Return the character that stands for a class of tokens."""
    return _codes.get(name) or _codes.setdefault(name, chr(0x4E00 + len(_codes)))


def is_known(name: str) -> bool:
    """Say whether any pattern or table speaks of this class."""
    return name in _codes


class Rule(NamedTuple):
    """A rule as data: what it is in plain words, what it looks like, and what it means.

    The production gets the values of the tokens by name and returns the value of the token that replaces them, or None
    to turn the match down. The class of that token is `gives`.
    """

    name: str
    pattern: str
    gives: str
    production: Callable[..., Any]
    regex: re.Pattern[str]
    slots: tuple[str, ...]
    needs: tuple[str, ...]
    """The classes of each element that no match can do without, in it or beside it; the rarest first."""


def rule(name: str, pattern: str, gives: str, production: Callable[..., Any]) -> Rule:
    """Return a rule with its pattern compiled."""
    regex = re.compile("".join(_compiled(pattern)))
    return Rule(name, pattern, gives, production, regex, tuple(regex.groupindex), _needs(pattern))


def _needs(pattern: str) -> tuple[str, ...]:
    needed = [m["classes"] for m in _elements(pattern) if not m["optional"] and m["look"] in (None, "<", ">")]
    return tuple(map(_codes_of, sorted(needed, key=_commonness)))


def _commonness(classes: str) -> tuple[bool, int]:
    return not _COMMON.isdisjoint(classes.split("|")), len(_codes_of(classes))


def _elements(pattern: str) -> list[re.Match[str]]:
    """Return the elements that no match can do without: those outside groups, and in what must stand beside it."""
    needed, kept = True, []
    for match in map(_ELEMENT.fullmatch, pattern.split()):
        if match is None:
            raise ValueError(f"not a pattern: {pattern}")
        if match["open"] or match["close"]:
            needed = match["open"] in (None, "<(", ">(")
        elif needed:
            kept.append(match)
    return kept


def _compiled(pattern: str) -> list[str]:
    parts = []
    for word in pattern.split():
        match = _ELEMENT.fullmatch(word)
        if match is None:
            raise ValueError(f"not an element of a pattern: {word} in {pattern}")
        if match["open"] or match["close"]:
            parts.append(_GROUPS.get(match["open"], match["close"]))
        else:
            parts.append(_element(match))
    return parts


def _element(match: re.Match[str]) -> str:
    names = match["classes"].split("|")
    chars = f"[{_codes_of(match['classes'])}]"
    if look := match["look"]:
        return f"{_LOOKS[look]}{chars})"
    label = match["label"] or (names[0].lower() if len(names) == 1 and names[0].isupper() else "_")
    return (chars if label == "_" else f"(?P<{label}>{chars})") + (match["optional"] or "")


def _codes_of(classes: str) -> str:
    members = [member for name in classes.split("|") for member in (name, *GROUPS.get(name, ()))]
    if misspelt := [name for name in members if name.islower() and WORDS.get(name, (name, None))[0] != name]:
        raise ValueError(f"words of another class: {misspelt}")
    return "".join(map(code, members))
