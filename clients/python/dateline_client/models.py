"""What is said of an article, and of what was turned away; made by `python -m clients.models`."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from dateline_client.base import Model, Published


class Publisher(Model):
    """Who published an article."""

    name: str
    """As the source writes it."""
    uri: str | None = None
    """Absent where the source does not say."""


class IngestWarning(Model):
    """Something in an article that was repaired, or a field that was left out, because it could not be read."""

    code: str
    """A short fixed code, such as mojibake or unreadable-field."""
    field: str
    """The field of the article."""
    value: str | None = None
    """What the source said there, shortened, if it was left out."""


class Ingest(Model):
    """How an article came in."""

    source_kind: Literal["text", "json", "ninjs", "stdin"]
    """The kind of form it was read from."""
    source_ref: str
    """Where it was read: file and line, the name of an HTTP source, a feed."""
    fetched_at: datetime
    """When the door read it."""
    version: str
    """The version of ingest."""
    door: str | None = None
    """The way it came in: file, http, feed; others may be added."""
    form: str | None = None
    """The form, such as ninjs-3, news-please or warc."""
    warnings: tuple[IngestWarning, ...] = ()
    """What was repaired or left out; mostly empty."""


class Article(Model):
    """One revision of a news article."""

    article_id: str
    """The same in every revision: UUIDv5 of the URL or of source, date, headline."""
    headline: str = ""
    """May be empty."""
    body: str
    """What the offsets of every tag refer to."""
    date_published: Published | None = None
    """Absent where the source does not say."""
    language: str | None = None
    """BCP 47; absent where the source does not say."""
    url: str | None = None
    """Absent where the source does not say."""
    publisher: Publisher | None = None
    """Absent where nobody says who published it."""
    authors: tuple[str, ...] = ()
    """Empty where the source names none."""
    subjects: tuple[str, ...] = ()
    """Keywords of the source's own; empty where it has none."""
    ingest: Ingest
    """How this revision came in."""
    revision: int
    """Counts the distinct versions of this article, from 1."""
    text_sha256: str
    """Of headline, a line feed, and body, as UTF-8."""


class DateTag(Model):
    """A temporal expression, after TIMEX3."""

    field: Literal["headline", "body"]
    """Which text of the article it points into."""
    start: int
    """The offset of the first character, from 0."""
    end: int
    """Half-open: the offset behind the last character."""
    exact: str
    """The very characters, to check offsets by."""
    confidence: float
    """The share of such tags that are right."""
    method: str
    """The rule or model that made this tag."""
    status: Literal["resolved", "ambiguous", "unresolved"]
    """Whether one meaning is known, several are as likely, or none is."""
    reason: str | None = None
    """Why it is not resolved, or what decided."""
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """A day or longer, a time of day, a length of time, or something that recurs."""
    value: str | None = None
    """TIMEX3, such as 2024-11-29, 2024-W48, P2Y; what is unknown is X."""
    from_: str | None = Field(default=None, alias="from")
    """Its first day or second; absent if it lies at no known time."""
    to: str | None = None
    """Its last day or second, included; absent as `from` is."""
    granularity: (
        Literal[
            "millennium",
            "century",
            "decade",
            "year",
            "half",
            "season",
            "quarter",
            "month",
            "week",
            "weekend",
            "day",
            "part-of-day",
            "hour",
            "minute",
            "second",
        ]
        | None
    ) = None
    """How precise the words are."""
    anchor: str | None = None
    """What it was resolved against; absent if its words say all."""


class Point(Model):
    """A GeoJSON point."""

    type: Literal["Point"] = "Point"
    """Always Point."""
    coordinates: tuple[float, float]
    """Longitude, latitude, in degrees (WGS 84)."""


