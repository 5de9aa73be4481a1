"""Folders full of files, and what walking and cutting makes of them."""

from pathlib import Path

from services.ingest.doors.files.cutting import pieces
from services.ingest.doors.files.folder import File, walk
from services.ingest.doors.piece import End, Item, Piece, Unreadable

LIMIT = 1024 * 1024


def write(folder: Path, **files: str | bytes) -> None:
    """Write files, named for the keywords: `a__b_txt` is `a/b.txt`."""
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def told(found: File | Item) -> str:
    """Return a line on what was found: its reference, and why it cannot be read if so."""
    if isinstance(found, End):
        return "end"
    return f"{found.ref} {found.refused.code}" if isinstance(found, Unreadable) else found.ref


def walked(folder: Path) -> list[str]:
    """Return a line on everything found in a folder, in order."""
    return [told(found) for found in walk(folder)]


def cut(folder: Path, limit: int = LIMIT) -> list[Piece | Unreadable]:
    """Return the pieces of all readable files of a folder, in order."""
    items = (item for file in walk(folder) if isinstance(file, File) for item in pieces(file, limit))
    return [item for item in items if not isinstance(item, End)]
