"""The words of time, by class, from words.tsv. Words that no table names are classes of their own, without a value.

Names that are also common words (May, Mar, Sun) are read with a capital only. A single second is not among the units:
the word is nearly always the ordinal.
"""

from fractions import Fraction
from typing import Any

from services.enrich.dates.forms import Length
from services.enrich.dates.tables import rows


def _value(name: str, written: str) -> Any:
    match name:
        case "NUMBER" | "nineteen":
            return Fraction(written)
        case "OFTEN":
            return tuple(written.split())
        case "LENGTH-NOUN":
            return Length(((Fraction(1), written),))  # type: ignore[arg-type]
    return int(written) if written.isdigit() else written


def _spellings(word: str) -> tuple[str, ...]:
    spellings = (word.upper(), word.capitalize(), word)
    return spellings[:2] if word[0].isupper() else spellings


_ENTRIES = [(group, name, _value(name, value), words.split()) for group, name, value, words in rows("words")]
WORDS: dict[str, tuple[str, Any]] = {
    spelling: (name, value) for _, name, value, words in _ENTRIES for word in words for spelling in _spellings(word)
}
"""Every spelling that carries a value: its class and that value."""

GROUPS: dict[str, tuple[str, ...]] = {
    group: tuple(dict.fromkeys(name for of, name, _, _ in _ENTRIES if of == group))
    for group in dict.fromkeys(of for of, _, _, _ in _ENTRIES if of)
}
"""Classes made of words that rules also name one by one: UNIT is any of second, minute, hour and so on."""

ABBREVIATED = tuple(sorted(word for word, (name, _) in WORDS.items() if "-SHORT" in name))
"""The abbreviations that may end in a full stop."""

SHORT_MONTHS = tuple(word for word, (name, _) in WORDS.items() if name in ("MONTH", "MONTH-SHORT") and len(word) == 3)
"""As they stand in a date between hyphens: 19-Nov-12."""
