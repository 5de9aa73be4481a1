"""How what is spoken of lies to the place that is named: 40 km north of Kherson, outside Kherson."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Literal

from schemas.enriched import Relation
from services.enrich.tables import rows

_TABLES: defaultdict[str, dict[str, str]] = defaultdict(dict)
for _what, _word, _meaning in rows(Path(__file__).with_suffix(".tsv")):
    _TABLES[_what][_word] = _meaning


def _any(what: str) -> str:
    return f"(?P<{what}>{'|'.join(sorted(_TABLES[what], key=len, reverse=True))})"


_FIGURES = r"(?P<figures>\d[\d,]{0,6}(?:\.\d{1,3})?)"
_DISTANCE = rf"(?:{_FIGURES}|{_any('number')})[ -]?{_any('unit')}(?: \([^()]{{1,20}}\))?"
_SIDE = rf"(?:to the |due |(?<!the )){_any('direction')} of"
_RELATION = re.compile(
    rf"\b(?:{_any('kind')}|(?:{_DISTANCE} )?(?:{_SIDE}|(?(unit)(?:away from|from|off|outside)|(?!))))"
    r" (?:the (?:capital|city|town|village)(?: of)? )?\Z"
)
_LONGEST = 80
_LAST_WORDS = ("capital ", "city ", "from ", "near ", "of ", "off ", "outside ", "to ", "town ", "village ")
"""With which any relation ends, so that little is searched."""


def relation(text: str, start: int) -> Relation | None:
    """Return the relation that stands directly before a name."""
    before = text[max(0, start - _LONGEST) : start].lower()
    if not before.endswith(_LAST_WORDS):
        return None
    match = _RELATION.search(before)
    if not match:
        return None
    said = match.groupdict(default="")
    return Relation(
        kind=_kind(said),
        distance_km=_kilometres(said),
        direction=_TABLES["direction"].get(said["direction"]),
    )


def _kind(said: dict[str, str]) -> Literal["near", "outside", "away"]:
    if not said["kind"]:
        return "away"
    return "outside" if _TABLES["kind"][said["kind"]] == "outside" else "near"


def _kilometres(said: dict[str, str]) -> float | None:
    number = said["figures"].replace(",", "") or _TABLES["number"].get(said["number"])
    return round(float(number) * float(_TABLES["unit"][said["unit"]]), 1) if number else None
