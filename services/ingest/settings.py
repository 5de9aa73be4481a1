"""What ingest can be told by its environment."""

from pathlib import Path

from pydantic import Field, FilePath

from streaming.settings import StreamingSettings

MIB = 1024 * 1024


class Settings(StreamingSettings):
    """The settings of ingest."""

    source: Path = Field(default=Path("seeds"), description="The folder that articles are read from.")
    max_article_bytes: int = Field(
        default=MIB,
        ge=1,
        le=MIB,
        description="A larger article is rejected; so is a larger file, unless JSON Lines. At most the default.",
    )
    watch_seconds: float = Field(default=2.0, gt=0, le=86_400, description="How often `watch` looks for new files.")
    http_host: str = Field(
        default="127.0.0.1",
        description="Where `serve` listens. Beyond loopback it needs tokens, and something that speaks TLS before it.",
    )
    http_port: int = Field(default=8080, ge=0, le=65535, description="0: any free port, which the log names.")
    http_tokens: FilePath | None = Field(
        default=None, description="TOML file of the sources and their bearer tokens. Empty: anybody, on loopback only."
    )
    http_max_body_bytes: int = Field(
        default=16 * MIB, ge=1, le=64 * MIB, description="A larger body is refused, compressed or not."
    )
    http_max_items: int = Field(default=1_000, ge=1, le=100_000, description="How many articles a request may bring.")
    http_max_waiting_bytes: int = Field(
        default=64 * MIB, ge=1, description="How much may be received or wait at once; one source may fill half of it."
    )
    http_max_source_requests: int = Field(
        default=64, ge=1, description="How many requests of one source may be received or wait at once."
    )
    http_max_connections: int = Field(
        default=1_000, ge=1, description="With so many, whoever has said nothing for longest gives way to a new one."
    )
    http_header_seconds: float = Field(default=10, gt=0, le=600, description="How long a request's head may take.")
    http_body_seconds: float = Field(default=30, gt=0, le=600, description="How long its body may take.")
    http_idle_seconds: float = Field(
        default=30, gt=0, le=3_600, description="How long a connection is kept between requests."
    )
    max_feed_bytes: int = Field(default=10 * MIB, ge=1, description="A larger feed or sitemap, unpacked, is not read.")
    max_page_bytes: int = Field(
        default=5 * MIB,
        ge=1,
        le=7 * MIB,
        description="Of a larger page, unpacked, only the feed's entry is read.",
    )
    feed_fetch_seconds: float = Field(
        default=30.0, gt=0, le=600, description="How long a server may take for an answer, from beginning to end."
    )
    feed_host_gap_seconds: float = Field(
        default=1.0, ge=0, le=3600, description="How long a host is left alone after each request, at least."
    )
    feed_hosts_at_once: int = Field(default=8, ge=1, le=256, description="How many hosts are asked at the same time.")
