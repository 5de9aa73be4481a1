"""One article: its text, marked, what the marks mean, and what changed from revision to revision."""

from typing import Any

from sqlalchemy import Connection, Engine
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from services.desk.page import links
from services.desk.page.changes import changes
from services.desk.page.entries import Entry, entries, entry_ids
from services.desk.page.marks import Event, marks, paragraphs
from services.desk.page.rendering import render
from services.desk.queries.answers import ArticlePage
from services.desk.queries.found import article


class Articles:
    """The pages of articles."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(self, request: Request) -> Response:
        """Show an article with its tags."""
        with self._engine.connect() as connection:
            said = _said(connection, request.path_params["article_id"])
        event, revisions = said.event, [earlier.revision for earlier in said.revisions[1:]]
        found = entries(event)
        return render(
            "article.html",
            links=links,
            event=event,
            article=event["article"],
            outlet=_outlet(event),
            marked={name: paragraphs(event["article"][name], marks(event, name)) for name in ("headline", "body")},
            entries=found,
            entry_of=entry_ids(found),
            doubtful=_doubtful(found),
            revisions=revisions,
        )

    def revision(self, request: Request) -> Response:
        """Show what changed between an earlier revision and the newest, side by side."""
        number = request.path_params["number"]
        with self._engine.connect() as connection:
            said = _said(connection, request.path_params["article_id"])
        event, before = said.event, next((each.event for each in said.revisions if each.revision == number), None)
        if before is None:
            raise HTTPException(404)
        sides = changes(_text(before), _text(event))
        return render("revision.html", links=links, event=event, before=number, outlet=_outlet(event), sides=sides)


def _said(connection: Connection, article_id: str) -> ArticlePage:
    found = article(connection, article_id)
    if found is None:
        raise HTTPException(404)
    return found


def _outlet(event: Event) -> str:
    return str((event["article"].get("publisher") or {}).get("name", ""))


def _text(event: Event) -> list[str]:
    said: dict[str, Any] = event["article"]
    return [said["headline"], *(line for line in said["body"].split("\n") if line.strip())]


def _doubtful(found: dict[str, list[Entry]]) -> set[str]:
    """Return the tags whose meaning is not known for sure."""
    return {tag for each in found.values() for entry in each if entry.status != "resolved" for tag in entry.tags}
