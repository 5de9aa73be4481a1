"""Which way an expression points: read from the tense and the cues of its clause.

The cue that stands nearest before the expression decides, or else the first one after it.
"""

import re

_CLAUSE = 160
_BREAK = re.compile(r"[.;!?]\s|\n|\b(?:but|while|although|whereas)\b")
_CUE = re.compile(
    r"\b(?:(?P<ahead>will|won['’]t|shall|would|may|might|could|should|must|can"
    r"|(?:is|are|was|were|be|been|being) (?:due|expected|scheduled|set|slated|planned|planning|likely|supposed|ready|"
    r"poised|going|about|hoping|preparing|believed) "
    r"|(?:due|expected|scheduled|set|slated|planned|plans?|planning|hopes?|hoping|aims?|intends?|expects?|agreed|wants?|"
    r"promised|promises|vowed|needs?|ready|going|about|likely|pledged|prepared|agreement|proposal|proposed|deadline|bid"
    r"|offer|decision|decided|order|ordered|seeking|try|trying|right) (?:[a-z]+ )?to"
    r"|expected|scheduled|slated|planned|upcoming|expires?|begins?|starts?|opens?|takes effect|matures?|maturing|due"
    r"|payable|effective|by|until|through)"
    r"|(?P<back>was|were|had|did|has|have|been|ago|since|said|told|took|came|went|began|made|met|fell|rose|sold|won|"
    r"lost|held|left|led|got|gave|found|became|broke|brought|bought|built|caught|[a-z]{3,}ed))\b"
    r"|(?P<contracted>['’]ll)\b"
)


def direction(text: str, start: int, end: int) -> int:
    """Return -1 where the clause around `text[start:end]` looks back, 1 where it looks ahead, 0 where it is silent."""
    before = _BREAK.split(text[max(0, start - _CLAUSE) : start])[-1]
    cues = list(_CUE.finditer(before))
    cue = cues[-1] if cues else _CUE.search(_BREAK.split(text[end : end + _CLAUSE])[0])
    if cue is None:
        return 0
    return -1 if cue["back"] else 1
