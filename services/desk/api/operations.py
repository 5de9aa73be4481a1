"""Everything that the API can be asked, as a table: the application serves it, and OpenAPI describes it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import Field
from sqlalchemy import Connection

from schemas.enriched import EnrichedArticle
from schemas.model import Model
from services.desk.api import features
from services.desk.api.features import GEO_JSON, ClusterProperties, FeatureCollection, PlaceProperties
from services.desk.queries import clusters, counts, found
from services.desk.queries.answers import ActorCount, Counted, DayCount, Found, OutletCount, Revision, ToldCount
from services.desk.queries.parameters import Parameters
from services.desk.queries.question import Question

JSON = "application/json"
MOST_COUNTS = 1_000

Count = Callable[[Connection, Question, int], Model]


class ArticlesAsked(Question):
    """A question, and which page of the answer."""

    after: str | None = Field(default=None, description="Where to look further: the `next` of an answer has it.")
    limit: int = Field(default=found.LIMIT, ge=1, le=found.MOST, description="How many articles.")


class CountsAsked(Question):
    """A question whose articles are counted."""

    limit: int = Field(default=counts.LIMIT, ge=1, le=MOST_COUNTS, description="How many counts, most first.")


class MapAsked(Question):
    """A question whose places are put on a map."""

    zoom: int = Field(default=2, ge=0, le=clusters.DEEPEST, description="Each halves the cells of the one before.")


class Articles(Model):
    """Articles, newest first."""

    articles: tuple[Found, ...]
    next: str | None = Field(
        default=None,
        description="The URL of the next page, if there may be more. A page may have few articles, or none, and be "
        "followed by others: no more is looked at for each than can be done in little time.",
    )


class Revisions(Model):
    """All revisions of an article, the newest first."""

    revisions: tuple[Revision, ...]


class Missing(Exception):
    """There is nothing by that name."""


@dataclass(frozen=True)
class Asking:
    """A request: whom to ask, what, and at which path."""

    connection: Connection
    asked: Any
    path: str
    article_id: str = ""


@dataclass(frozen=True)
class Operation:
    """Something that can be asked."""

    path: str
    summary: str
    asked: type[Parameters]
    answer: type[Model]
    ask: Callable[[Asking], Model | bytes]
    media_type: str = JSON


def _articles(asking: Asking) -> Articles:
    asked: ArticlesAsked = asking.asked
    page = found.found(asking.connection, asked, asked.after, asked.limit)
    following = f"{asking.path}?{asked.query(after=page.next)}" if page.next else None
    return Articles.known({"articles": page.articles, "next": following})


def _event(asking: Asking) -> bytes:
    if event := found.event(asking.connection, asking.article_id):
        return event
    raise Missing("there is no such article, or none any more")


def _revisions(asking: Asking) -> Revisions:
    if article := found.article(asking.connection, asking.article_id):
        return Revisions(revisions=article.revisions)
    raise Missing("there is no such article, or none any more")


def _places(asking: Asking) -> Model:
    counted = counts.places(asking.connection, asking.asked, asking.asked.limit)
    return features.collection(counted, PlaceProperties)


def _map(asking: Asking) -> Model:
    return features.collection(clusters.clusters(asking.connection, asking.asked, asking.asked.zoom), ClusterProperties)


def _counts(path: str, summary: str, answer: type[Model], count: Count) -> Operation:
    def ask(asking: Asking) -> Model:
        return count(asking.connection, asking.asked, asking.asked.limit)

    return Operation(path, summary, CountsAsked, answer, ask)


_PLACES, _CLUSTERS = FeatureCollection[PlaceProperties], FeatureCollection[ClusterProperties]

OPERATIONS = (
    Operation("/articles", "Articles, newest first", ArticlesAsked, Articles, _articles),
    Operation("/articles/{articleId}", "The newest event of an article", Parameters, EnrichedArticle, _event),
    Operation("/articles/{articleId}/revisions", "All revisions of an article", Parameters, Revisions, _revisions),
    Operation("/places", "Places, and how many articles name them", CountsAsked, _PLACES, _places, GEO_JSON),
    Operation("/map", "Places near each other as one", MapAsked, _CLUSTERS, _map, GEO_JSON),
    _counts("/actors", "Actors, and how many articles name them", Counted[ActorCount], counts.actors),
    _counts("/outlets", "Outlets, and how many articles they have", Counted[OutletCount], counts.outlets),
    _counts("/days", "Days, and how many articles were published on each", Counted[DayCount], counts.days),
    _counts("/told", "Intervals of days, and how many articles tell of them", Counted[ToldCount], counts.told),
)
