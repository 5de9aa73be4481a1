"""The base of every model, and when an article was published."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict
from pydantic.alias_generators import to_camel


class Model(BaseModel):
    """A frozen model: camelCase in JSON, snake_case here. What a newer producer adds is ignored."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        extra="ignore",
        frozen=True,
        serialize_by_alias=True,
        validate_by_alias=True,
        validate_by_name=True,
    )


def _as_precise_as_given(value: object) -> object:
    if not isinstance(value, str):
        return value
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


Published = Annotated[date | datetime, BeforeValidator(_as_precise_as_given)]
"""As precise as its source: a date, which never turns into midnight, or a time, with a zone or without."""
