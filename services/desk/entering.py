"""Enters records into the tables: what is news is written, what is no event refused."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from services.desk.database import told
from services.desk.hearing import Said, news
from services.desk.rows import ArticleRows, rows
from services.desk.tables import refused
from services.desk.writing import write
from streaming.message import Record

_NOT_TAKEN = (DataError, IntegrityError, OverflowError, UnicodeError)
"""What is raised when a database does not take a value: a number too large, a character that it does not know."""


@dataclass(frozen=True)
class Entered:
    """What became of some records."""

    rows: Counter[Table] = field(default_factory=Counter)
    retractions: int = 0
    refused: Sequence[tuple[Record, str]] = ()

    def __add__(self, other: "Entered") -> "Entered":
        return Entered(self.rows + other.rows, self.retractions + other.retractions, [*self.refused, *other.refused])


def enter(connection: Connection, records: Sequence[Record]) -> Entered:
    """Put what records say into the tables; what the database does not take is refused, too."""
    try:
        with connection.begin_nested():
            return _enter(connection, records)
    except _NOT_TAKEN as error:
        if len(records) == 1:
            return _refuse(connection, [(records[0], _told(error))])
    return sum((enter(connection, [record]) for record in records), Entered())


def _enter(connection: Connection, records: Iterable[Record]) -> Entered:
    said: list[Said] = []
    wrong: list[tuple[Record, str]] = []
    for record in records:
        try:
            said.append(_read(record))
        except ValueError as error:
            wrong.append((record, str(error)))
    written = Entered(_write(connection, news(connection, said)), sum(each.rows is None for each in said))
    return written + _refuse(connection, wrong)


def _read(record: Record) -> Said:
    """Return what a record says of which article; raises `ValueError` if it is no event."""
    if record.key is None:
        raise ValueError("it has no key")
    article_id = record.key.decode()
    said = rows(record.value) if record.value is not None else None
    if said and said.article["article_id"] != article_id:
        raise ValueError("its key is not its articleId")
    return Said(article_id, record, said)


def _write(connection: Connection, said: Iterable[Said]) -> Counter[Table]:
    by_article: dict[str, list[ArticleRows | None]] = {}
    for each in said:
        by_article.setdefault(each.article_id, []).append(each.rows)
    return write(connection, by_article)


def _refuse(connection: Connection, wrong: Sequence[tuple[Record, str]]) -> Entered:
    """Remember records that are no events: they are in no other table."""
    found = [{"partition": r.partition, "offset": r.offset, "reason": _plain(reason)} for r, reason in wrong]
    if found:
        connection.execute(insert(refused), found)
    return Entered(refused=wrong)


def _told(error: Exception) -> str:
    return told(error) if isinstance(error, DBAPIError) else str(error)


def _plain(reason: str) -> str:
    """Return a reason as any database takes it, whatever of a record it repeats."""
    return reason.encode("ascii", "backslashreplace").decode().replace("\0", "\\0")
