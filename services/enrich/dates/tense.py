"""Which way an expression points: read from the tense and the cues of its clause.

The cue that stands nearest before the expression decides, or else the first one after it. A participle after a future
belongs to it: what *will be held* has not been.
"""

import re
from enum import IntEnum

_CLAUSE = 160  # characters on either side; no clause is longer
_BREAK = re.compile(r"[.;!?]\s|\n|\b(?:but|while|although|whereas|where|because)\b")

_PLANNED = "due|expected|scheduled|set|slated|planned|planning|likely|supposed|poised|going|hoping|preparing"
_INTENDED = (
    "due|expected|scheduled|set|slated|planned|plans?|planning|hopes?|hoping|aims?|intends?|expects?|agreed|wants?|"
    "promised|promises|vowed|going|about|likely|pledged|prepared"
)
_MOVED = "extended|postponed|delayed|deferred|rescheduled|adjourned"
_HINTS = (
    "may|might|could|should|must|can|expected|scheduled|slated|planned|upcoming|expires?|begins?|starts?|opens?|"
    "matures?|maturing|due|payable|effective|by|until|through|now and"
)
_NOT_A_VERB = "the|an?|his|her|its|their|this|that|our|which|whom"
_WEAK_PASTS = "said|told|says|has|have|been|since|announced|reported|added|according"
_PASTS = (
    "was|were|had|did|ago|took|came|went|began|met|fell|rose|sold|won|lost|left|led|got|gave|found|became|"
    "broke|brought|bought|built|caught"
)
_CUE = re.compile(
    rf"\b(?:(?P<past_plan>had been (?:{_PLANNED}) to [a-z]+)"
    rf"|(?P<future>will|won['’]t|shall|would|is to|are to"
    rf"|(?:is|are|be|was|were|has|have) (?:[a-z]+ly )?(?:{_PLANNED})|(?:{_INTENDED}) (?:[a-z]+ )?to)"
    rf"|(?P<hint>to (?!(?:{_NOT_A_VERB}) )(?:be )?[a-z]+|(?:{_MOVED}) (?:to|until|till)|{_HINTS})"
    rf"|(?P<weak_past>{_WEAK_PASTS})|(?P<past>{_PASTS})|(?P<participle>[a-z]{{3,}}ed|held|made|paid))\b"
    r"|(?P<contracted>['’]ll)\b"
)
_PAST_INTENT = re.compile(r"ed\b.* to$|^(?:was|were) ")
_STILL_TO_COME = ("until ", "till ", "as early as ", "as soon as ", "as late as ", "no later than ", "until the ")
_POSSESSIVE = ("'s", "’s")


class Direction(IntEnum):
    """Where a clause looks, and how surely."""

    SURELY_BACK = -2
    BACK = -1
    SILENT = 0
    AHEAD = 1
    SURELY_AHEAD = 2


_DIRECTIONS = {
    "past_plan": Direction.SURELY_BACK,
    "future": Direction.SURELY_AHEAD,
    "contracted": Direction.SURELY_AHEAD,
    "hint": Direction.AHEAD,
    "weak_past": Direction.BACK,
    "past": Direction.SURELY_BACK,
    "participle": Direction.SURELY_BACK,
}


def direction(text: str, start: int, end: int) -> Direction:
    """Return where the clause around `text[start:end]` looks."""
    if text.startswith(_POSSESSIVE, end):  # Tuesday's vote has been held
        return Direction.SURELY_BACK
    before = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
    if before.endswith(_STILL_TO_COME):
        return Direction.SURELY_AHEAD
    after = _BREAK.split(text[end : end + _CLAUSE])[0]
    return _nearest(before) or _first(after)


def _nearest(before: str) -> Direction:
    kinds = [cue.lastgroup or "" for cue in _CUE.finditer(before)]
    finite = [kind for kind in kinds if kind != "participle"]
    if kinds[-1:] == ["participle"] and finite[-1:] != ["future"]:
        return Direction.SURELY_BACK
    if finite[-2:] == ["future", "hint"]:  # they will try to come
        return Direction.SURELY_AHEAD
    return _DIRECTIONS[finite[-1]] if finite else Direction.SILENT


def _first(after: str) -> Direction:
    cue = _CUE.search(after)
    if cue is None or _PAST_INTENT.search(cue.group()):  # on Friday they planned to
        return Direction.SILENT
    return _DIRECTIONS[cue.lastgroup or ""]
