"""What stands beside a text: each actor, place and date once, with all that its tags say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from services.desk.page import links, words
from services.desk.page.marks import WHEN, WHERE, WHO, Event

Tag = dict[str, Any]

ROLES: dict[str | None, str] = {"focus": "what the article is about", "dateline": "where it was written"}


@dataclass
class Entry:
    """A meaning, and the tags that have it."""

    name: str
    status: str
    path: str
    """The articles that tell of the same, or nothing."""
    facts: list[tuple[str, str]]
    candidates: list[tuple[str, str]] = field(default_factory=list)
    readings: list[Tag] = field(default_factory=list)
    """What was read, each with how sure, by which method, and why."""
    tags: list[str] = field(default_factory=list)
    times: int = 0


def entries(event: Event) -> dict[str, list[Entry]]:
    """Return the entries of an event: who, where and when."""
    return {
        WHO: [_actor(number, actor) for number, actor in enumerate(event["actors"])],
        WHERE: _together(WHERE, ((_place(tag), tag) for tag in event["locations"])),
        WHEN: _together(WHEN, ((_date(tag), tag) for tag in event["dates"])),
    }


def entry_ids(found: dict[str, list[Entry]]) -> dict[str, str]:
    """Return, for each tag, that of its entry: its first one's."""
    return {tag: entry.tags[0] for each in found.values() for entry in each for tag in entry.tags}


def _together(kind: str, read: Iterator[tuple[Entry, Tag]] | Any) -> list[Entry]:
    """Return entries that mean the same as one."""
    found: dict[Any, Entry] = {}
    for number, (entry, tag) in enumerate(read):
        same = found.setdefault((entry.name, entry.status, entry.path), entry)
        same.tags.append(f"{kind}-{number}")
        same.times += 1
        if _reading(tag) not in same.readings:
            same.readings.append(_reading(tag))
    return list(found.values())


def _reading(tag: Tag) -> Tag:
    return {
        "exact": tag["exact"],
        "sure": words.sure(tag),
        "confidence": round(tag["confidence"], 2),
        "method": tag["method"],
        "reason": tag.get("reason"),
        "also": [note for note in (ROLES.get(tag.get("role")), words.relation(tag), _people(tag)) if note],
    }


def _people(tag: Tag) -> str | None:
    return "read from an adjective or a people" if tag.get("demonym") else None


def _actor(number: int, actor: Tag) -> Entry:
    facts = [
        ("what", actor["kind"]),
        ("code", actor.get("code")),
        ("country", actor.get("countryCode3")),
        ("role", (actor.get("role") or {}).get("exact")),
        ("Wikidata", actor.get("wikidata")),
        ("your id", actor.get("localId")),
    ]
    exact = ", ".join(words.once(mention["exact"] for mention in actor["mentions"]))
    return Entry(
        name=actor["name"],
        status=actor["status"],
        path=links.actor(actor["name"]),
        facts=_told(facts),
        readings=[_reading(actor | {"exact": exact, "role": None})],
        tags=[f"{WHO}-{number}"],
        times=len(actor["mentions"]),
    )


def _place(tag: Tag) -> Entry:
    facts = [
        ("what", words.feature(tag.get("featureCode"))),
        ("in", tag.get("subdivision") or tag.get("countryCode")),
        ("at", words.coordinates(tag)),
        ("GeoNames", tag.get("geonamesId")),
        ("your id", tag.get("localId")),
    ]
    candidates = [
        (f"{words.place(other)} ({other.get('subdivision') or other.get('countryCode')})", f"{other['score']:.0%}")
        for other in tag.get("candidates", ())
    ]
    return Entry(words.place(tag), tag["status"], links.place(tag), _told(facts), candidates)


def _date(tag: Tag) -> Entry:
    facts = [
        ("what", tag["type"].lower()),
        ("TIMEX3", tag.get("value")),
        ("as precise as", tag.get("granularity")),
        ("seen from", tag.get("anchor")),
    ]
    return Entry(words.told(tag), tag["status"], links.told(tag), _told(facts))


def _told(facts: list[tuple[str, Any]]) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, value in facts if value not in (None, "")]
