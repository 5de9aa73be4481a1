"""What enrich can be told by its environment."""

from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_settings import NoDecode

from services.enrich.own.reading import Own, read
from streaming.middleware.dead_letter import LIMIT
from streaming.settings import StreamingSettings


def _tables(folder: str | None) -> Own | None:
    return read(Path(folder)) if folder else None


class Settings(StreamingSettings):
    """The settings of enrich."""

    group: str = Field(
        default="enrich", min_length=1, description="The consumer group: members of one group share the articles."
    )
    dead_letter_limit: int = Field(
        default=LIMIT, ge=1, description="How many dead letters in a row are accepted; one more stops the service."
    )
    tables: Annotated[Own | None, NoDecode, BeforeValidator(_tables)] = Field(
        default=None,
        description="Folder of tables of your own: people, bodies, places, outlets ([docs/tables.md](docs/tables.md)).",
    )
    quotes: bool = Field(default=True, description="Whether quotations are looked for, and who says them.")
