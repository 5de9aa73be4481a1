"""The clause around an expression, and the cues in it that tell which way it points: tense, preposition, what follows.

What the cues are worth is not said here: it is learnt (choice).
"""

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from services.enrich.dates import cues

_LONGEST = 120  # characters on either side; no clause is longer
_NEAR = 40  # characters before an expression in which stands what it adjoins
# Wherever a pattern is looked for often, the characters that it may begin with are asked for first.
_BREAK = re.compile(r"(?=[.;!?\nabw])(?:[.;!?][\"”’')]*\s|\n|\b(?:but|while|although|whereas|where|because)\b)")
# What follows these has a verb of its own, or else belongs to the clause around it.
_WITHIN = re.compile(r"(?=[abiotw])\b(?:after|before|when|once|if|who|which|that)\b(?= \S)")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]")  # a word in small letters, as every cue is one; a mere list has none
_NOT_A_VERB = "the|an?|his|her|its|their|this|that|our|which|whom"
_CUE = re.compile(
    rf"\b(?=[a-z’'])(?:(?P<past_plan>had (?:been )?(?:{cues.PLANNED}|hoped|intended|wanted|agreed) to [a-z]+)"
    rf"|(?P<future>['’]ll|will|won['’]t|shall|is to|are to|to be (?:{cues.PARTICIPLES})"
    rf"|(?:is|are|be|has|have) (?:[a-z]+ly )?(?:{cues.PLANNED})|(?:{cues.INTENDED}) (?:[a-z]+ )?to)"
    rf"|(?P<was_planned>(?:was|were) (?:[a-z]+ly )?(?:{cues.PLANNED}))|(?P<would>would)"
    rf"|(?P<moved>(?:{cues.MOVED}) (?:to|until|till|for))"
    rf"|(?P<infinitive>to (?!(?:{_NOT_A_VERB}) )(?:be )?[a-z]+)|(?P<modal>{cues.MODALS})|(?P<hint>{cues.HINTS})"
    rf"|(?P<timetabled>{cues.TIMETABLED})|(?P<since>since)|(?P<perfect>(?:has|have|['’]ve)(?: been)?)"
    rf"|(?P<says>{cues.SAYS})|(?P<said>{cues.SAID})|(?P<past>{cues.PASTS})"
    rf"|(?P<participle>{cues.PARTICIPLES})|(?P<present>is|are|am))\b"
)
_PAST_INTENT = re.compile(r"ed\b.* to$|^(?:was|were) ")
# The last two words, read from right to left; or the sign that stands last.
_BACKWARDS = re.compile(r"(?:[\s\"“]*(?=[A-Za-z]|[^\w\s]))?([A-Za-z]+|[^\w\s]|)( [A-Za-z]+|)")
_STILL_TO_COME = re.compile(
    r"(?=[,\w])(?:\b(?:as (?:early|soon|late) as|no later than"
    r"|[Bb]rac(?:e|es|ing) for|[Aa]wait(?:s|ing)?|[Pp]repar(?:e|es|ing) for)|, set for"
    rf"|\b(?:{cues.EVENTS})(?: [a-z]+){{0,2}} for|\b(?:{cues.MEASURES})(?: [a-z]+){{0,2}} (?:from|starting|through)) $"
)
_AHEAD_OF = ("ahead of ", "Ahead of ", "run-up to ", "before ", "Before ")
_EVENT = re.compile(rf"(?:['’]s?)? (?:[a-z]+ )?(?:{cues.EVENTS})\b")
_CALLED_OFF = re.compile(rf"\b(?:{cues.MOVED}|called off|cancell?ed|scrapped) $")
_POSSESSIVE = ("'s", "’s")
_KNOWN_WORDS = frozenset(cues.PREPOSITIONS.split("|"))
_AUXILIARIES = frozenset(["future", "would", "modal", "present", "perfect"])
_APART = 16  # so far from its auxiliary may a participle stand
_ENDINGS = ("ed", "ing", "ion", "s")


class Clause(NamedTuple):
    """The place of an expression in a text, whose clause does not reach beyond `first` and `last`."""

    text: str
    start: int
    end: int
    first: int = 0
    last: int = sys.maxsize

    def cues(self) -> tuple[str, ...]:
        """Return what tells which way the clause points, by name."""
        text, start, end = self.text, self.start, self.end
        before = _BREAK.split(text[max(self.first, start - _LONGEST) : start])[-1]
        after = text[end : min(end + _LONGEST, self.last)]
        if not (_SMALL.search(before) or _SMALL.search(after)):
            return ("list",)
        return (*_adjoining(before, after), *_verbs(before, after))


NOWHERE = Clause("", 0, 0)


def _adjoining(before: str, after: str) -> Iterator[str]:
    before = before[-_NEAR:]
    _, word, further, _ = [part[::-1] for part in _BACKWARDS.split(before[::-1], maxsplit=1)]
    yield f"word {_word(word)}"
    if word.isalpha() and before.endswith(f"{word} "):
        yield f"governor {_governor(further.rstrip() if further and word in _KNOWN_WORDS else word)}"
    if _STILL_TO_COME.search(before):
        yield "to come"
    if before.endswith(_AHEAD_OF) and _EVENT.match(after):
        yield "ahead of event"
    elif after.startswith(_POSSESSIVE):
        yield "called off" if _CALLED_OFF.search(before) else "possessive"


def _word(word: str) -> str:
    """Return the word or sign that stands before the expression; of the many others, only of what kind it is."""
    if word.lower() in _KNOWN_WORDS or not word.isalpha():
        return word.lower() or "begin"
    return "Name" if word[0].isupper() else "other"


def _governor(word: str) -> str:
    if word[0].isupper():
        return "Name"
    return next((ending for ending in _ENDINGS if word.endswith(ending)), "other")


def _verbs(before: str, after: str) -> Iterator[str]:
    *outer, inner = _WITHIN.split(before)
    kinds = _kinds(inner)
    if kinds:
        yield f"near {kinds[-1]}"
    elif outer and (kinds := _kinds(before)):
        yield f"outer {kinds[-1]}"
    if len(kinds) > 1:
        yield f"pair {kinds[-2]} {kinds[-1]}"
    if not kinds:
        cue = _CUE.search(_BREAK.split(after, maxsplit=1)[0])
        intended = cue and _PAST_INTENT.search(cue.group())  # on Friday they planned to
        yield f"then {cue.lastgroup}" if cue and not intended else "no verb"


def _kinds(before: str) -> list[str]:
    kinds: list[str] = []
    end = 0
    for cue in _CUE.finditer(before):
        kind = cue.lastgroup or ""
        if kind == "participle" and kinds and kinds[-1] in _AUXILIARIES and cue.start() - end < _APART:
            kinds[-1] += " passive"
        else:
            kinds.append(kind)
        end = cue.end()
    return kinds
