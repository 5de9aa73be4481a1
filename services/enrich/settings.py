"""What enrich can be told by its environment."""

from pydantic import Field

from streaming.middleware.dead_letter import LIMIT
from streaming.settings import StreamingSettings


class Settings(StreamingSettings):
    """The settings of enrich."""

    group: str = Field(
        default="enrich", min_length=1, description="The consumer group: members of one group share the articles."
    )
    dead_letter_limit: int = Field(
        default=LIMIT, ge=1, description="How many dead letters in a row are accepted; one more stops the service."
    )
