"""The country that actors belong to, by the nearest evidence of the text: owner, place beside, setting, home."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat

from schemas.enriched import LocationTag, Span, TextField
from services.enrich.actors.coding.codes import COUNTRY_LENGTH, INTERNATIONAL
from services.enrich.actors.entities.gathering import Entity
from services.enrich.actors.facts.countries import Country
from services.enrich.actors.facts.leaders import Leader
from services.enrich.actors.mention import Mention
from services.enrich.actors.reading import Reading, is_country

_OWNER = re.compile(r"(?:['’]s?|-based)?\s$")
"""Between a country or a body and what is its own: NATO's secretary-general, Japanese police."""
_LONGEST_OWNER = len("-based ")
_LINKS = {True: (" ",), False: ("'s ", "’s ", "' ", "’ ")}
"""What links somebody's name to the people before it, and to the country."""
_LONGEST_LINK = len("'s ")
_OF = re.compile(r"\s(?:(?:from|of)\s(?:the\s)?|\()")
"""Between a name and the country that it is of: King Hassan of Morocco, Ana Lima (Portugal)."""
_IN = re.compile(r"\s(?:at|from|in|of)\s(?:the\s)?|\s\(|,\s(?:in\s)?")
"""Between a body and where it is: the Red Cross in Kenya, Northfield University, Kenya."""
_TOLD = 8
"""So many mentions of a name are looked around."""
_TWICE = 2
"""A country that is named less often is not what an article is about."""
_SHARE = 0.75
"""The share of all that is named which makes a country the home of whoever is of no other."""


class Affiliations:
    """The places of an article by where they begin and end, so that those beside a span are found at once."""

    def __init__(
        self, readings: list[Reading], entities: list[Entity], countries: dict[str, Country], outlet: str | None
    ) -> None:
        self._readings = readings
        self._countries = countries
        persons = (mention for entity in entities if entity.kind == "person" for mention in entity.mentions)
        names = {(one.passage.field, at) for one in persons for at in range(one.start, one.end)}
        found = (place for reading in readings for place in reading.locations)
        places = [place for place in found if (place.field, place.start) not in names]
        self._places = sorted(places, key=_ending)
        self._ends = list(map(_ending, self._places))
        self._beginning = {(place.field, place.start): place for place in places}
        self.named = Counter(filter(None, map(self._code3, places)))
        """How often the places of each country are named."""
        known = Counter(_known(entities)) or Counter(filter(None, [self.code3(outlet)]))
        alone = self.named.total() == 1
        self.home = None if alone else _home(self.named) or _home(self.named + known)
        """The country of nearly all places, or of these with the leaders and bodies, or else of the outlet."""

    def is_home(self, country: str | None) -> bool:
        """Tell whether the places of the article, and not only its people, make a country the home."""
        return bool(self.named) and country == self.home

    def told(self, spans: Iterable[Span]) -> str | None:
        """Return the country that stands in the first of some spans that holds one, or just before it."""
        return _first(self._own, spans)

    def around(self, spans: Sequence[Span]) -> str | None:
        """Return the country that the text speaks of where the first of some spans stands."""
        return _first(self._setting, spans)

    def home_of(self, entity: Entity) -> str | None:
        """Return the home, or the country that the article is most about, if the sentences around a name are, too."""
        country, count = next(iter(self.named.most_common(1)), ("", 0))
        if self.home or count < _TWICE:
            return self.home
        spans = (mention.span for mention in entity.mentions[:_TOLD])
        around = (self.code3(self.reading(span).setting.country_at(span.start)) for span in spans)
        return country if all(one == country for one in around) else None

    def beside(self, mentions: Iterable[Mention]) -> str | None:
        """Return the country just beside the first mention that has one: Russian Rui Costa, King Hassan of Morocco."""
        return next(filter(None, map(self._code3, chain.from_iterable(map(self._owners, mentions)))), None)

    def _owners(self, mention: Mention) -> Iterator[LocationTag]:
        """Yield the people or, in the genitive, the country before a name, and the place of which it is."""
        passage, start = mention.passage, mention.start
        for place in self._ending(passage.field, start - _LONGEST_LINK, start):
            if passage.text[place.end : start] in _LINKS[place.demonym] and (place.demonym or is_country(place)):
                yield place
        link = (_OF if mention.kind == "person" else _IN).match(passage.text, mention.end)
        behind = self._beginning.get((passage.field, link.end())) if link else None
        if behind and not behind.demonym:
            yield behind

    def owner(self, span: Span) -> int:
        """Return where the owner of what a span names ends, if there is one just before it."""
        text = self.reading(span).passage.text
        between = _OWNER.search(text, max(0, span.start - _LONGEST_OWNER), span.start)
        return between.start() if between else span.start

    def reading(self, span: Span) -> Reading:
        """Return the passage that a span stands in."""
        return self._readings[-1] if span.field == self._readings[-1].passage.field else self._readings[0]

    def code3(self, alpha2: str | None) -> str | None:
        """Return a country as ISO 3166-1 alpha-3."""
        country = self._countries.get(alpha2 or "")
        return country.code3 if country else None

    def _own(self, span: Span) -> str | None:
        """Return the first country whose name ends in a span, or that owns it."""
        named = self._ending(span.field, self.owner(span), span.end)
        return next(filter(None, map(self._code3, named)), None)

    def _setting(self, span: Span) -> str | None:
        """Return the country that the text speaks of where a span stands."""
        return self.code3(self.reading(span).setting.home_at(span.start))

    def _ending(self, field: TextField, first: int, last: int) -> list[LocationTag]:
        return self._places[bisect_left(self._ends, (field, first)) : bisect_right(self._ends, (field, last))]

    def _code3(self, place: LocationTag) -> str | None:
        return self.code3(place.country_code)


def _known(entities: Iterable[Entity]) -> Iterator[str]:
    """Yield the country, or the kind of international body, of each mention of whom a table knows."""
    for entity in entities:
        known = entity.known
        whose = known.country_code3 if isinstance(known, Leader) else known.code[:COUNTRY_LENGTH] if known else ""
        if whose:
            yield from repeat(whose, len(entity.mentions))


def _home(named: Counter[str]) -> str | None:
    """Return the country that nearly all of those named belong to."""
    country, most = next(iter(named.most_common(1)), ("", 0))
    return country if country not in INTERNATIONAL and most > _SHARE * named.total() else None


def _first(find: Callable[[Span], str | None], spans: Iterable[Span]) -> str | None:
    return next(filter(None, map(find, spans)), None)


def _ending(location: LocationTag) -> tuple[TextField, int]:
    return location.field, location.end
