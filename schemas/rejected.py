"""The dead letter: why a message could not be handled. It travels as headers beside the original bytes."""

from collections.abc import Iterable
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, BeforeValidator, Field

from schemas.model import Model, Name

PREFIX = "dlq."
MESSAGE_LIMIT = 1024
"""How many bytes of an error's message a dead letter keeps."""

Disposition = Literal["poison", "transient", "bug"]


def _shortened(message: object) -> object:
    """Keep within the limit, and replace what may not stand in a header."""
    if not isinstance(message, str):
        return message
    printable = "".join(c if c.isprintable() else " " for c in message)
    return printable.encode(errors="replace")[:MESSAGE_LIMIT].decode(errors="ignore") or "no message"


class History(Model):
    """What is remembered of a message that failed and was put back on its topic: all that it then says of it."""

    replays: int = Field(default=0, ge=0)
    first_failed_at: AwareDatetime

    def headers(self) -> list[tuple[str, bytes]]:
        """Return the `dlq.*` headers."""
        fields = self.model_dump(mode="json", exclude_none=True, by_alias=False)
        return [(_header(name), str(value).encode()) for name, value in fields.items()]

    @classmethod
    def from_headers(cls, headers: Iterable[tuple[str, bytes]]) -> Self:
        """Read the `dlq.*` headers among others; raises `pydantic.ValidationError`."""
        found = {name: value.decode(errors="replace") for name, value in headers}
        fields = {name: found[_header(name)] for name in cls.model_fields if _header(name) in found}
        return cls.model_validate(fields)


class DeadLetter(History):
    """Why a message, or a piece of a source file, was rejected."""

    stage: Name = Field(description="Where it failed: ingest or enrich.")
    error_class: Name = Field(description="A short fixed code, such as invalid-json.")
    error_message: Annotated[str, BeforeValidator(_shortened)]
    disposition: Disposition
    attempts: int = Field(default=1, ge=1)
    service_version: Name
    topic: Name | None = Field(default=None, description="Where the message was read, if from a topic.")
    partition: int | None = Field(default=None, ge=0)
    offset: int | None = Field(default=None, ge=0)
    source_ref: Name | None = Field(default=None, description="The file and line it was read from, if from a file.")
    value_omitted: int | None = Field(default=None, ge=0, description="Size in bytes of a value too big to carry.")


def _header(field: str) -> str:
    return PREFIX + field.replace("error_", "error.")
