"""What ingest can be told by its environment."""

from pathlib import Path

from pydantic import Field

from services.ingest.doors.http.settings import HttpSettings


class Settings(HttpSettings):
    """The settings of ingest."""

    source: Path = Field(default=Path("seeds"), description="The folder that articles are read from.")
    max_article_bytes: int = Field(
        default=1024 * 1024,
        ge=1,
        le=1024 * 1024,
        description="A larger article is rejected; so is a larger file, unless JSON Lines. At most the default.",
    )
    watch_seconds: float = Field(default=2.0, gt=0, le=86_400, description="How often `watch` looks for new files.")
