"""The fullest and the smallest event of every kind, as today's models make them."""

from datetime import UTC, date, datetime
from typing import Any

from schemas.article import Article, Ingest, IngestWarning, Publisher, text_sha256
from schemas.enriched import (
    Actor,
    Candidate,
    DateTag,
    EnrichedArticle,
    Finding,
    LocationTag,
    ModelVersion,
    Pipeline,
    Point,
    Quality,
    Quote,
    Relation,
    Span,
    Speaker,
)
from schemas.model import Model
from schemas.rejected import DeadLetter

HEADLINE = "Zelensky in Kyiv"
BODY = "🇺🇦 President Zelensky spoke on Friday in Georgia, near Kyiv.\n𝔎yiv’s mayor agreed."
NOON = datetime(2024, 11, 30, 12, 0, 0, 250_000, tzinfo=UTC)


def smallest_article(**changes: Any) -> Article:
    """Return an article with nothing that may be absent, but for some changes."""
    fields = {
        "article_id": "a-1",
        "revision": 1,
        "body": "Rain.",
        "text_sha256": text_sha256("", "Rain."),
        "ingest": Ingest(source_kind="text", source_ref="rain.txt", fetched_at=NOON, version="0.1.0"),
    }
    return Article(**{**fields, **changes})


def fullest_article() -> Article:
    """Return an article with every field."""
    return Article(
        article_id="4d7f2c0e-6c0f-5d0e-8d56-0d1f5f7a2c11",
        revision=2,
        headline=HEADLINE,
        body=BODY,
        text_sha256=text_sha256(HEADLINE, BODY),
        date_published=date(2024, 11, 30),
        language="en-GB",
        url="https://example.org/kyiv",
        publisher=Publisher(name="News.Az", uri="https://news.az"),
        authors=("A. Writer", "B. Writer"),
        subjects=("war", "diplomacy"),
        ingest=Ingest(
            source_kind="ninjs",
            source_ref="a/b.jsonl:7",
            fetched_at=NOON,
            version="0.1.0",
            door="file",
            form="ninjs-3",
            warnings=(IngestWarning(code="unreadable-field", field="authors", value="5"),),
        ),
    )


def span(exact: str, text: str = BODY) -> Span:
    """Return the span of the first such words in the body, or in the headline."""
    start = text.index(exact)
    return Span(field="body" if text is BODY else "headline", start=start, end=start + len(exact), exact=exact)


def finding(**changes: Any) -> dict[str, Any]:
    """Return the fields of a finding, every one of them."""
    return dict(Finding(confidence=0.5, method="rule", status="resolved", reason="nearest")) | changes


KYIV = {
    "country_code": "UA",
    "subdivision": "UA-30",
    "geometry": Point(coordinates=(30.5238, 50.45466)),
    "feature_code": "PPLC",
}
DATE = DateTag(
    **dict(span("Friday")), **finding(), type="DATE", value="2024-11-29", from_="2024-11-29", to="2024-11-29",
    granularity="day", anchor="2024-11-30",
)  # fmt: skip
LOCATION = LocationTag(
    **dict(span("Kyiv", HEADLINE)), **finding(status="ambiguous"), **KYIV, name="Kyiv", geonames_id=703448,
    role="focus", demonym=True, candidates=(Candidate(**KYIV, name="Kyiv", geonames_id=703448, score=0.9),),
    relation=Relation(kind="away", distance_km=40, direction="N"), local_id="place-1",
)  # fmt: skip
ACTOR = Actor(
    **finding(), kind="person", name="Volodymyr Zelensky", mentions=(span("Zelensky", HEADLINE), span("Zelensky")),
    country_code3="UKR", code="UKRGOV", role=span("President"), wikidata="Q3874799", local_id="person-1",
)  # fmt: skip
QUOTE = Quote(
    **dict(span("near Kyiv")), **finding(), kind="mixed", speaker=Speaker(**dict(span("Zelensky")), actor=0),
    cue=span("spoke"), via=span("Georgia"),
)  # fmt: skip
QUOTES = (QUOTE, QUOTE.model_copy(update={"continues": 0}))


def fullest_enriched(**changes: Any) -> EnrichedArticle:
    """Return an enriched article with a tag of every kind, and every field in each, but for some changes."""
    article = fullest_article()
    digest = "0123456789abcdef" * 4
    fields = {
        "article_id": article.article_id,
        "revision": article.revision,
        "article_event_id": "event-1",
        "text_sha256": article.text_sha256,
        "article": article,
        "dates": (DATE,),
        "locations": (LOCATION,),
        "actors": (ACTOR,),
        "quotes": QUOTES,
        "pipeline": Pipeline(
            name="dateline",
            version="0.1.0",
            models=(ModelVersion(name="ner", version="1", sha256=digest),),
            gazetteer="geonames 2024-11",
            config_hash=digest,
        ),
        "quality": Quality(unresolved=1, warnings=("no publication date",)),
    }
    return EnrichedArticle(**{**fields, **changes})


def fullest_dead_letter(**changes: Any) -> DeadLetter:
    """Return a dead letter with every field, but for some changes."""
    fields = {
        "stage": "enrich",
        "error_class": "wrong-key",
        "error_message": "the key is not the article’s id",
        "disposition": "poison",
        "attempts": 5,
        "replays": 1,
        "first_failed_at": NOON,
        "service_version": "0.1.0",
        "topic": "articles",
        "partition": 0,
        "offset": 41,
        "source_ref": "a/b.jsonl:7",
        "value_omitted": 20_000_000,
    }
    return DeadLetter(**{**fields, **changes})


FULLEST: dict[str, Model] = {
    "dateline.article.published.v1": fullest_article(),
    "dateline.article.enriched.v1": fullest_enriched(),
    "dateline.dead-letter.v1": fullest_dead_letter(),
}
"""The fullest event by the name of its schema."""
