"""What the desk can be told by its environment."""

from typing import Annotated

from pydantic import AfterValidator, Field, FilePath, SecretStr
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from streaming.settings import StreamingSettings


def _database(url: SecretStr) -> SecretStr:
    checked(url.get_secret_value())
    return url


def checked(url: str) -> str:
    """Return the URL of a database; raises `ValueError`, which does not repeat it, if it is of no kind that we know."""
    try:
        backend = make_url(url).get_backend_name() if url else "sqlite"
    except (ArgumentError, ValueError):
        backend = ""
    if backend not in ("sqlite", "postgresql"):
        raise ValueError("expected postgresql://user:password@host/database or sqlite:///file")
    return url


class Settings(StreamingSettings):
    """The settings of the desk."""

    database_url: Annotated[SecretStr, AfterValidator(_database)] = Field(
        default=SecretStr(""),
        description="`postgresql://user:password@host/database`, or `sqlite:///file`; never logged. "
        "Empty: `desk.sqlite3` in `DATELINE_DATA_DIR`.",
    )
    desk_host: str = Field(
        default="127.0.0.1",
        description="Where `serve` listens. Beyond loopback it needs a token, and something that speaks TLS before it.",
    )
    desk_port: int = Field(default=8090, ge=0, le=65535, description="0: any free port, which the log names.")
    desk_token: SecretStr = Field(
        default=SecretStr(""),
        description="What readers have to know, 20 characters at least. Empty: nothing, on loopback only.",
    )
    desk_token_file: FilePath | None = Field(default=None, description="Or a file that holds it.")
    desk_live_readers: int = Field(
        default=100, ge=0, description="How many may watch the stream live at once; others read it as it was."
    )
    database_url_file: FilePath | None = Field(default=None, description="Or a file that holds it.")
