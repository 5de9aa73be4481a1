"""The enriched article: what enrich publishes. Every tag points at the characters it was read from."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from schemas.article import Article
from schemas.model import Model, Name, Sha256, Text

TYPE = "dateline.article.enriched.v1"

TextField = Literal["headline", "body"]
Status = Literal["resolved", "ambiguous", "unresolved"]
Granularity = Literal[
    "millennium", "century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day",
    "part-of-day", "hour", "minute", "second",
]  # fmt: skip


class Span(Model):
    """A stretch of the article: `text[start:end] == exact`, in Unicode code points."""

    field: TextField = Field(description="Which text of the article it points into.")
    start: int = Field(ge=0, description="The offset of the first character, from 0.")
    end: int = Field(ge=1, description="Half-open: the offset behind the last character.")
    exact: Annotated[Text, Field(min_length=1)] = Field(description="The very characters, to check offsets by.")


class Finding(Model):
    """What every tag says of itself: how it was found, and how sure it is."""

    confidence: float = Field(ge=0, le=1, description="The share of such tags that are right.")
    method: Name = Field(description="The rule or model that made this tag.")
    status: Status = Field(description="Whether one meaning is known, several are as likely, or none is.")
    reason: Name | None = Field(default=None, description="Why it is not resolved, or what decided.")


# Fields of the last base come first in an event: where the tag is, then how sure, then what it means.
class DateTag(Finding, Span):
    """A temporal expression, after TIMEX3."""

    type: Literal["DATE", "TIME", "DURATION", "SET"] = Field(
        description="A day or longer, a time of day, a length of time, or something that recurs."
    )
    value: Name | None = Field(
        default=None, description="TIMEX3, such as 2024-11-29, 2024-W48, P2Y; what is unknown is X."
    )
    from_: Name | None = Field(
        default=None,
        alias="from",
        description="Its first day or second; absent if it lies at no known time.",
    )
    to: Name | None = Field(default=None, description="Its last day or second, included; absent as `from` is.")
    granularity: Granularity | None = Field(default=None, description="How precise the words are.")
    anchor: Name | None = Field(default=None, description="What it was resolved against; absent if its words say all.")


class Point(Model):
    """A GeoJSON point."""

    type: Literal["Point"] = Field(default="Point", description="Always Point.")
    coordinates: tuple[
        Annotated[float, Field(ge=-180, le=180)],
        Annotated[float, Field(ge=-90, le=90)],
    ] = Field(description="Longitude, latitude, in degrees (WGS 84).")


class Whereabouts(Model):
    """Where a place is, and what it is."""

    country_code: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2.")
    subdivision: str | None = Field(default=None, pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$", description="ISO 3166-2.")
    geometry: Point | None = Field(
        default=None,
        description="Where it is; of a location without any id, where the town beside it is. Absent if unknown.",
    )
    feature_code: Name | None = Field(default=None, description="GeoNames feature code, such as PPLC or PCLI.")


class Candidate(Whereabouts):
    """A place that a toponym may mean."""

    name: Name = Field(description="Its name in GeoNames.")
    geonames_id: int = Field(gt=0, description="Its number in GeoNames.")
    score: float = Field(ge=0, le=1, description="How likely it is the one that is meant.")


class Relation(Model):
    """How what is spoken of lies to a place: 40 km north of it."""

    kind: Literal["near", "outside", "away"] = Field(description="Near it, just outside it, or at a distance or side.")
    distance_km: float | None = Field(default=None, ge=0, description="How far, if told.")
    direction: Literal["N", "NE", "E", "SE", "S", "SW", "W", "NW"] | None = Field(
        default=None, description="In which direction from it, if told."
    )


class LocationTag(Whereabouts, Finding, Span):
    """A toponym, and the place it means."""

    name: Name | None = Field(
        default=None,
        description="Its name in GeoNames, or that of the likeliest, or in the tables of whoever runs the service.",
    )
    geonames_id: int | None = Field(default=None, gt=0, description="Its number in GeoNames, if it is in there.")
    role: Literal["mention", "focus", "dateline"] = Field(
        default="mention", description="What the article is about, where it was written, or else a mere mention."
    )
    demonym: bool = Field(default=False, description="Read from an adjective or a people: Ukrainian, Russians.")
    candidates: tuple[Candidate, ...] = Field(default=(), description="When ambiguous, the best first.")
    relation: Relation | None = Field(
        default=None, description="Where what is meant lies, if it is not the place itself: 40 km north of it."
    )
    local_id: Name | None = Field(default=None, description="Its id in the tables of whoever runs the service.")


class Actor(Finding):
    """A person or a body that acts in the article: one per entity, with all its mentions."""

    kind: Literal["person", "organisation", "government", "group"] = Field(description="What acts.")
    name: Name = Field(description="The canonical name.")
    mentions: Annotated[tuple[Span, ...], Field(min_length=1)] = Field(description="Everywhere it is named.")
    country_code3: str | None = Field(default=None, pattern=r"^[A-Z]{3}$", description="ISO 3166-1 alpha-3.")
    code: str | None = Field(
        default=None,
        pattern=r"^[A-Z]{3,12}$",
        description="CAMEO/PLOVER, such as UKRGOV; UKR where no sector is told, UAF where no country is.",
    )
    role: Span | None = Field(default=None, description="As the text gives it: President of Ukraine.")
    wikidata: str | None = Field(
        default=None, pattern=r"^Q[1-9][0-9]*$", description="Its item; only of those whom a table knows."
    )
    local_id: Name | None = Field(default=None, description="Its id in the tables of whoever runs the service.")


class Speaker(Span):
    """The words that say who speaks: a name, a title or a pronoun."""

    actor: int | None = Field(default=None, ge=0, description="Its place in `actors`, from 0; absent if none is known.")


class Quote(Finding, Span):
    """Words that somebody said, without the marks around them."""

    kind: Literal["direct", "mixed", "indirect"] = Field(
        description="Sentences in marks, a part of the writer's sentence in marks, or what is reported without marks."
    )
    speaker: Speaker | None = Field(default=None, description="Who says it; absent if nobody can be told.")
    cue: Span | None = Field(default=None, description="The verb or phrase that tells that it is said.")
    via: Span | None = Field(default=None, description="The statement, interview or outlet that it was said in.")
    continues: int | None = Field(
        default=None, ge=0, description="The place in `quotes` of what it goes on from, after a break; absent if none."
    )


class ModelVersion(Model):
    """A trained model that took part."""

    name: Name = Field(description="What it recognises or decides.")
    version: Name = Field(description="The version of the model.")
    sha256: Sha256 = Field(description="Of its weights.")


class Pipeline(Model):
    """What made the tags: the same pipeline makes the same tags of the same article."""

    name: Name = Field(description="Always dateline.")
    version: Name = Field(description="The version of enrich.")
    models: tuple[ModelVersion, ...] = Field(default=(), description="Every trained model that took part.")
    gazetteer: Name = Field(description="Name and version of the gazetteer.")
    config_hash: Sha256 = Field(description="Of all rules, tables and weights: if it differs, tags may.")


class Quality(Model):
    """What a consumer should know before relying on the tags."""

    unresolved: int = Field(ge=0, description="How many tags are ambiguous or unresolved.")
    warnings: tuple[Name, ...] = Field(default=(), description="Sentences for people, such as that it is not English.")


class EnrichedArticle(Model):
    """An article with its dates, locations, actors and quotations."""

    article_id: Name = Field(description="The article's; also the record's key.")
    revision: int = Field(ge=1, description="The article's.")
    article_event_id: Name = Field(description="The ce_id of the article event that was read.")
    text_sha256: Sha256 = Field(description="The article's.")
    article: Article = Field(description="The article itself, so that a consumer needs no join.")
    offset_unit: Literal["unicode-code-point"] = Field(
        default="unicode-code-point", description="What `start` and `end` count: neither bytes nor UTF-16 units."
    )
    dates: tuple[DateTag, ...] = Field(default=(), description="When: in the order of the text.")
    locations: tuple[LocationTag, ...] = Field(default=(), description="Where: in the order of the text.")
    actors: tuple[Actor, ...] = Field(default=(), description="Who: one entry an actor.")
    quotes: tuple[Quote, ...] = Field(default=(), description="Who said what: in the order of the text.")
    pipeline: Pipeline = Field(description="What made the tags.")
    quality: Quality = Field(description="What to know before relying on them.")

    def spans(self) -> Iterator[Span]:
        """Yield every span that points into the article."""
        yield from self.dates
        yield from self.locations
        for actor in self.actors:
            yield from actor.mentions
            if actor.role:
                yield actor.role
        for quote in self.quotes:
            yield quote
            yield from (span for span in (quote.speaker, quote.cue, quote.via) if span)

    def speaker(self, quote: Quote) -> str | None:
        """Return the name of who says something, or else the words for whom."""
        if quote.speaker is None:
            return None
        return quote.speaker.exact if quote.speaker.actor is None else self.actors[quote.speaker.actor].name

    @model_validator(mode="after")
    def _of_its_article(self) -> Self:
        for name in ("article_id", "revision", "text_sha256"):
            if getattr(self, name) != getattr(self.article, name):
                raise ValueError(f"{name} is not the article's")
        return self

    @model_validator(mode="after")
    def _places_in_lists(self) -> Self:
        for place, quote in enumerate(self.quotes):
            if quote.speaker and quote.speaker.actor is not None and quote.speaker.actor >= len(self.actors):
                raise ValueError(f"quotes[{place}] is said by actors[{quote.speaker.actor}], which is none")
            if quote.continues is not None and quote.continues >= place:
                raise ValueError(f"quotes[{place}] goes on from quotes[{quote.continues}], which is not before it")
        return self

    @model_validator(mode="after")
    def _traceable(self) -> Self:
        text = {"headline": self.article.headline, "body": self.article.body}
        for span in self.spans():
            if text[span.field][span.start : span.end] != span.exact:
                raise ValueError(f"{span.field}[{span.start}:{span.end}] is not {span.exact!r}")
        return self
