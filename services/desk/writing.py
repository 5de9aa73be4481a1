"""Writes rows: what is said of an article last holds."""

from sqlalchemy import Connection, delete, insert, select

from services.desk.rows import ArticleRows
from services.desk.tables import articles, revisions


def replace(connection: Connection, rows: ArticleRows) -> None:
    """Put an article's rows in the place of those that it had; an earlier revision is kept as an event."""
    article_id = rows.article["article_id"]
    before = connection.execute(
        select(articles.c.article_id, articles.c.revision, articles.c.event).where(articles.c.article_id == article_id)
    ).first()
    if before:
        _forget(connection, article_id)
        if before.revision < rows.article["revision"]:
            connection.execute(insert(revisions), before._asdict())
    number = connection.execute(insert(articles).returning(articles.c.id), rows.article).scalar_one()
    for table, tags in rows.tags.items():
        if tags:
            connection.execute(insert(table), [tag | {"article": number} for tag in tags])


def retract(connection: Connection, article_id: str) -> None:
    """Forget an article and all its revisions."""
    _forget(connection, article_id)
    connection.execute(delete(revisions).where(revisions.c.article_id == article_id))


def _forget(connection: Connection, article_id: str) -> None:
    connection.execute(delete(articles).where(articles.c.article_id == article_id))