class Candidate(Model):
    """A place that a toponym may mean."""

    country_code: str | None = None
    """ISO 3166-1 alpha-2."""
    subdivision: str | None = None
    """ISO 3166-2."""
    geometry: Point | None = None
    """Where it is; of a location without any id, where the town beside it is. Absent if unknown."""
    feature_code: str | None = None
    """GeoNames feature code, such as PPLC or PCLI."""
    name: str
    """Its name in GeoNames."""
    geonames_id: int
    """Its number in GeoNames."""
    score: float
    """How likely it is the one that is meant."""


class Relation(Model):
    """How what is spoken of lies to a place: 40 km north of it."""

    kind: Literal["near", "outside", "away"]
    """Near it, just outside it, or at a distance or side."""
    distance_km: float | None = None
    """How far, if told."""
    direction: Literal["N", "NE", "E", "SE", "S", "SW", "W", "NW"] | None = None
    """In which direction from it, if told."""


class LocationTag(Model):
    """A toponym, and the place it means."""

    field: Literal["headline", "body"]
    """Which text of the article it points into."""
    start: int
    """The offset of the first character, from 0."""
    end: int
    """Half-open: the offset behind the last character."""
    exact: str
    """The very characters, to check offsets by."""
    confidence: float
    """The share of such tags that are right."""
    method: str
    """The rule or model that made this tag."""
    status: Literal["resolved", "ambiguous", "unresolved"]
    """Whether one meaning is known, several are as likely, or none is."""
    reason: str | None = None
    """Why it is not resolved, or what decided."""
    country_code: str | None = None
    """ISO 3166-1 alpha-2."""
    subdivision: str | None = None
    """ISO 3166-2."""
    geometry: Point | None = None
    """Where it is; of a location without any id, where the town beside it is. Absent if unknown."""
    feature_code: str | None = None
    """GeoNames feature code, such as PPLC or PCLI."""
    name: str | None = None
    """Its name in GeoNames, or that of the likeliest, or in the tables of whoever runs the service."""
    geonames_id: int | None = None
    """Its number in GeoNames, if it is in there."""
    role: Literal["mention", "focus", "dateline"] = "mention"
    """What the article is about, where it was written, or else a mere mention."""
    demonym: bool = False
    """Read from an adjective or a people: Ukrainian, Russians."""
    candidates: tuple[Candidate, ...] = ()
    """When ambiguous, the best first."""
    relation: Relation | None = None
    """Where what is meant lies, if it is not the place itself: 40 km north of it."""
    local_id: str | None = None
    """Its id in the tables of whoever runs the service."""


class Span(Model):
    """A stretch of the article: `text[start:end] == exact`, in Unicode code points."""

    field: Literal["headline", "body"]
    """Which text of the article it points into."""
    start: int
    """The offset of the first character, from 0."""
    end: int
    """Half-open: the offset behind the last character."""
    exact: str
    """The very characters, to check offsets by."""


class Actor(Model):
    """A person or a body that acts in the article: one per entity, with all its mentions."""

    confidence: float
    """The share of such tags that are right."""
    method: str
    """The rule or model that made this tag."""
    status: Literal["resolved", "ambiguous", "unresolved"]
    """Whether one meaning is known, several are as likely, or none is."""
    reason: str | None = None
    """Why it is not resolved, or what decided."""
    kind: Literal["person", "organisation", "government", "group"]
    """What acts."""
    name: str
    """The canonical name."""
    mentions: tuple[Span, ...]
    """Everywhere it is named."""
    country_code3: str | None = None
    """ISO 3166-1 alpha-3."""
    code: str | None = None
    """CAMEO/PLOVER, such as UKRGOV; UKR where no sector is told, UAF where no country is."""
    role: Span | None = None
    """As the text gives it: President of Ukraine."""
    wikidata: str | None = None
    """Its item; only of those whom a table knows."""
    local_id: str | None = None
    """Its id in the tables of whoever runs the service."""


class Speaker(Model):
    """The words that say who speaks: a name, a title or a pronoun."""

    field: Literal["headline", "body"]
    """Which text of the article it points into."""
    start: int
    """The offset of the first character, from 0."""
    end: int
    """Half-open: the offset behind the last character."""
    exact: str
    """The very characters, to check offsets by."""
    actor: int | None = None
    """Its place in `actors`, from 0; absent if none is known."""


