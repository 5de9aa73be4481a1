"""Writes what was said of some articles: what was said last of each holds."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Column, Connection, Table, bindparam, delete, insert, select

from services.desk import tallies
from services.desk.copying import copy
from services.desk.numbering import entry, numbers
from services.desk.parts import parts
from services.desk.rows import ArticleRows, Row
from services.desk.tables import articles, revisions

Said = Mapping[str, Sequence[ArticleRows | None]]
"""What was said of each article, in its order; None retracts it."""


def write(connection: Connection, said: Said) -> Counter[Table]:
    """Put the rows of what was said last in the place of those that there were; return how many were written.

    A revision before the one that there is changes nothing. Earlier revisions stay as events.
    """
    before = _before(connection, said)
    standing = {key: _standing([before.get(key), *each]) for key, each in said.items()}
    newest = {key: each[-1] for key, each in standing.items() if each}
    gone = [was.article["id"] for key, was in before.items() if newest.get(key) is not was]
    tallies.remove(connection, gone)
    _delete(connection, articles.c.id, gone)
    _delete(connection, revisions.c.article_id, [key for key, each in said.items() if None in each])
    _keep(connection, [earlier for each in standing.values() for earlier in _earlier(each)])
    return _insert(connection, [rows for key, rows in newest.items() if rows is not before.get(key)])


def _before(connection: Connection, said: Iterable[str]) -> dict[str, ArticleRows]:
    """Return what there is of some articles: their rows alone, which have numbers."""
    columns = (articles.c.id, articles.c.article_id, articles.c.revision, articles.c.event)
    queries = (select(*columns).where(articles.c.article_id.in_(keys)) for keys in parts(list(said)))
    found = [row._asdict() for query in queries for row in connection.execute(query)]
    return {row["article_id"]: ArticleRows(row, {}) for row in found}


def _standing(said: Sequence[ArticleRows | None]) -> list[ArticleRows]:
    """Return what was said since the last retraction, but no revision behind a later one."""
    standing: list[ArticleRows] = []
    for rows in said:
        if rows is None:
            standing = []
        elif not standing or standing[-1].article["revision"] <= rows.article["revision"]:
            standing.append(rows)
    return standing


def _earlier(standing: Sequence[ArticleRows]) -> Iterator[Row]:
    """Yield the last event of each revision before the newest."""
    events = {rows.article["revision"]: rows.article for rows in standing}
    for revision, article in events.items():
        if revision < standing[-1].article["revision"]:
            yield {"article_id": article["article_id"], "revision": revision, "event": article["event"]}


def _keep(connection: Connection, earlier: list[Row]) -> None:
    if earlier:
        same = [revisions.c[name] == bindparam(f"the_{name}") for name in ("article_id", "revision")]
        keys = [{"the_article_id": row["article_id"], "the_revision": row["revision"]} for row in earlier]
        connection.execute(delete(revisions).where(*same), keys)
        connection.execute(insert(revisions), earlier)


def _insert(connection: Connection, newest: list[ArticleRows]) -> Counter[Table]:
    """Insert rows, those of articles first."""
    if not newest:
        return Counter()
    given, entered = numbers(connection, [rows.article for rows in newest]), entry(connection)
    numbered = [rows.article | {"id": number, "entered": entered} for number, rows in zip(given, newest, strict=True)]
    connection.execute(insert(articles), numbered)
    tags: dict[Table, list[Row]] = defaultdict(list)
    for number, rows in zip(given, newest, strict=True):
        for table, each in rows.tags.items():
            tags[table] += each
            for tag in each:
                tag["article"] = number
    for table, each in tags.items():
        if each:
            copy(connection, table, each)
    tallies.add(connection, given)
    return Counter({articles: len(newest)} | {table: len(each) for table, each in tags.items()})


def _delete(connection: Connection, column: Column[int] | Column[str], values: Sequence[object]) -> None:
    for part in parts(values):
        connection.execute(delete(column.table).where(column.in_(part)))
