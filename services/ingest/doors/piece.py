"""The pieces a source is read in: each becomes one article or one rejection."""

from collections.abc import Callable
from dataclasses import dataclass

from services.ingest.draft import Reading, Refused

Reader = Callable[[bytes], Reading]


@dataclass(frozen=True)
class Piece:
    """The bytes of what should be one article, and where they stand: the file below the source folder, the line."""

    ref: str
    raw: bytes
    read: Reader


@dataclass(frozen=True)
class Unreadable:
    """A file, folder or line that could not even be read."""

    ref: str
    refused: Refused
    size: int | None = None


@dataclass(frozen=True)
class End:
    """The end of a file, all of whose pieces came before; its position tells the file, as it is now, from others."""

    ref: str
    position: str


Item = Piece | Unreadable | End
"""What comes out of a file."""
