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
    max_feed_bytes: int = Field(
        default=10 * 1024 * 1024, ge=1, description="A larger feed or sitemap, unpacked, is not read."
    )
    max_page_bytes: int = Field(
        default=5 * 1024 * 1024,
        ge=1,
        le=7 * 1024 * 1024,
        description="Of a larger page, unpacked, only the feed's entry is read.",
    )
    feed_fetch_seconds: float = Field(
        default=30.0, gt=0, le=600, description="How long a server may take for an answer, from beginning to end."
    )
    feed_host_gap_seconds: float = Field(
        default=1.0, ge=0, le=3600, description="How long a host is left alone after each request, at least."
    )
    feed_hosts_at_once: int = Field(default=8, ge=1, le=256, description="How many hosts are asked at the same time.")
