"""Folders that nobody but their owner may enter: what is kept there is neither public nor to be tampered with."""

import os
import stat
from pathlib import Path


def make(folder: Path) -> None:
    """Make a folder, and those above it that are missing; whoever made one that is there has said who may enter it."""
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def is_open(folder: Path) -> bool:
    """Return whether a folder is ours, and all users of this machine may enter it."""
    try:
        found = folder.stat()
    except OSError:
        return False
    return found.st_uid == os.geteuid() and bool(found.st_mode & stat.S_IXOTH)
