"""States and capitals by the names that they had, which a gazetteer of today does not give to them."""

import re
from collections.abc import Iterable, Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.facts.table import listed, rows
from services.enrich.text import Passage
from services.enrich.vocabulary import flag

_STATES = {
    name: (country, feature, name != state)
    for state, country, feature, adjectives in rows("states")
    for name in (state, *listed(adjectives))
}
"""Of each name the country of today, the GeoNames feature code, and whether it is an adjective or of the people."""
_NAME = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(_STATES, key=len, reverse=True)))})(?!\w)")
_FIRST = re.compile(rf"(?:{'|'.join(re.escape(name.partition(' ')[0]) for name in _STATES)})(?!\w)")
BEGINS_STATE = flag(_FIRST.match)
"""The words with which such names begin."""
_CONFIDENCE = 0.8


def states(passage: Passage, begins: Iterable[int]) -> Iterator[LocationTag]:
    """Yield the states and capitals of a passage that are called by such a name, which may begin there."""
    for begin in begins:
        if name := _NAME.match(passage.text, begin):
            country, feature, demonym = _STATES[name.group()]
            yield located(passage, *name.span(), country, feature, demonym=demonym)


def located(passage: Passage, start: int, end: int, country: str, feature: str, *, demonym: bool) -> LocationTag:
    """Return a stretch of a passage as the name of a country, of its capital or of its people."""
    return LocationTag(
        **dict(passage.span(start, end)),
        confidence=_CONFIDENCE,
        method="state",
        status="resolved",
        country_code=country,
        feature_code=feature,
        demonym=demonym,
    )
