"""The tables of the desk: one row an article, and flat rows, one a tag, for whoever asks in SQL.

Each column says where in an event its value stands; `rows` reads them by that. Dates and times are as in the event,
days are what can be compared.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

metadata = MetaData()

_NUMBER = BigInteger().with_variant(Integer, "sqlite")
"""SQLite numbers its rows by columns of exactly this type."""


def _read(name: str, kind: type[TypeEngine[Any]], path: str, comment: str, **options: Any) -> Column[Any]:
    """Return a column whose value stands at a path of the event, or of the tag."""
    return Column(name, kind, info={"path": tuple(path.split("."))}, comment=comment, **options)


def _article() -> Column[int]:
    reference = ForeignKey("articles.id", ondelete="CASCADE")
    return Column("article", _NUMBER, reference, primary_key=True, comment="The row of the article.")


def _number(comment: str) -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False, comment=comment)


def _span() -> list[Column[Any]]:
    return [
        _read("field", Text, "field", "Which text it points into: headline or body.", nullable=False),
        _read("start", Integer, "start", "Offset of its first character, in Unicode code points.", nullable=False),
        _read("end", Integer, "end", "Offset behind its last character.", nullable=False),
        _read("exact", Text, "exact", "The very characters.", nullable=False),
    ]


def _finding() -> list[Column[Any]]:
    return [
        _read("confidence", Float, "confidence", "The share of such tags that are right.", nullable=False),
        _read("method", Text, "method", "The rule or model that made it.", nullable=False),
        _read("status", Text, "status", "resolved, ambiguous or unresolved.", nullable=False),
        _read("reason", Text, "reason", "Why it is not resolved, or what decided."),
    ]


articles = Table(
    "articles",
    metadata,
    Column("id", _NUMBER, primary_key=True, comment="The row; what the other tables call `article`."),
    _read("article_id", Text, "articleId", "The article's id, the key in the topic.", nullable=False, unique=True),
    _read("revision", Integer, "revision", "Its newest revision.", nullable=False),
    _read("headline", Text, "article.headline", "May be empty.", nullable=False),
    _read("body", Text, "article.body", "What offsets refer to.", nullable=False),
    _read("published", Text, "article.datePublished", "As precise as its source said."),
    Column("day", Date, comment="The day of publication."),
    _read("publisher", Text, "article.publisher.name", "The outlet, as the source writes it."),
    _read("url", Text, "article.url", "Where it was published."),
    _read("language", Text, "article.language", "BCP 47, if the source says."),
    Column("came_in", DateTime(timezone=True), nullable=False, comment="When this revision was read, in UTC."),
    _read("unresolved", Integer, "quality.unresolved", "Tags that are ambiguous or unresolved.", nullable=False),
    _read("config_hash", Text, "pipeline.configHash", "Of the pipeline that made the tags.", nullable=False),
    Column("event", LargeBinary, nullable=False, comment="The event as it was published: JSON, as UTF-8."),
    Index("articles_came_in", "came_in", "id"),
    Index("articles_day", "day", "id"),
    Index("articles_publisher", "publisher", "came_in"),
    comment="The newest revision of every article that was not retracted.",
)

revisions = Table(
    "revisions",
    metadata,
    Column("article_id", Text, primary_key=True, comment="The article's id."),
    Column("revision", Integer, primary_key=True, autoincrement=False, comment="Which revision."),
    Column("event", LargeBinary, nullable=False, comment="The last event of it: JSON, as UTF-8."),
    comment="What was said of articles before their newest revision; gone when they are retracted.",
)

dates = Table(
    "dates",
    metadata,
    _article(),
    _number("Its place among the dates of the article, from 0."),
    *_span(),
    *_finding(),
    _read("type", Text, "type", "DATE, TIME, DURATION or SET.", nullable=False),
    _read("value", Text, "value", "TIMEX3; what is unknown is X."),
    _read("from", Text, "from", "Its first day or second."),
    _read("to", Text, "to", "Its last day or second, included."),
    Column("first_day", Date, comment="The day of `from`."),
    Column("last_day", Date, comment="The day of `to`."),
    _read("granularity", Text, "granularity", "How precise the words are."),
    Index("dates_days", "first_day", "last_day", "article"),
    comment="When: a row a temporal expression.",
)

locations = Table(
    "locations",
    metadata,
    _article(),
    _number("Its place among the locations of the article, from 0."),
    *_span(),
    *_finding(),
    _read("name", Text, "name", "The place's name, or that of the likeliest."),
    _read("geonames_id", Integer, "geonamesId", "Its number in GeoNames."),
    _read("local_id", Text, "localId", "Its id in the tables of whoever runs the service."),
    _read("country", Text, "countryCode", "ISO 3166-1 alpha-2."),
    _read("subdivision", Text, "subdivision", "ISO 3166-2."),
    _read("feature_code", Text, "featureCode", "GeoNames feature code, such as PPLC."),
    _read("longitude", Float, "geometry.coordinates.0", "In degrees (WGS 84)."),
    _read("latitude", Float, "geometry.coordinates.1", "In degrees (WGS 84)."),
    _read("role", Text, "role", "mention, focus or dateline.", nullable=False),
    _read("demonym", Boolean, "demonym", "Read from an adjective or a people.", nullable=False),
    Index("locations_country", "country", "article"),
    Index("locations_subdivision", "subdivision", "article"),
    Index("locations_geonames_id", "geonames_id", "article"),
    Index("locations_local_id", "local_id", "article"),
    Index("locations_point", "latitude", "longitude", "article"),
    comment="Where: a row a toponym.",
)

actors = Table(
    "actors",
    metadata,
    _article(),
    _number("Its place among the actors of the article, from 0."),
    *_finding(),
    _read("kind", Text, "kind", "person, organisation, government or group.", nullable=False),
    _read("name", Text, "name", "The canonical name.", nullable=False),
    _read("country", Text, "countryCode3", "ISO 3166-1 alpha-3."),
    _read("code", Text, "code", "CAMEO/PLOVER, such as UKRGOV."),
    _read("role", Text, "role.exact", "As the text gives it."),
    _read("wikidata", Text, "wikidata", "Its item, if a table knows it."),
    _read("local_id", Text, "localId", "Its id in the tables of whoever runs the service."),
    Index("actors_name", "name", "article"),
    Index("actors_code", "code", "article"),
    Index("actors_country", "country", "article"),
    Index("actors_wikidata", "wikidata", "article"),
    comment="Who: a row an actor of an article.",
)

mentions = Table(
    "mentions",
    metadata,
    _article(),
    Column("actor", Integer, primary_key=True, autoincrement=False, comment="The actor's `number`."),
    _number("Its place among the mentions of the actor, from 0."),
    *_span(),
    comment="Where an actor is named: a row a mention.",
)

heard = Table(
    "heard",
    metadata,
    Column("article_id", Text, primary_key=True, comment="The article's id."),
    Column("partition", Integer, nullable=False, comment="Where the record stands."),
    Column("timestamp_ms", BigInteger, nullable=False, comment="Since when, in Unix time."),
    comment="The last record of each article, also of those that are retracted: an older one of another partition, "
    "from before partitions were added, says nothing any more.",
)

offsets = Table(
    "offsets",
    metadata,
    Column("topic", Text, primary_key=True, comment="The topic, by what tells it from every other of its name."),
    Column("partition", Integer, primary_key=True, autoincrement=False, comment="Its partition."),
    Column("next", BigInteger, nullable=False, comment="The offset of the record that is to be read next."),
    comment="How far the topic was read into these rows.",
)

refused = Table(
    "refused",
    metadata,
    Column("partition", Integer, primary_key=True, autoincrement=False, comment="Where the record stands."),
    Column("offset", BigInteger, primary_key=True, autoincrement=False, comment="Its offset."),
    Column("reason", Text, nullable=False, comment="Why it could not be read."),
    comment="Records that are no events, and so are in no other table.",
)

TAGS = (dates, locations, actors)
"""The tables whose rows are the entries of the event's list of the same name."""
