"""Folders full of files, and what walking and cutting makes of them."""

from pathlib import Path

from services.ingest.sources.files import pieces
from services.ingest.sources.folder import File, walk
from services.ingest.sources.piece import Piece, Unreadable

LIMIT = 1024 * 1024


def write(folder: Path, **files: str | bytes) -> None:
    """Write files, named for the keywords: `a__b_txt` is `a/b.txt`."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def told(found: File | Piece | Unreadable) -> str:
    """Return a line on what was found: its reference, and why it cannot be read if so."""
    return f"{found.ref} {found.refused.code}" if isinstance(found, Unreadable) else found.ref


def walked(folder: Path) -> list[str]:
    """Return a line on everything found in a folder, in order."""
    return [told(found) for found in walk(folder)]


def cut(folder: Path, limit: int = LIMIT) -> list[Piece | Unreadable]:
    """Return the pieces of all readable files of a folder, in order."""
    return [piece for file in walk(folder) if isinstance(file, File) for piece in pieces(file, limit)]