class Quote(Model):
    """Words that somebody said, without the marks around them."""

    field: Literal["headline", "body"]
    """Which text of the article it points into."""
    start: int
    """The offset of the first character, from 0."""
    end: int
    """Half-open: the offset behind the last character."""
    exact: str
    """The very characters, to check offsets by."""
    confidence: float
    """The share of such tags that are right."""
    method: str
    """The rule or model that made this tag."""
    status: Literal["resolved", "ambiguous", "unresolved"]
    """Whether one meaning is known, several are as likely, or none is."""
    reason: str | None = None
    """Why it is not resolved, or what decided."""
    kind: Literal["direct", "mixed", "indirect"]
    """Sentences in marks, a part of the writer's sentence in marks, or what is reported without marks."""
    speaker: Speaker | None = None
    """Who says it; absent if nobody can be told."""
    cue: Span | None = None
    """The verb or phrase that tells that it is said."""
    via: Span | None = None
    """The statement, interview or outlet that it was said in."""
    continues: int | None = None
    """The place in `quotes` of what it goes on from, after a break; absent if none."""


class ModelVersion(Model):
    """A trained model that took part."""

    name: str
    """What it recognises or decides."""
    version: str
    """The version of the model."""
    sha256: str
    """Of its weights."""


class Pipeline(Model):
    """What made the tags: the same pipeline makes the same tags of the same article."""

    name: str
    """Always dateline."""
    version: str
    """The version of enrich."""
    models: tuple[ModelVersion, ...] = ()
    """Every trained model that took part."""
    gazetteer: str
    """Name and version of the gazetteer."""
    config_hash: str
    """Of all rules, tables and weights: if it differs, tags may."""


class Quality(Model):
    """What a consumer should know before relying on the tags."""

    unresolved: int
    """How many tags are ambiguous or unresolved."""
    warnings: tuple[str, ...] = ()
    """Sentences for people, such as that it is not English."""


class EnrichedArticle(Model):
    """An article with its dates, locations, actors and quotations."""

    article_id: str
    """The article's; also the record's key."""
    revision: int
    """The article's."""
    article_event_id: str
    """The ce_id of the article event that was read."""
    text_sha256: str
    """The article's."""
    article: Article
    """The article itself, so that a consumer needs no join."""
    offset_unit: Literal["unicode-code-point"] = "unicode-code-point"
    """What `start` and `end` count: neither bytes nor UTF-16 units."""
    dates: tuple[DateTag, ...] = ()
    """When: in the order of the text."""
    locations: tuple[LocationTag, ...] = ()
    """Where: in the order of the text."""
    actors: tuple[Actor, ...] = ()
    """Who: one entry an actor."""
    quotes: tuple[Quote, ...] = ()
    """Who said what: in the order of the text."""
    pipeline: Pipeline
    """What made the tags."""
    quality: Quality
    """What to know before relying on them."""


class DeadLetter(Model):
    """Why a message, or a piece of a source file, was rejected."""

    replays: int = 0
    """How often it was put back on its topic."""
    first_failed_at: datetime
    """When it failed for the first time; a replay keeps it."""
    stage: str
    """Where it failed: ingest, register or enrich."""
    error_class: str
    """A short fixed code, such as invalid-json."""
    error_message: str
    """For people; at most a kilobyte."""
    disposition: Literal["poison", "transient", "bug"]
    """`poison`: the record is at fault; `bug`: we are; `transient`: neither, said by no present version."""
    attempts: int = 1
    """How often it was tried."""
    service_version: str
    """The version that failed."""
    topic: str | None = None
    """Where the message was read, if from a topic."""
    partition: int | None = None
    """Its partition there."""
    offset: int | None = None
    """Its offset there."""
    source_ref: str | None = None
    """The file and line it was read from, if from a file."""
    value_omitted: int | None = None
    """Size in bytes of a value too big to carry."""
