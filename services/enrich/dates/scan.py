"""Where to look: a trigger is a class of words or figures without which there is no temporal expression.

Only what stands around the triggers is read by the rules.
"""

import re
from collections.abc import Iterator

from services.enrich.dates.lexicon import GROUPS
from services.enrich.dates.pattern import code
from services.enrich.dates.rules import holidays

_CLASSES = (
    "LENGTH-NOUN PARTS SEASONS WEEKDAYS WEEKDAY-SHORT MONTH MONTH-SHORT DECADE OFTEN YEAR DATE TIME CLOCK SLASHED "
    "DOTTED NTH SHORT Q H ZONE am pm bc bce /"
)
_WORDS = (
    "now nowadays currently presently current present recently recent lately soon today yesterday tomorrow tonight "
    "noon midday midnight weekend past future former earlier later ago daily time times date period moment half "
    "nineteen o'clock eve ramadan eid fortnight fortnights"
)
_MEMBERS = (member for group in ("UNIT", "UNITS", "PART", "SEASON", "WEEKDAY") for member in GROUPS[group])
_TIME = frozenset(map(code, (*_MEMBERS, *_CLASSES.split(), *_WORDS.split())))
_HOLIDAYS = (feast.needs[0] for feast in holidays.RULES if not any(_TIME.issuperset(need) for need in feast.needs))
TRIGGERS = "".join(sorted(_TIME.union(*_HOLIDAYS)))
"""A character each."""
_AROUND = 6
"""So many tokens before and after a trigger are read with it."""
_REGION = re.compile(f".{{0,{_AROUND}}}[{TRIGGERS}](?:.{{0,{2 * _AROUND}}}[{TRIGGERS}])*+.{{0,{_AROUND}}}")


def regions(row: str) -> Iterator[tuple[int, int]]:
    """Yield the first and the last place of each stretch around triggers in a row of classes, in order and apart."""
    return (match.span() for match in _REGION.finditer(row))
