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

    replays: int = Field(default=0, ge=0, description="How often it was put back on its topic.")
    first_failed_at: AwareDatetime = Field(description="When it failed for the first time; a replay keeps it.")

    def headers(self) -> list[tuple[str, bytes]]:
        """Return the `dlq.*` headers."""
        fields = self.model_dump(mode="json", exclude_none=True, by_alias=False)
        return [(header(name), str(value).encode()) for name, value in fields.items()]

    @classmethod
    def from_headers(cls, headers: Iterable[tuple[str, bytes]]) -> Self:
        """Read the `dlq.*` headers among others; raises `pydantic.ValidationError`."""
        found = {name: value.decode(errors="replace") for name, value in headers}
        fields = {name: found[header(name)] for name in cls.model_fields if header(name) in found}
        return cls.model_validate(fields)


class DeadLetter(History):
    """Why a message, or a piece of a source file, was rejected."""

    stage: Name = Field(description="Where it failed: ingest, register or enrich.")
    error_class: Name = Field(description="A short fixed code, such as invalid-json.")
    error_message: Annotated[str, BeforeValidator(_shortened)] = Field(description="For people; at most a kilobyte.")
    disposition: Disposition = Field(
        description="`poison`: the record is at fault; `bug`: we are; `transient`: neither, said by no present version."
    )
    attempts: int = Field(default=1, ge=1, description="How often it was tried.")
    service_version: Name = Field(description="The version that failed.")
    topic: Name | None = Field(default=None, description="Where the message was read, if from a topic.")
    partition: int | None = Field(default=None, ge=0, description="Its partition there.")
    offset: int | None = Field(default=None, ge=0, description="Its offset there.")
    source_ref: Name | None = Field(default=None, description="The file and line it was read from, if from a file.")
    value_omitted: int | None = Field(default=None, ge=0, description="Size in bytes of a value too big to carry.")


def header(field: str) -> str:
    """Return the name of the header that holds a field."""
    return PREFIX + field.replace("error_", "error.")
