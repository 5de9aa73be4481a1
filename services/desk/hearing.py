"""Which records are news: partitions that were added may bring an old one behind a newer one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from services.desk.parts import parts
from services.desk.rows import ArticleRows
from services.desk.tables import heard
from streaming.message import Record


class Said(NamedTuple):
    """What a record says of an article: its rows, or that it is retracted."""

    article_id: str
    record: Record
    rows: ArticleRows | None


class _Place(NamedTuple):
    """In which partition a record stands, and since when."""

    partition: int
    timestamp_ms: int


def news(connection: Connection, said: Sequence[Said]) -> list[Said]:
    """Return what is newer than what was heard of its article, and remember that.

    Within a partition records stand in their order; across partitions the newest is told by time.
    """
    before = _known(connection, {each.article_id for each in said})
    after, found = dict(before), []
    for each in said:
        last, here = after.get(each.article_id), _Place(each.record.partition, each.record.timestamp_ms)
        if last is None or last.partition == here.partition or last.timestamp_ms <= here.timestamp_ms:
            after[each.article_id] = here
            found.append(each)
    _remember(connection, before, after)
    return found


def _known(connection: Connection, article_ids: Iterable[str]) -> dict[str, _Place]:
    queries = (select(heard).where(heard.c.article_id.in_(part)) for part in parts(list(article_ids)))
    rows = (row for query in queries for row in connection.execute(query))
    return {row.article_id: _Place(row.partition, row.timestamp_ms) for row in rows}


def _remember(connection: Connection, before: dict[str, _Place], after: dict[str, _Place]) -> None:
    changed = {article_id: place for article_id, place in after.items() if before.get(article_id) != place}
    for part in parts([article_id for article_id in changed if article_id in before]):
        connection.execute(delete(heard).where(heard.c.article_id.in_(part)))
    if changed:
        connection.execute(insert(heard), [{"article_id": each} | place._asdict() for each, place in changed.items()])
