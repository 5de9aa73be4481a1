"""The base of every model on the wire, and the text it may carry."""

import re
from functools import cache
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel
from pydantic_core import to_json

# C0 controls other than tab and line ends, and lone surrogates, which are no characters. C1 controls may stand: they
# are the dashes and quotes of Windows-1252 text that somebody read as Latin-1, and not rare on the web.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def _without_control_characters(text: str) -> str:
    if found := _FORBIDDEN.search(text):
        raise ValueError(f"forbidden character U+{ord(found.group()):04X} at offset {found.start()}")
    return text


Text = Annotated[str, AfterValidator(_without_control_characters)]
"""Unicode text with tabs and line ends, and no other ASCII control character."""

Name = Annotated[Text, Field(min_length=1, max_length=1024)]
"""A short text that is never empty: a name, an identifier, a title."""

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 digest in lower-case hexadecimal."""


class Model(BaseModel):
    """A frozen model: camelCase on the wire, closed against unknown fields, NaN and infinity."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        allow_inf_nan=False,
        extra="forbid",
        frozen=True,
        serialize_by_alias=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    @classmethod
    def known(cls, fields: dict[str, Any]) -> Self:
        """Return the model of fields that are known to be valid: all of them, in their order. Nothing is checked."""
        model = cls.__new__(cls)
        object.__setattr__(model, "__dict__", fields)
        object.__setattr__(model, "__pydantic_fields_set__", _all_fields(cls))
        object.__setattr__(model, "__pydantic_extra__", None)
        object.__setattr__(model, "__pydantic_private__", None)
        return model

    def encode(self) -> bytes:
        """Return the JSON of this model as UTF-8, without the fields that are absent."""
        return to_json(self, exclude_none=True)

    @classmethod
    def decode(cls, value: bytes) -> Self:
        """Read an event as a consumer does: unknown fields belong to a newer producer and are ignored.

        Raises `pydantic.ValidationError`.
        """
        return cls.model_validate_json(value, extra="ignore")

    @classmethod
    def consumer_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema that a consumer holds events against: open, since v1 may gain fields."""
        schema: dict[str, Any] = opened(cls.model_json_schema(mode="serialization"))
        return schema


@cache
def _all_fields(model: type[Model]) -> set[str]:
    return set(model.model_fields)


def first_problem(error: ValidationError) -> str:
    """Return where the first problem of a model is and what it is, on one line and without the input."""
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def opened(schema: Any) -> Any:
    """Return a schema that lets through what a newer producer adds."""
    if isinstance(schema, dict):
        return {key: opened(value) for key, value in schema.items() if (key, value) != ("additionalProperties", False)}
    if isinstance(schema, list):
        return [opened(item) for item in schema]
    return schema
