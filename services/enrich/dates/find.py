"""Finds the expressions of a passage: where a trigger stands, tokens are read and the rules are run."""

from typing import NamedTuple

from services.enrich.dates.cascade import Loss, parse
from services.enrich.dates.lexer import Token, tokens
from services.enrich.dates.mode import Mode
from services.enrich.dates.pattern import code
from services.enrich.dates.rules import STAGES
from services.enrich.dates.scan import regions
from services.enrich.text import Passage

_ALWAYS = {code(name) for name in ("DATE", "TIME", "LENGTH", "SET", "REF")}
_IN_NARRATIVE = {code(name) for name in ("REF-NARRATIVE", "SEASON-NOUN")} | _ALWAYS
_CONTEXT = 16  # characters
_REFUSED = code("REFUSED")


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
    kept: list[Token] = []
    losses: list[Loss] = []
    for region in regions(passage.text):
        parsed, lost = parse(tokens(passage.text, region.start, region.end), STAGES)
        # Far from the triggers the text is cut off anywhere: what is found there has lost its context.
        first, last = region.first - _CONTEXT, region.last + _CONTEXT
        whole = [token for token in parsed if first < token.end and token.start < last]
        kept += [token for token in whole if token.code in _IN_NARRATIVE]
        losses += lost
        losses += [Loss(token.start, token.end, token.rule, token.value) for token in parsed if token.code == _REFUSED]
    return Found(passage, kept, losses)
