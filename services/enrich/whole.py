"""What the windows of an article say, put together: every tag points into the article, and an actor is one in all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemas.enriched import Actor, DateTag, LocationTag, Quote, Span
from services.enrich.introductions import Introductions
from services.enrich.tagging import Annotations, Rejection, Tagging
from services.enrich.windows import Stretch, Window

_NAMED = ("organisation", "person")
"""The kinds of actors whose names tell them from others; governments and groups are told by their country, too."""

Spanned = TypeVar("Spanned", bound=Span)


@dataclass
class _Known:
    """An actor, as the first window has it that told the code, or else the first of all; and all its mentions."""

    place: int
    """Among all."""
    actor: Actor
    mentions: list[Span]

    def go_on(self, actor: Actor, mentions: list[Span]) -> None:
        """Take over what a later window says."""
        self.mentions += mentions
        if actor.code and not self.actor.code:
            self.actor = actor


class Whole:
    """The annotations of an article, as far as its windows have been read."""

    def __init__(self) -> None:
        self.introductions = Introductions()
        self.size = 0
        """How many bytes the tags take in an event, at least."""
        self._dates: list[DateTag] = []
        self._locations: list[LocationTag] = []
        self._actors: list[_Known] = []
        self._quotes: list[Quote] = []
        self._said: dict[Stretch, int] = {}
        self._rejected: tuple[list[Rejection], ...] = ([], [], [], [])
        self._mentioned: dict[Stretch, _Known] = {}
        self._called: dict[tuple[str, ...], _Known] = {}
        self._focus: int | None = None

    @property
    def annotations(self) -> Annotations:
        """All that was found, in the order of the text."""
        actors = (known.actor.model_copy(update={"mentions": tuple(known.mentions)}) for known in self._actors)
        of_dates, of_locations, of_actors, of_quotes = map(tuple, self._rejected)
        return Annotations(
            Tagging(tuple(self._dates), of_dates),
            Tagging(tuple(self._locations), of_locations),
            Tagging(tuple(actors), of_actors),
            Tagging(tuple(self._quotes), of_quotes),
        )

    def add(self, window: Window, found: Annotations) -> None:
        """Take over what is new in a window."""
        self._dates += [date for _, date in self._new(window, found.dates.tags)]
        for tag, place in self._new(window, found.locations.tags):
            self._locations.append(self._in_focus(place))
            self._hear(window, tag, tag.exact)
        known = [self._go_on(window, actor) for actor in found.actors.tags]
        self._quote(window, found.quotes.tags, known)
        turned_down = (found.dates.rejected, found.locations.rejected, found.actors.rejected, found.quotes.rejected)
        for rejected, rejections in zip(self._rejected, turned_down, strict=True):
            rejected += _rejected(window, rejections)

    def _new(self, window: Window, spans: Sequence[Spanned]) -> Iterator[tuple[Spanned, Spanned]]:
        """Yield the spans that are new, as they stand in the window and in the article."""
        for span in spans:
            moved = _moved(window, span)
            if moved and window.is_new(moved):
                self.size += len(moved.encode())
                yield span, moved

    def _hear(self, window: Window, span: Span, name: str) -> None:
        if sentence := window.sentence(span):
            self.introductions.hear(name, sentence)

    def _in_focus(self, place: LocationTag) -> LocationTag:
        """Return a place with its role in the whole: what the first window that has places is about, all is about."""
        if place.role == "dateline" or place.demonym:
            return place
        if self._focus is None and place.role == "focus":
            self._focus = place.geonames_id
        is_focus = self._focus is not None and place.geonames_id == self._focus
        return place.model_copy(update={"role": "focus" if is_focus else "mention"})

    def _go_on(self, window: Window, actor: Actor) -> int | None:
        """Add an actor, or the new mentions of one that was known before; return its place among all."""
        mentions = []
        for mention, moved in self._new(window, actor.mentions):
            mentions.append(moved)
            self._hear(window, mention, actor.name)
        called = (actor.kind, actor.name, "" if actor.kind in _NAMED else actor.country_code3 or "")
        known = self._read_again(window, actor) or self._called.get(called)
        if not mentions:
            return known.place if known else None
        told = actor.model_copy(update={"mentions": (), "role": actor.role and _moved(window, actor.role)})
        if known:
            known.go_on(told, mentions)
        else:
            known = _Known(len(self._actors), told, mentions)
            self._actors.append(known)
        self._called.setdefault(called, known)
        self._mentioned.update((Stretch(span.field, span.start, span.end), known) for span in mentions)
        return known.place

    def _quote(self, window: Window, quotes: Sequence[Quote], actors: Sequence[int | None]) -> None:
        """Add the new quotations, with their speakers and what they go on from as these are among all."""
        for quote, moved in self._new(window, quotes):
            speaker = quote.speaker and _moved(window, quote.speaker)
            if speaker and speaker.actor is not None:
                speaker = speaker.model_copy(update={"actor": actors[speaker.actor]})
            told = {
                "speaker": speaker,
                "cue": quote.cue and _moved(window, quote.cue),
                "via": quote.via and _moved(window, quote.via),
                "continues": None if quote.continues is None else self._place(window, quotes[quote.continues]),
            }
            self._said[Stretch(moved.field, moved.start, moved.end)] = len(self._quotes)
            self._quotes.append(moved.model_copy(update=told))

    def _place(self, window: Window, quote: Quote) -> int | None:
        """Return the place of a quotation among all."""
        place = window.origin(quote)
        return self._said.get(place) if place else None

    def _read_again(self, window: Window, actor: Actor) -> _Known | None:
        """Return the actor that was found before at some mention that was read again."""
        places = (window.origin(mention) for mention in actor.mentions)
        known = (self._mentioned.get(place) for place in places if place)
        return next((one for one in known if one and one.actor.kind == actor.kind), None)


def _moved(window: Window, span: Spanned) -> Spanned | None:
    """Return a span as it stands in the article."""
    place = window.origin(span)
    return span.model_copy(update=place._asdict()) if place else None


def _rejected(window: Window, rejections: Sequence[Rejection]) -> Iterator[Rejection]:
    for rejection in rejections:
        place = window.origin(rejection)
        if place and window.is_new(place):
            yield rejection._replace(**place._asdict())
