"""Fills a database with articles that nobody wrote: as many tags as news has, as unevenly spread, made by the database.

How often a place, an actor, an outlet or a word comes follows Zipf's law. Every article has 8 locations, 5 dates, 5
actors and 12 mentions; but its body has only 40 words and its event is empty: the file is smaller than that of as many
real articles.
"""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, Engine, insert, text

from benchmarks.desk import drawn
from services.desk import tables, tallies

VOCABULARY, OUTLETS = 50_000, 2_000
FIRST_DAY, DAYS = date(2022, 1, 1), 1_095
"""When the articles were published, one after the other."""

_WORDS, _HEADLINE = 40, 6
_PART = 100_000

_TAGS = (
    """
    INSERT INTO locations (article, number, field, start, "end", exact, confidence, method, status, name, geonames_id,
        country, subdivision, feature_code, longitude, latitude, role, demonym)
    SELECT a.id, n.number, 'body', n.number * 30, n.number * 30 + 5, d.name, 0.5 + (a.id % 50) / 100.0, 'ranker',
        CASE WHEN (a.id + n.number) % 9 = 0 THEN 'ambiguous' ELSE 'resolved' END, d.name, d.geonames_id, d.country,
        d.subdivision, 'PPL', d.longitude, d.latitude, 'mention', false
    FROM articles a CROSS JOIN drawn_numbers n
    JOIN drawn_places d ON d.slot = (a.id * 7919 + n.number * 104729 + (a.id * a.id) % 99991 * 31) % :slots
    WHERE n.number < 8 AND a.id > :after AND a.id <= :last""",
    """
    INSERT INTO actors (article, number, confidence, method, status, kind, name, country, code, wikidata)
    SELECT a.id, n.number, 0.5 + (a.id % 50) / 100.0, 'names',
        CASE WHEN (a.id + n.number) % 7 = 0 THEN 'unresolved' ELSE 'resolved' END,
        d.kind, d.name, d.country, d.code, d.wikidata
    FROM articles a CROSS JOIN drawn_numbers n
    JOIN drawn_actors d ON d.slot = (a.id * 6101 + n.number * 87803 + (a.id * a.id) % 99989 * 17) % :slots
    WHERE n.number < 5 AND a.id > :after AND a.id <= :last""",
    """
    INSERT INTO dates (article, number, field, start, "end", exact, confidence, method, status, type, value, first_day,
        last_day, granularity)
    SELECT a.id, n.number, 'body', n.number * 40, n.number * 40 + 6, 'Friday', 0.5 + (a.id % 50) / 100.0, 'weekday',
        'resolved', 'DATE', 'some day', c.first_day, c.last_day, 'day'
    FROM articles a CROSS JOIN drawn_numbers n
    JOIN drawn_spans d ON d.slot = (a.id * 5003 + n.number * 70001 + (a.id * a.id) % 99971 * 13) % :slots
    JOIN drawn_days c ON c.number = (a.id - 1) * :days / :articles - d.before AND c.precision = d.precision
    WHERE n.number < 5 AND a.id > :after AND a.id <= :last""",
    """
    INSERT INTO mentions (article, actor, number, field, start, "end", exact)
    SELECT a.id, n.number % 5, n.number / 5, 'body', n.number * 20, n.number * 20 + 5, 'Petro'
    FROM articles a CROSS JOIN drawn_numbers n WHERE n.number < 12 AND a.id > :after AND a.id <= :last""",
)


def fill(engine: Engine, articles: int) -> None:
    """Fill an empty database; its indexes and tallies are made when the rows are there."""
    indexes = [index for table in (tables.articles, *tables.TAGS) for index in table.indexes]
    with engine.begin() as connection:
        for index in indexes:
            index.drop(connection)
        drawn.make(connection, FIRST_DAY, DAYS)
    for start in range(0, articles, _PART):
        with engine.begin() as connection:
            _fill_part(connection, start, min(articles, start + _PART), articles)
    with engine.begin() as connection:
        for index in indexes:
            index.create(connection)
        tallies.count_all(connection)
    with engine.begin() as connection:
        connection.execute(text("ANALYZE"))


def _fill_part(connection: Connection, after: int, last: int, articles: int) -> None:
    chance = Random(after)  # noqa: S311  chance that repeats itself
    connection.execute(
        insert(tables.articles), [_article(number, articles, chance) for number in range(after + 1, last + 1)]
    )
    bounds = {"after": after, "last": last, "slots": drawn.SLOTS, "days": DAYS, "articles": articles}
    for statement in _TAGS:
        connection.execute(text(statement), {name: each for name, each in bounds.items() if f":{name}" in statement})


def _article(number: int, articles: int, chance: Random) -> dict[str, Any]:
    day = FIRST_DAY + timedelta(days=(number - 1) * DAYS // articles)
    words = [drawn.word(drawn.rank(chance.random(), VOCABULARY)) for _ in range(_WORDS)]
    return {
        "id": number,
        "article_id": f"{number:032x}",
        "revision": 1,
        "headline": " ".join(words[:_HEADLINE]),
        "body": " ".join(words),
        "published": str(day),
        "day": day,
        "publisher": f"Outlet {drawn.rank(chance.random(), OUTLETS)}",
        "url": f"https://news.example/{number}",
        "language": "en",
        "came_in": datetime.combine(day, time(number % 24), UTC),
        "unresolved": number % 4,
        "config_hash": "0",
        "event": b"{}",
    }
