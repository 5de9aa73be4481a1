"""Shows on a terminal how far a long input has been read."""

import sys
from collections.abc import Callable, Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from services.ingest.doors.files.folder import File
from services.ingest.doors.piece import Item, Piece, Unreadable

Read = Callable[[File | Unreadable], Iterable[Item]]


def shown(found: Iterable[File | Unreadable], read: Read) -> Iterator[Item]:
    """Yield the pieces of all files; on a terminal, with a bar of the bytes read so far."""
    if not sys.stderr.isatty():
        for file in found:
            yield from read(file)
        return
    files = list(found)
    columns = TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=sum(file.size for file in files if isinstance(file, File)))
        for file in files:
            for item in read(file):
                yield item
                progress.advance(task, _size(item))


def _size(item: Item) -> int:
    if isinstance(item, Piece):
        return len(item.raw)
    return (isinstance(item, Unreadable) and item.size) or 0
