"""Runs the rules over the tokens, stage by stage: what one stage makes, the next one builds on.

Within a stage the longest match wins, then the leftmost, then the rule that stands first.
"""

import re
from collections.abc import Sequence
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


def parse(tokens: list[Token], stages: Sequence[Sequence[Rule]]) -> tuple[list[Token], list[Loss]]:
    """Return the tokens after all stages, and the matches that lost to others."""
    losses: list[Loss] = []
    for stage in stages:
        if matches := _matches(tokens, stage):
            tokens = _reduced(tokens, matches, losses)
    return tokens, losses


def _matches(tokens: list[Token], stage: Sequence[Rule]) -> list[_Match]:
    row = "".join([token.code for token in tokens])
    possible = (rule for rule in stage if any(core in row for core in rule.core))
    made = (_made(rule, match, tokens) for rule in possible for match in rule.regex.finditer(row))
    return [match for match in made if match]


def _made(rule: Rule, match: re.Match[str], tokens: list[Token]) -> _Match | None:
    slots = {name: match.start(name) for name in rule.slots}
    value = rule.production(**{name: tokens[at].value if at >= 0 else None for name, at in slots.items()})
    if value is None:
        return None
    first, last = match.span()
    token = Token(tokens[first].start, tokens[last - 1].end, code(rule.gives), value, rule.name)
    return _Match(first, last, rule, token)


def _reduced(tokens: list[Token], matches: list[_Match], losses: list[Loss]) -> list[Token]:
    taken: dict[int, _Match] = {}
    kept = []
    for match in sorted(matches, key=lambda m: (m.first - m.last, m.first)):
        winner = next((taken[at] for at in range(match.first, match.last) if at in taken), None)
        if winner:
            losses.append(Loss(match.token.start, match.token.end, match.rule.name, f"lost to {winner.rule.name}"))
            continue
        kept.append(match)
        taken.update(dict.fromkeys(range(match.first, match.last), match))
    out, at = [], 0
    for match in sorted(kept):
        out += tokens[at : match.first]
        out.append(match.token)
        at = match.last
    return out + tokens[at:]
