"""Which way an expression points: read from the tense and the cues of its clause."""

import re

_CLAUSE = 160
_BREAK = re.compile(r"[.;!?]\s|\n|\b(?:but|while|although|whereas)\b")

_FUTURE = re.compile(
    r"\b(?:will|won't|’ll|'ll|shall|would|going to|about to|(?:is|are|was|were|be)? ?(?:due|expected|scheduled|set|"
    r"slated|planned|planning|likely|supposed|hoping|ready|bound|poised)\b|plans? to|hopes? to|expects?|aims? to|"
    r"intends? to|next|upcoming|deadline|expires?|until|through)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|ago|since|last|said|told|took|came|went|began|made|met|fell|rose|sold|won|"
    r"lost|held|left|led|got|gave|found|became|broke|brought|bought|built|caught|ended|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)


def direction(text: str, start: int, end: int) -> int:
    """Return -1 where the clause around `text[start:end]` looks back, 1 where it looks ahead, 0 where it is silent."""
    before = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
    after = _BREAK.split(text[end : end + _CLAUSE])[0]
    ahead = _last(_FUTURE, before)
    back = _last(_PAST, before)
    if ahead < 0 and back < 0:
        return _first_of(after)
    return 1 if ahead > back else -1


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)


def _first_of(text: str) -> int:
    ahead, back = _FUTURE.search(text), _PAST.search(text)
    if ahead and (not back or ahead.start() < back.start()):
        return 1
    return -1 if back else 0
