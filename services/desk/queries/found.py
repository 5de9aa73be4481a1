"""Pages of articles that a question means, newest first, and single articles."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Table, func, select

from services.desk.queries.answers import ArticlePage, Found, Page, Revision, When, Where, Who
from services.desk.queries.matching import match
from services.desk.queries.parameters import Invalid
from services.desk.queries.question import Question
from services.desk.tables import actors, articles, dates, locations, revisions

LIMIT = 50
MOST = 200
"""How many articles a page may have."""
OPENING = 280
"""How many characters of the body are shown of each."""

_ARTICLE = (
    articles.c.id.label("number"),
    articles.c.article_id,
    articles.c.revision,
    articles.c.headline,
    func.substr(articles.c.body, 1, OPENING).label("opening"),
    articles.c.published.label("date_published"),
    articles.c.publisher,
    articles.c.url,
    articles.c.language,
    articles.c.came_in,
    articles.c.unresolved,
)
_TAG = ("exact", "status", "confidence")
_WHEN = (*(dates.c[name] for name in (*_TAG, "value", "to")), dates.c["from"].label("from_"))
_WHERE = (
    *(locations.c[name] for name in (*_TAG, "name", "geonames_id", "local_id", "longitude", "latitude", "role")),
    locations.c.country.label("country_code"),
)
_WHO = (
    *(actors.c[name] for name in ("name", "kind", "code", "wikidata", "status", "confidence")),
    actors.c.country.label("country_code3"),
)


def found(connection: Connection, question: Question, after: str | None = None, limit: int = LIMIT) -> Page:
    """Return the newest articles behind a cursor; raises `Invalid` if it is none."""
    matches = match(connection, question, _below(after), limit)
    following = None if matches.below is None else _cursor(matches.below)
    return Page.known({"articles": _shown(connection, matches.numbers), "next": following})


def article(connection: Connection, article_id: str) -> ArticlePage | None:
    """Return an article with its event and its revisions, the newest first."""
    number = connection.execute(select(articles.c.id).where(articles.c.article_id == article_id)).scalar()
    if number is None:
        return None
    said = tuple(_revisions(connection, article_id))
    return ArticlePage(article=_shown(connection, [number])[0], event=said[0].event, revisions=said)


def event(connection: Connection, article_id: str) -> bytes | None:
    """Return the newest event of an article, as it was published."""
    return connection.execute(select(articles.c.event).where(articles.c.article_id == article_id)).scalar()


def _revisions(connection: Connection, article_id: str) -> Iterator[Revision]:
    for table in (articles, revisions):
        said = select(table.c.revision, table.c.event).where(table.c.article_id == article_id)
        for row in connection.execute(said.order_by(table.c.revision.desc())):
            yield Revision(revision=row.revision, event=json.loads(row.event))


def _shown(connection: Connection, numbers: Sequence[int]) -> tuple[Found, ...]:
    rows = connection.execute(select(*_ARTICLE).where(articles.c.id.in_(numbers)).order_by(articles.c.id.desc()))
    when, where, who = (
        _tags(connection, table, columns, numbers)
        for table, columns in ((dates, _WHEN), (locations, _WHERE), (actors, _WHO))
    )
    return tuple(
        Found.known(
            {
                **row._asdict(),
                "came_in": row.came_in.replace(tzinfo=row.came_in.tzinfo or UTC),
                "dates": tuple(When.known(tag) for tag in when[row.number]),
                "locations": tuple(Where.known(tag) for tag in where[row.number]),
                "actors": tuple(Who.known(tag) for tag in who[row.number]),
            }
        )
        for row in rows
    )


def _tags(
    connection: Connection, table: Table, columns: Iterable[Any], numbers: Sequence[int]
) -> dict[int, list[dict[str, Any]]]:
    tags: dict[int, list[dict[str, Any]]] = defaultdict(list)
    query = select(table.c.article, *columns).where(table.c.article.in_(numbers))
    for row in connection.execute(query.order_by(table.c.article, table.c.number)):
        tag = row._asdict()
        tags[tag.pop("article")].append(tag)
    return tags


def _cursor(number: int) -> str:
    return urlsafe_b64encode(str(number).encode()).decode().rstrip("=")


def _below(cursor: str | None) -> int | None:
    if cursor is None:
        return None
    try:
        number = int(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except ValueError:
        number = -1
    if not 0 <= number < 2**63 or _cursor(number) != cursor:
        raise Invalid("after", "it is no cursor that was given here")
    return number
