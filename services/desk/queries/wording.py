"""Words as a condition, in the way of each database."""

from sqlalchemy import and_, column, func, table

from services.desk.queries.conditions import Clause, Condition, Key
from services.desk.queries.words import phrases

_CHECKS = 1_000
"""FTS5 begins anew for each article that it is asked about."""

_SEARCH = table("search", column("search"), column("rowid"), column("article"), column("words"))
"""In SQLite `search` is a column of itself, and `rowid` tells the article."""


def with_words(said: str, dialect: str) -> Condition:
    """Return that all words and phrases stand in the article."""
    if dialect == "sqlite":
        key = Key(_SEARCH.c.search.op("MATCH")(" ".join(f'"{phrase}"' for phrase in phrases(said))))
        return Condition(_SEARCH.c.rowid, (key.clause,), (key,), _CHECKS, ordered=key)
    key = Key(and_(*(_stands(phrase) for phrase in phrases(said))))
    return Condition(_SEARCH.c.article, (key.clause,), (key,))


def _stands(phrase: str) -> Clause:
    return _SEARCH.c.words.op("@@")(func.phraseto_tsquery("simple", func.search_folded(phrase)))
