"""Version 1: articles, their tags, and how far the topic was read."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "articles",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("article_id", sa.Text, nullable=False, unique=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("day", sa.Date),
        sa.Column("publisher", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("came_in", sa.DateTime(timezone=True), nullable=False),
        sa.Column("entered", sa.BigInteger, nullable=False),
        sa.Column("unresolved", sa.Integer, nullable=False),
        sa.Column("config_hash", sa.Text, nullable=False),
        sa.Column("event", sa.LargeBinary, nullable=False),
    )
    op.create_index("articles_day", "articles", ["day", "id"])
    op.create_index("articles_entered", "articles", ["entered"])
    op.create_index("articles_publisher", "articles", ["publisher", "came_in"])
    op.create_table(
        "heard",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("partition", sa.Integer, nullable=False),
        sa.Column("timestamp_ms", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "offsets",
        sa.Column("topic", sa.Text, primary_key=True),
        sa.Column("partition", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("next", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "refused",
        sa.Column("partition", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("offset", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("article_id", sa.Text, primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("event", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "actors",
        sa.Column("article", _NUMBER, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("country", sa.Text),
        sa.Column("code", sa.Text),
        sa.Column("role", sa.Text),
        sa.Column("wikidata", sa.Text),
        sa.Column("local_id", sa.Text),
    )
    op.create_index("actors_code", "actors", ["code", "article"])
    op.create_index("actors_country", "actors", ["country", "article"])
    op.create_index("actors_name", "actors", ["name", "article"])
    op.create_table(
        "dates",
        sa.Column("article", _NUMBER, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("value", sa.Text),
        sa.Column("from", sa.Text),
        sa.Column("to", sa.Text),
        sa.Column("first_day", sa.Date),
        sa.Column("last_day", sa.Date),
        sa.Column("granularity", sa.Text),
    )
    op.create_index("dates_days", "dates", ["first_day", "last_day", "article"])
    op.create_table(
        "locations",
        sa.Column("article", _NUMBER, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("method", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("name", sa.Text),
        sa.Column("geonames_id", sa.Integer),
        sa.Column("local_id", sa.Text),
        sa.Column("country", sa.Text),
        sa.Column("subdivision", sa.Text),
        sa.Column("feature_code", sa.Text),
        sa.Column("longitude", sa.Float),
        sa.Column("latitude", sa.Float),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("demonym", sa.Boolean, nullable=False),
    )
    op.create_index("locations_country", "locations", ["country", "article"])
    op.create_index("locations_geonames_id", "locations", ["geonames_id", "article"])
    op.create_index("locations_subdivision", "locations", ["subdivision", "article"])
    op.create_table(
        "mentions",
        sa.Column("article", _NUMBER, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("actor", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("field", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("exact", sa.Text, nullable=False),
    )
