"""Runs the rules over the tokens, stage by stage: what one stage makes, the next one builds on.

Within a stage the longest match wins, then the leftmost, then the rule that stands first. A match within a longer one
is a part of it and passes without mention; one that overlaps it is a loss, which `explain` shows.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from services.enrich.dates.lexer import Token
from services.enrich.dates.pattern import Rule, code


class Loss(NamedTuple):
    """A match that did not become a token."""

    start: int
    end: int
    rule: str
    reason: str


class _Match(NamedTuple):
    first: int
    last: int
    rule: Rule
    token: Token


class Stage:
    """Rules that run together, found by the classes that they cannot do without."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self._others = [rule.needs[1:] for rule in rules]
        self._by_class: dict[str, list[int]] = {}
        for at, rule in enumerate(rules):
            for core in rule.needs[0]:
                self._by_class.setdefault(core, []).append(at)

    def possible(self, classes: Set[str]) -> Iterator[Rule]:
        """Yield the rules, in their order, that may match somewhere in a row of these classes."""
        for at in sorted({at for core in self._by_class.keys() & classes for at in self._by_class[core]}):
            if not any(map(classes.isdisjoint, self._others[at])):
                yield self.rules[at]


def parse(tokens: list[Token], stages: Sequence[Stage]) -> tuple[list[Token], list[Loss]]:
    """Return the tokens after all stages, and the matches that lost to others."""
    losses: list[Loss] = []
    row = "".join([token.code for token in tokens])
    for stage in stages:
        if matches := list(_matches(tokens, row, stage)):
            tokens, row = _reduced(tokens, row, _winners(matches, losses))
    return tokens, losses


def _matches(tokens: list[Token], row: str, stage: Stage) -> Iterator[_Match]:
    for rule in stage.possible(frozenset(row)):
        for match in rule.regex.finditer(row):
            if made := _made(rule, match, tokens):
                yield made


def _made(rule: Rule, match: re.Match[str], tokens: list[Token]) -> _Match | None:
    slots = {name: match.start(name) for name in rule.slots}
    value = rule.production(**{name: tokens[at].value if at >= 0 else None for name, at in slots.items()})
    if value is None:
        return None
    first, last = match.span()
    token = Token(tokens[first].start, tokens[last - 1].end, code(rule.gives), value, rule.name)
    return _Match(first, last, rule, token)


def _reduced(tokens: list[Token], row: str, winners: list[_Match]) -> tuple[list[Token], str]:
    reduced: list[Token] = []
    codes: list[str] = []
    at = 0
    for match in sorted(winners):
        reduced += [*tokens[at : match.first], match.token]
        codes += [row[at : match.first], match.token.code]
        at = match.last
    return reduced + tokens[at:], "".join(codes) + row[at:]


def _winners(matches: list[_Match], losses: list[Loss]) -> list[_Match]:
    taken: dict[int, _Match] = {}
    kept = []
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        winner = taken.get(match.first) or taken.get(match.last - 1)
        if winner is None:
            kept.append(match)
            taken.update(dict.fromkeys(range(match.first, match.last), match))
        elif not winner.first <= match.first <= match.last <= winner.last:
            losses.append(Loss(match.token.start, match.token.end, match.rule.name, f"lost to {winner.rule.name}"))
    return kept
