"""Which tags differ between two enriched events of one article."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from schemas.enriched import Actor, DateTag, EnrichedArticle, LocationTag, Quote


class Tag(NamedTuple):
    """What was tagged: the n-th time that a field says it. Offsets would differ in a corrected text."""

    kind: str
    field: str
    exact: str
    number: int


class Change(NamedTuple):
    """A tag that differs: what it meant before and what it means now; None where there was none."""

    tag: Tag
    before: str | None
    after: str | None


def changes(before: EnrichedArticle, after: EnrichedArticle) -> list[Change]:
    """Return every tag that only one of two events has, or that means something else."""
    old, new = meanings(before), meanings(after)
    return [Change(tag, old.get(tag), new.get(tag)) for tag in sorted({**old, **new}) if old.get(tag) != new.get(tag)]


def meanings(event: EnrichedArticle) -> dict[Tag, str]:
    """Return what each tag of an event means; how sure it is, and what made it, is not part of that."""
    found: dict[Tag, str] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for kind, field, exact, meaning in _tags(event):
        times[kind, field, exact] += 1
        found[Tag(kind, field, exact, times[kind, field, exact])] = meaning
    return found


def _tags(event: EnrichedArticle) -> Iterator[tuple[str, str, str, str]]:
    mentions = [(mention, actor) for actor in event.actors for mention in actor.mentions]
    for mention, actor in sorted(mentions, key=lambda pair: (pair[0].field, pair[0].start)):
        yield "who", mention.field, mention.exact, _actor(actor)
    for place in event.locations:
        yield "where", place.field, place.exact, _place(place)
    for date in event.dates:
        yield "when", date.field, date.exact, _date(date)
    for quote in event.quotes:
        yield "said", quote.field, quote.exact, _quote(quote, event)


def _actor(actor: Actor) -> str:
    role = actor.role.exact if actor.role else None
    ids = (actor.wikidata, actor.local_id)
    return _joined(actor.name, actor.kind, actor.code, role, *ids, _unless_resolved(actor.status))


def _place(place: LocationTag) -> str:
    ids = (f"geonames:{place.geonames_id}" if place.geonames_id else None, place.local_id)
    return _joined(place.name, place.country_code, place.subdivision, *ids, _unless_resolved(place.status))


def _date(date: DateTag) -> str:
    return _joined(date.type, date.value, _unless_resolved(date.status))


def _quote(quote: Quote, event: EnrichedArticle) -> str:
    via = quote.via.exact if quote.via else None
    return _joined(quote.kind, event.speaker(quote), via, _unless_resolved(quote.status))


def _unless_resolved(status: str) -> str | None:
    return None if status == "resolved" else status


def _joined(*parts: str | None) -> str:
    return " · ".join(part for part in parts if part)
