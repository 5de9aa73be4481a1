"""A question: which articles are meant, in the words of a URL."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from schemas.model import Name
from services.desk.queries.areas import Box, Circle
from services.desk.queries.days import Days
from services.desk.queries.parameters import Parameters
from services.desk.queries.words import phrases

_WRITTEN = PlainSerializer(str)
_NUMBER = r"-?\d{1,5}(\.\d{1,12})?"
_DAY = r"(\.\.|\d{4}(-\d\d(-\d\d)?)?)"


def _read(kind: type[Any]) -> BeforeValidator:
    return BeforeValidator(lambda said: kind.read(said) if isinstance(said, str) else said)


def _text(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$"})


def _with_words(said: str) -> str:
    if not phrases(said):
        raise ValueError("there is no word in it")
    return said


AreaOf = Annotated[Circle, _read(Circle), _WRITTEN, _text(",".join([_NUMBER] * 3))]
BoxOf = Annotated[Box, _read(Box), _WRITTEN, _text(",".join([_NUMBER] * 4))]
DaysOf = Annotated[Days, _read(Days), _WRITTEN, _text(f"{_DAY}(/{_DAY})?")]


class Question(Parameters):
    """Which articles are meant: those of which all is true that is asked.

    What is asked of an actor must be true of one actor of the article, and so for a place. `status` and `confidence`
    are asked of those tags; where none is asked for, of any tag.
    """

    actor: Name | None = Field(default=None, description="The canonical name of an actor.")
    wikidata: str | None = Field(default=None, pattern=r"^Q\d{1,12}$", description="The item of an actor.")
    code: str | None = Field(
        default=None,
        pattern=r"^([A-Z]{3}){1,5}$",
        description="The beginning of an actor's code (`UKR`, `UKRGOV`), or any three letters in it (`GOV`).",
    )
    actor_country: str | None = Field(default=None, pattern=r"^[A-Z]{3}$", description="Of an actor: alpha-3.")
    kind: Literal["person", "organisation", "government", "group"] | None = Field(default=None, description="Of actor.")
    near: AreaOf | None = Field(default=None, description="Places around a point: `longitude,latitude,km`.")
    bbox: BoxOf | None = Field(
        default=None, description="Places in `west,south,east,north`; west > east crosses the antimeridian."
    )
    country: str | None = Field(default=None, pattern=r"^[A-Z]{2}$", description="Of a place: ISO 3166-1 alpha-2.")
    subdivision: str | None = Field(
        default=None, pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$", description="Of a place: ISO 3166-2."
    )
    geonames_id: int | None = Field(default=None, ge=1, lt=2**31, description="A place's number in GeoNames.")
    local_id: Name | None = Field(default=None, description="A place's id in the tables of the operator.")
    told: DaysOf | None = Field(
        default=None,
        description="Days that a date of the text overlaps: `2024-11-30`, `2024-11/2024-12-24`, `../2024`.",
    )
    published: DaysOf | None = Field(default=None, description="Days of publication, written likewise.")
    outlet: Name | None = Field(default=None, description="The publisher's name.")
    words: Annotated[Name, BeforeValidator(_with_words)] | None = Field(
        default=None, description='Words that all stand in headline or body; "quoted", they stand together.'
    )
    status: Literal["resolved", "ambiguous", "unresolved"] | None = Field(default=None, description="Of the tag.")
    confidence: float | None = Field(default=None, ge=0, le=1, description="The least confidence of the tag.")

    def fields(self) -> set[str]:
        """Return the names of the fields that ask something."""
        return {name for name in Question.model_fields if getattr(self, name) is not None}
