"""What looks like a date and is none: it is taken out before any date is read, and `explain` says by which rule.

Most of it is in not-dates.tsv; here is what depends on which month or number it is.
"""

from collections.abc import Callable

from services.enrich.dates.pattern import rule
from services.enrich.dates.tables import rows

_SAID = (
    "said|says|told|tells|added|adds|insisted|insists|argued|argues|warned|promised|announced|defended|defends|urged|"
    "admitted|replied|tweeted|resigned|faces|wants|hopes|believes|wrote|meets|visits|vows|seeks|survives|unveils"
)
_OWNED = (
    "allies|aides|cabinet|deal|deputy|government|leadership|office|opponents|party|plan|predecessor|resignation|"
    "spokesman|spokeswoman|successor"
)
_WORDS_TOO = frozenset({3, 5})
"""March and May: a march along the coast, Theresa May."""
_GIVEN_NAMES = frozenset({4, 5, 6, 8})
_NO_DATE_BEFORE = "<!NUMBER|ORDINAL|NTH|in|since|by|until|last|of|from|this|next|during|early|late|to|for"


def _refused(**_: object) -> str:
    return "not a temporal expression"


def _unless(names: frozenset[int]) -> Callable[[int], str | None]:
    """Return a production for a month that is a word or a name as well; the others are dates."""
    return lambda month: _refused() if month in names else None


RULES = (
    *(rule(name, pattern, "REFUSED", _refused) for name, pattern in rows("not-dates")),
    rule("a march, not March", "Name|long|death|protest|peace month:MONTH >!NUMBER|,|YEAR|of", "REFUSED",
         _unless(_WORDS_TOO)),
    rule("the march", "the month:MONTH >!NUMBER|ORDINAL|YEAR|,|of|other|Name", "REFUSED", _unless(_WORDS_TOO)),
    rule("a march of", "the month:MONTH >( of the|Name|other )", "REFUSED", _unless(_WORDS_TOO)),
    rule("a march somewhere", f"{_NO_DATE_BEFORE} month:MONTH >( for|on|to|against the|Name )", "REFUSED",
         _unless(_WORDS_TOO)),
    rule("a given name", f"{_NO_DATE_BEFORE}|the month:MONTH Name", "REFUSED", _unless(_GIVEN_NAMES)),
    rule("a surname after its title", "mr|mrs|ms|miss|dr|sir|lord|lady|dame .? MONTH", "REFUSED", _refused),
    rule("a surname that speaks", f"{_NO_DATE_BEFORE} month:MONTH >{_SAID}", "REFUSED",
         _unless(_WORDS_TOO | _GIVEN_NAMES)),
    rule("a surname that owns", f"<!last|this|next|NUMBER month:MONTH >( 's {_OWNED} )", "REFUSED",
         _unless(_WORDS_TOO)),
    rule("around the clock", "NUMBER hours|days a|per day|week", "REFUSED",
         lambda number: _refused() if number in (7, 24) else None),
)  # fmt: skip
