"""Finds the expressions of a passage: what stands around its triggers is read by the rules."""

from typing import NamedTuple

from services.enrich.dates.cascade import Loss, parse
from services.enrich.dates.lexer import Cut, Token
from services.enrich.dates.mode import Mode
from services.enrich.dates.pattern import code
from services.enrich.dates.rules import STAGES
from services.enrich.dates.scan import regions
from services.enrich.text import Passage

_ALWAYS = {code(name) for name in ("DATE", "TIME", "LENGTH", "SET", "REF")}
_IN_NARRATIVE = {code(name) for name in ("REF-NARRATIVE", "SEASON-NOUN")} | _ALWAYS
_REFUSED = code("REFUSED")
_GAP = code("gap")
"""Stands where text is left out between the regions, so that no rule reads across."""


class Found(NamedTuple):
    """What the rules made of a passage, and what they turned down."""

    passage: Passage
    tokens: list[Token]
    losses: list[Loss]

    def expressions(self, mode: Mode = "news") -> list[Token]:
        """Return the temporal expressions; a history has more of them, such as `former` or `at night`."""
        wanted = _IN_NARRATIVE if mode == "narrative" else _ALWAYS
        return [token for token in self.tokens if token.code in wanted]


def find(passage: Passage) -> Found:
    """Return the temporal expressions of a passage, in order."""
    cut = Cut.of(passage.text)
    tokens: list[Token] = []
    for first, last in regions(cut.row):
        tokens += cut.tokens(first, last)
        tokens.append(Token(tokens[-1].end, tokens[-1].end, _GAP))
    parsed, losses = parse(tokens, STAGES)
    losses += [Loss(token.start, token.end, token.rule, token.value) for token in parsed if token.code == _REFUSED]
    return Found(passage, [token for token in parsed if token.code in _IN_NARRATIVE], losses)
