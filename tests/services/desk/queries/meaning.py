"""What a question means, said once more: in Python, of an event, without a database."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any

from services.desk.queries.days import Days
from services.desk.queries.question import Question
from services.desk.rows import day

Tag = dict[str, Any]


def means(question: Question, event: dict[str, Any]) -> bool:
    """Return whether a question means the article of an event."""
    asked = {
        "dates": [question.told],
        "locations": [getattr(question, name) for name in ("near", "bbox", *_LOCATION)],
        "actors": [getattr(question, name) for name in ("code", *_ACTOR)],
    }
    kinds = [kind for kind, values in asked.items() if any(value is not None for value in values)]
    held = [any(_HOLDS[kind](question, tag) and _sure(question, tag) for tag in event[kind]) for kind in kinds]
    of_any = kinds or any(_sure(question, tag) for kind in asked for tag in event[kind]) or not _asks_sure(question)
    return all(held) and bool(of_any) and _article(question, event["article"])


def describes(question: Question, kind: str, tag: Tag) -> bool:
    """Return whether a tag is such as is asked for, though perhaps not the very one that is named."""
    unnamed = question.model_copy(update=dict.fromkeys(("actor", "wikidata", "geonames_id", "local_id")))
    return _HOLDS[kind](unnamed, tag)


def _article(question: Question, article: dict[str, Any]) -> bool:
    published = day(article["datePublished"])
    return (
        question.outlet in (None, article["publisher"]["name"])
        and _overlap(question.published, published, published)
        and (question.words is None or _stand(question.words, [article["headline"], article["body"]]))
    )


def _told(question: Question, tag: Tag) -> bool:
    return _overlap(question.told, day(tag["from"]), day(tag["to"]))


_LOCATION = {"country": "countryCode", "subdivision": "subdivision", "geonames_id": "geonamesId"}
_ACTOR = {"actor": "name", "wikidata": "wikidata", "actor_country": "countryCode3", "kind": "kind"}


def _location(question: Question, tag: Tag) -> bool:
    point = tag["geometry"]["coordinates"] if tag["geometry"] else None
    areas = [area for area in (question.near, question.bbox) if area]
    return all(point and area.holds(*point) for area in areas) and _equal(question, tag, _LOCATION)


def _actor(question: Question, tag: Tag) -> bool:
    code = tag["code"] or ""
    groups = [code[start : start + 3] for start in range(0, len(code), 3)]
    coded = question.code is None or code.startswith(question.code) or question.code in groups
    return coded and _equal(question, tag, _ACTOR)


_HOLDS = {"dates": _told, "locations": _location, "actors": _actor}


def _equal(question: Question, tag: Tag, names: dict[str, str]) -> bool:
    return all(getattr(question, name) in (None, tag[key]) for name, key in names.items())


def _asks_sure(question: Question) -> bool:
    return question.status is not None or question.confidence is not None


def _sure(question: Question, tag: Tag) -> bool:
    return question.status in (None, tag["status"]) and tag["confidence"] >= (question.confidence or 0)


def _overlap(days: Days | None, first: date | None, last: date | None) -> bool:
    if not days or not first or not last:
        return not days
    return first <= (days.last or date.max) and last >= (days.first or date.min)


def _stand(said: str, texts: Iterable[str]) -> bool:
    """Return whether words that are separated by spaces all stand in the texts."""
    there = {word for text in texts for word in _folded(text).split()}
    return all(word in there for word in _folded(said).split())


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in apart if not unicodedata.combining(character))
