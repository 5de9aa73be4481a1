"""Which way an expression points: read from the tense and the cues of its clause.

The cue that stands nearest before the expression decides, or else the first one after it.
"""

import re
from enum import IntEnum

_CLAUSE = 160
_BREAK = re.compile(r"[.;!?]\s|\n|\b(?:but|while|although|whereas)\b")

_PLANNED = "due|expected|scheduled|set|slated|planned|planning|likely|supposed|poised|going|hoping|preparing"
_INTENDED = (
    "due|expected|scheduled|set|slated|planned|plans?|planning|hopes?|hoping|aims?|intends?|expects?|agreed|wants?|"
    "promised|promises|vowed|going|about|likely|pledged|prepared"
)
_HINTS = (
    "may|might|could|should|must|can|expected|scheduled|slated|planned|upcoming|expires?|begins?|starts?|opens?|"
    "matures?|maturing|due|payable|effective|by|until|through"
)
_PASTS = (
    "was|were|had|did|has|have|been|ago|since|said|told|took|came|went|began|made|met|fell|rose|sold|won|lost|held|"
    "left|led|got|gave|found|became|broke|brought|bought|built|caught|[a-z]{3,}ed"
)
_NOT_A_VERB = "the|an?|his|her|its|their|this|that|our|which|whom|be"
_CUE = re.compile(
    rf"\b(?:(?P<past_plan>had been (?:{_PLANNED}) to)"
    rf"|(?P<future>will|won['’]t|shall|would|is to|are to"
    rf"|(?:is|are|be|was|were) (?:[a-z]+ly )?(?:{_PLANNED})|(?:{_INTENDED}) (?:[a-z]+ )?to)"
    rf"|(?P<hint>to (?!(?:{_NOT_A_VERB}) )[a-z]+|{_HINTS})"
    rf"|(?P<past>{_PASTS}))\b"
    r"|(?P<contracted>['’]ll)\b"
)
_POSSESSIVE = ("'s", "’s")


class Direction(IntEnum):
    """Where a clause looks, and how surely."""

    BACK = -1
    SILENT = 0
    AHEAD = 1
    SURELY_AHEAD = 2


_DIRECTIONS = {
    "past_plan": Direction.BACK,
    "future": Direction.SURELY_AHEAD,
    "contracted": Direction.SURELY_AHEAD,
    "hint": Direction.AHEAD,
    "past": Direction.BACK,
}


def direction(text: str, start: int, end: int) -> Direction:
    """Return where the clause around `text[start:end]` looks."""
    if text.startswith(_POSSESSIVE, end):  # Tuesday's vote has been held
        return Direction.BACK
    before = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
    kinds = [cue.lastgroup or "" for cue in _CUE.finditer(before)]
    if kinds[-2:] == ["future", "hint"]:  # they will try to come
        return Direction.SURELY_AHEAD
    if not kinds:
        cue = _CUE.search(_BREAK.split(text[end : end + _CLAUSE])[0])
        kinds = [cue.lastgroup or ""] if cue else []
    return _DIRECTIONS[kinds[-1]] if kinds else Direction.SILENT
