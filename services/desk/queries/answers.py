"""What is found and counted, in the words of the events."""

from datetime import date, datetime
from typing import Any, Generic, TypeVar

from pydantic import Field

from schemas.model import Model

T = TypeVar("T")


class Tag(Model):
    """What the text says, and how sure it is what is meant."""

    exact: str = Field(description="The very characters.")
    status: str = Field(description="resolved, ambiguous or unresolved.")
    confidence: float = Field(description="The share of such tags that are right.")


class When(Tag):
    """A date of the text."""

    value: str | None = Field(default=None, description="TIMEX3; what is unknown is X.")
    from_: str | None = Field(default=None, alias="from", description="Its first day or second.")
    to: str | None = Field(default=None, description="Its last day or second, included.")


class Where(Tag):
    """A place of the text."""

    name: str | None = Field(default=None, description="The place's name, or that of the likeliest.")
    geonames_id: int | None = Field(default=None, description="Its number in GeoNames.")
    local_id: str | None = Field(default=None, description="Its id in the tables of whoever runs the service.")
    country_code: str | None = Field(default=None, description="ISO 3166-1 alpha-2.")
    longitude: float | None = Field(default=None, description="In degrees (WGS 84).")
    latitude: float | None = Field(default=None, description="In degrees (WGS 84).")
    role: str = Field(description="mention, focus or dateline.")


class Who(Model):
    """An actor of the article."""

    name: str = Field(description="The canonical name.")
    kind: str = Field(description="person, organisation, government or group.")
    code: str | None = Field(default=None, description="CAMEO/PLOVER, such as UKRGOV.")
    country_code3: str | None = Field(default=None, description="ISO 3166-1 alpha-3.")
    wikidata: str | None = Field(default=None, description="Its item, if a table knows it.")
    status: str = Field(description="resolved, ambiguous or unresolved.")
    confidence: float = Field(description="The share of such tags that are right.")


class Found(Model):
    """An article, and its tags in short."""

    number: int = Field(description="The row; greater in what was read later.")
    article_id: str
    revision: int
    headline: str
    opening: str = Field(description="How the body begins.")
    date_published: str | None = Field(default=None, description="As precise as its source said.")
    publisher: str | None = Field(default=None, description="The outlet, as the source writes it.")
    url: str | None = Field(default=None, description="Where it was published.")
    language: str | None = Field(default=None, description="BCP 47, if the source says.")
    came_in: datetime = Field(description="When this revision was read, in UTC.")
    unresolved: int = Field(description="Tags that are ambiguous or unresolved.")
    dates: tuple[When, ...] = ()
    locations: tuple[Where, ...] = ()
    actors: tuple[Who, ...] = ()


class Page(Model):
    """Articles, newest first."""

    articles: tuple[Found, ...]
    next: str | None = Field(
        default=None,
        description="Where to look further, if there may be more. A page may have few articles, or none, and be "
        "followed by others: no more is looked at for each than can be done in little time.",
    )


class Revision(Model):
    """An event of an article."""

    revision: int
    event: dict[str, Any] = Field(description="The event as it was published.")


class ArticlePage(Model):
    """An article with its newest event, and all its revisions, the newest first."""

    article: Found
    event: dict[str, Any]
    revisions: tuple[Revision, ...]


class PlaceCount(Model):
    """A place, and how many articles name it."""

    name: str
    geonames_id: int | None = None
    local_id: str | None = None
    country_code: str | None = None
    subdivision: str | None = None
    longitude: float
    latitude: float
    articles: int


class ActorCount(Model):
    """An actor, and how many articles name them."""

    name: str
    kind: str
    code: str | None = None
    country_code3: str | None = None
    wikidata: str | None = None
    articles: int


class OutletCount(Model):
    """An outlet, and how many articles it has."""

    name: str
    articles: int


class DayCount(Model):
    """A day of publication, and how many articles it has."""

    day: date
    articles: int


class ToldCount(Model):
    """An interval of days, and how many articles tell of it."""

    from_: date = Field(alias="from", description="Its first day.")
    to: date = Field(description="Its last day, included.")
    articles: int


class Cluster(Model):
    """Places near each other."""

    name: str = Field(description="Of the place that most articles name.")
    longitude: float = Field(description="Of that place.")
    latitude: float = Field(description="Of that place.")
    places: int = Field(description="How many places these are.")
    articles: int = Field(description="The sum over the places: an article counts once for each.")


class Counted(Model, Generic[T]):
    """What was counted, most first; days in their order."""

    items: tuple[T, ...]
    counted: int | None = Field(default=None, description="Over how many articles; absent if over all there are.")
    complete: bool = Field(description="Whether those are all that are meant; if not, they are the newest.")
