"""Version 2: what questions need: an index of words, tallies, and an index of points."""

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = "1"

_SEARCH = {
    "sqlite": (
        "CREATE VIRTUAL TABLE search USING fts5(headline, body, content='articles', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')",
        "CREATE TRIGGER search_inserted AFTER INSERT ON articles BEGIN "
        "INSERT INTO search (rowid, headline, body) VALUES (new.id, new.headline, new.body); END",
        "CREATE TRIGGER search_deleted AFTER DELETE ON articles BEGIN "
        "INSERT INTO search (search, rowid, headline, body) VALUES ('delete', old.id, old.headline, old.body); END",
        "INSERT INTO search (search) VALUES ('rebuild')",
    ),
    "postgresql": (
        "CREATE TABLE search (article bigint PRIMARY KEY REFERENCES articles ON DELETE CASCADE, words tsvector)",
        "CREATE FUNCTION search_folded(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS "
        r"$$ SELECT regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g') $$",
        "CREATE FUNCTION search_words(headline text, body text) RETURNS tsvector "
        "LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS "
        "$$ SELECT to_tsvector('simple', search_folded(headline || E'\\n' || body)) $$",
        "CREATE FUNCTION search_insert() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "INSERT INTO search VALUES (new.id, search_words(new.headline, new.body)); RETURN NULL; END $$",
        "CREATE TRIGGER search_inserted AFTER INSERT ON articles FOR EACH ROW EXECUTE FUNCTION search_insert()",
        "INSERT INTO search SELECT id, search_words(headline, body) FROM articles",
        "CREATE INDEX search_words ON search USING gin (words)",
    ),
}
"""Kept by the database itself. Case and accents are folded; no language is known."""

_KINDS = {
    "day": sa.Date,
    "first_day": sa.Date,
    "last_day": sa.Date,
    "geonames_id": sa.Integer,
    "latitude": sa.Float,
    "longitude": sa.Float,
}
_TALLIES = (
    ("place_counts", "locations", "latitude longitude name", "geonames_id local_id country subdivision"),
    ("actor_counts", "actors", "name kind", "code country wikidata"),
    ("code_counts", "actors", "code", ""),
    ("outlet_counts", "articles", "publisher", ""),
    ("day_counts", "articles", "day", ""),
    ("told_counts", "dates", "first_day last_day", ""),
)
"""Each counts articles by some columns of a table: those that must be known, and others."""


def upgrade() -> None:
    """Make them, and fill them with what there is."""
    op.create_index("locations_point", "locations", ["latitude", "longitude", "article"])
    op.create_index("locations_local_id", "locations", ["local_id", "article"])
    op.create_index("actors_wikidata", "actors", ["wikidata", "article"])
    for name, of, known, others in _TALLIES:
        op.create_table(
            name, *map(_key, f"{known} {others}".split()), sa.Column("articles", sa.Integer, nullable=False)
        )
        op.execute(_filling(name, of, known.split(), others.split()))
    for statement in _SEARCH[op.get_bind().dialect.name]:
        op.get_bind().exec_driver_sql(statement)


def _key(name: str) -> sa.Column[object]:
    return sa.Column(name, _KINDS.get(name, sa.Text), primary_key=True, autoincrement=False)


def _filling(name: str, of: str, known: list[str], others: list[str]) -> str:
    empty = {column: "''" if _KINDS.get(column, sa.Text) is sa.Text else "0" for column in others}
    keys = [*known, *(f"coalesce({column}, {nothing})" for column, nothing in empty.items())]
    article = "id" if of == "articles" else "article"
    return (
        f"INSERT INTO {name} SELECT {', '.join(keys)}, count(DISTINCT {article}) FROM {of} "  # noqa: S608  from above
        f"WHERE {' AND '.join(f'{column} IS NOT NULL' for column in known)} GROUP BY {', '.join(keys)}"
    )
