"""Which way an expression points: read from the tense and the cues of its clause.

The cue that stands nearest before the expression decides, or else the first one after it. A participle after a future
belongs to it: what *will be held* has not been.
"""

import re
import sys
from enum import IntEnum

from services.enrich.dates import cues

_CLAUSE = 160  # characters on either side; no clause is longer
_BREAK = re.compile(r"[.;!?]\s|\n|\b(?:but|while|although|whereas|where|because)\b")
# What follows these has a verb of its own, or else belongs to the clause around it.
_WITHIN = re.compile(r"\b(?:after|before|when|once|if|who|which|that)\b(?= \S)")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]")  # a word in small letters, as every cue is one; a mere list has none
_NOT_A_VERB = "the|an?|his|her|its|their|this|that|our|which|whom"
_CUE = re.compile(
    rf"\b(?:(?P<past_plan>had been (?:{cues.PLANNED}) to [a-z]+)"
    rf"|(?P<future>will|won['’]t|shall|would|is to|are to|to be (?:{cues.PARTICIPLES})"
    rf"|(?:is|are|be|was|were|has|have) (?:[a-z]+ly )?(?:{cues.PLANNED})|(?:{cues.INTENDED}) (?:[a-z]+ )?to)"
    rf"|(?P<moved>(?:{cues.MOVED}) (?:to|until|till|for))"
    rf"|(?P<hint>to (?!(?:{_NOT_A_VERB}) )(?:be )?[a-z]+|{cues.HINTS})"
    rf"|(?P<timetabled>{cues.TIMETABLED})|(?P<weak_past>{cues.WEAK_PASTS})|(?P<past>{cues.PASTS})"
    rf"|(?P<participle>{cues.PARTICIPLES}))\b"
    r"|(?P<contracted>['’]ll)\b"
)
_PAST_INTENT = re.compile(r"ed\b.* to$|^(?:was|were) ")
_STILL_TO_COME = re.compile(
    r"(?:\b(?:until|till|until the|as (?:early|soon|late) as|no later than"
    r"|[Bb]rac(?:e|es|ing) for|[Aa]wait(?:s|ing)?|[Pp]repar(?:e|es|ing) for)|, set for"
    rf"|\b(?:{cues.EVENTS})(?: [a-z]+){{0,2}} for|\b(?:{cues.MEASURES})(?: [a-z]+){{0,2}} (?:from|starting|through)) $"
)
_LIMIT = re.compile(r"\b(?:by|(?:is|are)(?: on)?) $")
_AHEAD_OF = re.compile(r"\b(?:[Aa]head of|run-up to|[Bb]efore) $")
_EVENT = re.compile(rf"(?:['’]s?)? (?:[a-z]+ )?(?:{cues.EVENTS})\b")
_CALLED_OFF = re.compile(rf"\b(?:{cues.MOVED}|called off|cancell?ed|scrapped) $")
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
    "moved": Direction.SURELY_AHEAD,
    "timetabled": Direction.SURELY_AHEAD,
    "hint": Direction.AHEAD,
    "weak_past": Direction.BACK,
    "past": Direction.SURELY_BACK,
    "participle": Direction.SURELY_BACK,
}


def direction(text: str, start: int, end: int, first: int = 0, last: int = sys.maxsize) -> Direction:
    """Return where the clause around `text[start:end]` looks, which does not reach beyond `text[first:last]`."""
    before = _BREAK.split(text[max(first, start - _CLAUSE) : start])[-1]
    after = _BREAK.split(text[end : min(end + _CLAUSE, last)], maxsplit=1)[0]
    if not (_SMALL.search(before) or _SMALL.search(after)):
        return Direction.SILENT
    if _STILL_TO_COME.search(before) or (_AHEAD_OF.search(before) and _EVENT.match(after)):
        return Direction.SURELY_AHEAD
    if after.startswith(_POSSESSIVE):  # Tuesday's vote has been held, unless somebody called it off
        return Direction.SURELY_AHEAD if _CALLED_OFF.search(before) else Direction.SURELY_BACK
    if _LIMIT.search(before) and _first(after) >= Direction.SILENT:
        return Direction.SURELY_AHEAD
    *outer, inner = _WITHIN.split(before)
    return _nearest(inner) or (outer and _nearest(before)) or _first(after)


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
