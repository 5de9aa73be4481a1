"""Builds the enriched event of an article."""

from datetime import UTC, datetime

from schemas import cloudevents
from schemas.article import Article
from schemas.enriched import TYPE, EnrichedArticle, Finding, Pipeline, Quality
from services.enrich.language import NOT_ENGLISH, reads_as_english
from services.enrich.tagging import Annotations
from streaming.message import Message


def enriched(article: Article, event_id: str, annotations: Annotations, pipeline: Pipeline) -> EnrichedArticle:
    """Return the enriched event; raises `pydantic.ValidationError` if a tag does not point at what it says."""
    who_where_when = (*annotations.dates.tags, *annotations.locations.tags, *annotations.actors.tags)
    tags: tuple[Finding, ...] = (*who_where_when, *annotations.quotes.tags)
    return EnrichedArticle(
        article_id=article.article_id,
        revision=article.revision,
        article_event_id=event_id,
        text_sha256=article.text_sha256,
        article=article,
        dates=annotations.dates.tags,
        locations=annotations.locations.tags,
        actors=annotations.actors.tags,
        quotes=annotations.quotes.tags,
        pipeline=pipeline,
        quality=Quality(unresolved=sum(tag.status != "resolved" for tag in tags), warnings=_warnings(article)),
    )


def message(topic: str, made: EnrichedArticle) -> Message:
    """Return an enriched event in its envelope, as of now; the same event by the same pipeline has the same id."""
    headers = cloudevents.headers(
        event_type=TYPE,
        event_id=cloudevents.deterministic_id(made.article_event_id, made.pipeline.config_hash),
        source="dateline/enrich",
        subject=made.article_id,
        time=datetime.now(UTC),
    )
    return Message(topic, made.article_id.encode(), made.encode(), tuple(headers))


def _warnings(article: Article) -> tuple[str, ...]:
    warnings = []
    if article.date_published is None:
        warnings.append("no publication date: relative dates are unresolved")
    if article.language and not article.language.lower().startswith("en"):
        warnings.append(f"the language is {article.language}, the taggers read English")
    elif not reads_as_english(article.body):
        warnings.append(NOT_ENGLISH)
    return tuple(warnings)
