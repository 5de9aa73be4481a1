"""What a reader asks for: a question, and the addresses of those that differ from it in one thing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import Connection
from starlette.datastructures import QueryParams

from services.desk.page import lookups, words
from services.desk.queries.days import Days
from services.desk.queries.question import Question
from services.desk.rows import day

FIELDS = (
    ("words", "Words", "", "search"),
    ("who", "Who", "who", "text"),
    ("where", "Where", "where", "text"),
    ("since", "When, from", "when", "date"),
    ("until", "to", "when", "date"),
    ("outlet", "Outlet", "", "text"),
)
"""What the form asks: its name, its label, and its kind. Who, where and when are put into the question's words."""
TYPED = ("who", "where", "since", "until")
OURS = ("after", "view", "scale", *TYPED)
"""Parameters of a page beside those of the question."""

LABELS = {"geonames_id": "where", "country": "where", "subdivision": "where", "actor": "who", "told": "when"}


@dataclass(frozen=True)
class Asked:
    """A question on a page."""

    page: str
    question: Question = field(default_factory=Question)
    names: dict[str, str] = field(default_factory=dict)
    """What people call what is asked for, where that is not what stands in the address."""
    fields = FIELDS

    def path(self, **changes: Any) -> str:
        """Return the address of this question with some changes, of the question's fields or of the page's."""
        own = {name: changes.pop(name) for name in OURS if name in changes}
        query = "&".join(part for part in (self.question.query(**changes), urlencode(own)) if part)
        return f"{self.page}?{query}" if query else self.page

    @property
    def given(self) -> list[tuple[str, str, str]]:
        """What was asked for: label, value, and the address without it."""
        given = self.question.model_dump(exclude_none=True, by_alias=False)
        return [
            (LABELS.get(name, name.replace("_", " ")), self.names.get(name, str(value)), self.path(**{name: None}))
            for name, value in given.items()
        ]

    def value(self, name: str) -> str:
        """Return what a field of the form shows."""
        told = self.question.told or Days(None, None)
        shown = {
            "who": self.question.actor,
            "where": self.names.get("geonames_id") or self.question.country,
            "since": told.first,
            "until": told.last,
            "outlet": self.question.outlet,
            "words": self.question.words,
        }
        return str(shown[name] or "")


def asked(connection: Connection, page: str, parameters: QueryParams) -> Asked:
    """Return what is asked for; raises `Invalid`."""
    question = Question.read((name, value) for name, value in parameters.multi_items() if name not in OURS)
    return Asked(page, question, dict(_names(connection, question)))


def _names(connection: Connection, question: Question) -> Iterator[tuple[str, str]]:
    if question.geonames_id and (name := lookups.name_of_place(connection, question.geonames_id)):
        yield "geonames_id", name
    for of in ("told", "published"):
        days = getattr(question, of)
        if days and days.first and days.last:
            yield of, words.between(days.first, days.last)
        elif days:
            yield of, f"since {words.written(days.first)}" if days.first else f"until {words.written(days.last)}"


def typed(connection: Connection, asked: Asked, parameters: QueryParams) -> str | None:
    """Return the address that means what was typed into the form; None if nothing was."""
    if not any(name in parameters for name in TYPED):
        return None
    changes: dict[str, Any] = {
        **_who(connection, parameters.get("who", "")),
        **_where(connection, parameters.get("where", "")),
    }
    since, until = (day(parameters.get(name)) for name in ("since", "until"))
    changes["told"] = Days(since, until) if since or until else None
    return asked.path(**changes)


def _who(connection: Connection, name: str) -> dict[str, str | None]:
    """Return the actor of a name, or that of a name with it in it; who is nobody's name is asked for all the same."""
    return {"actor": (name and (lookups.actor_named(connection, name.strip()) or name.strip())) or None}


def _where(connection: Connection, name: str) -> dict[str, int | str | None]:
    """Return the place of a name or the country of a code; where no such place is known, what is asked as a word."""
    name = name.strip()
    found = lookups.place_named(connection, name) if name else None
    if found or not name:
        return {"geonames_id": found}
    return {"country": name.upper()} if len(name) == 2 and name.isalpha() else {"words": name}
