"""What the desk can be told by its environment."""

from typing import Annotated

from pydantic import AfterValidator, Field
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from streaming.settings import StreamingSettings


def _database(url: str) -> str:
    try:
        backend = make_url(url).get_backend_name() if url else "sqlite"
    except ArgumentError:
        backend = ""
    if backend not in ("sqlite", "postgresql"):
        raise ValueError("expected postgresql://user:password@host/database or sqlite:///file")
    return url


class Settings(StreamingSettings):
    """The settings of the desk."""

    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default="",
        description="`postgresql://user:password@host/database`, or `sqlite:///file`. "
        "Empty: `desk.sqlite3` in `DATELINE_DATA_DIR`.",
    )
