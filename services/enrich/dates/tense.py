"""Which way an expression points: read from the tense and the cues of its clause.

The cue that stands nearest before the expression decides, or else the first one after it.
"""

import re

_CLAUSE = 160
_BREAK = re.compile(r"[.;!?]\s|\n|\b(?:but|while|although|whereas)\b")
_CUE = re.compile(
    r"\b(?:(?P<plan>had been (?:due|expected|scheduled|set|slated|planned) to)"
    r"|(?P<will>will|won['’]t|shall|would|is to|are to"
    r"|(?:is|are|be|was|were) (?:[a-z]+ly )?(?:due|expected|scheduled|set|slated|planned|planning|likely|supposed|"
    r"poised|going|hoping|preparing)"
    r"|(?:due|expected|scheduled|set|slated|planned|plans?|planning|hopes?|hoping|aims?|intends?|expects?|agreed|wants?|"
    r"promised|promises|vowed|going|about|likely|pledged|prepared) (?:[a-z]+ )?to)"
    r"|(?P<hint>to (?!the |an? |his |her |its |their |this |that |our |which |whom |be )[a-z]+|may|might|could|should|must|can|expected|scheduled|slated|planned|upcoming|expires?|begins?"
    r"|starts?|opens?|matures?|maturing|due|payable|effective|by|until|through)"
    r"|(?P<back>was|were|had|did|has|have|been|ago|since|said|told|took|came|went|began|made|met|fell|rose|sold|won|"
    r"lost|held|left|led|got|gave|found|became|broke|brought|bought|built|caught|[a-z]{3,}ed))\b"
    r"|(?P<contracted>['’]ll)\b"
)
_DIRECTION = {"plan": -1, "will": 2, "contracted": 2, "hint": 1, "back": -1}


def direction(text: str, start: int, end: int) -> int:
    """Return -1 where the clause around `text[start:end]` looks back, 1 where it looks ahead, 2 where it surely does.

    0 is for a clause that is silent.
    """
    if text.startswith(("'s", "’s"), end):
        return -1
    before = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
    kinds = [cue.lastgroup or "back" for cue in _CUE.finditer(before)]
    if kinds:
        sure = kinds[-1] == "hint" and kinds[-2:-1] == ["will"]
        return 2 if sure else _DIRECTION[kinds[-1]]
    cue = _CUE.search(_BREAK.split(text[end : end + _CLAUSE])[0])
    return _DIRECTION[cue.lastgroup or "back"] if cue else 0
