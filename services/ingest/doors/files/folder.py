"""Walks a folder, file by file in order of name, without ever leaving it."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from services.ingest.doors.piece import Unreadable
from services.ingest.draft import Refused
from streaming.printing import in_a_line

REF_LIMIT = 1000
"""Of a longer path, only the end is told; an event's name holds little more, with the line."""


@dataclass(frozen=True)
class File:
    """A regular file below the folder, and what changes when it is written."""

    path: Path
    ref: str
    size: int
    modified_ns: int


def walk(root: Path) -> Iterator[File | Unreadable]:
    """Yield every file that is not hidden; what cannot or must not be read as `Unreadable`."""
    denied: list[OSError] = []
    for folder, folders, names in os.walk(root, onerror=denied.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (_unreadable(root, error) for error in denied)
        denied.clear()
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted([*names, *links]):
            if not name.startswith("."):
                yield _look(root, Path(folder) / name)
    yield from (_unreadable(root, error) for error in denied)


def _look(root: Path, path: Path) -> File | Unreadable:
    ref = _ref(root, path)
    try:
        # Not Path.resolve, which raises RuntimeError for a loop of links.
        if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
            return Unreadable(ref, Refused("outside-folder", "a symbolic link that leads out of the source folder"))
        status = path.stat()
    except OSError as error:
        return _unreadable(root, error)
    if not stat.S_ISREG(status.st_mode):
        return Unreadable(ref, Refused("not-a-file", "a device, a pipe, or a link to a folder"))
    return File(path, ref, status.st_size, status.st_mtime_ns)


def _unreadable(root: Path, error: OSError) -> Unreadable:
    path = Path(error.filename or root)
    return Unreadable(_ref(root, path), Refused("unreadable", f"{error.strerror or error}"))


def _ref(root: Path, path: Path) -> str:
    """Return the path below the folder as an event can carry it: short, and escaped where it is no text."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    text = in_a_line(name)
    return text if len(text) <= REF_LIMIT else "…" + text[-REF_LIMIT:]
