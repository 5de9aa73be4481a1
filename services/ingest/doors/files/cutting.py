"""Cuts a file into pieces, by its suffix."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from io import SEEK_END, BufferedReader
from pathlib import Path

from schemas.cloudevents import deterministic_id
from services.ingest.doors.files import compressed
from services.ingest.doors.files.folder import File
from services.ingest.doors.piece import End, Item, Piece, Reader, Unreadable
from services.ingest.draft import Refused
from services.ingest.forms import feed, read_html, read_json, read_text, several, warc
from services.ingest.version import VERSION

FEED = 16
"""A feed may be as large as so many of the largest articles."""

Cut = Callable[[str, BufferedReader, int], Iterator[Piece | Unreadable]]


def pieces(file: File, limit: int) -> Iterator[Item]:
    """Yield what should be the articles of a file; a file or a line of more than `limit` bytes is unreadable.

    The file's end comes last, unless the file cannot be read: that may be better the next time.
    """
    try:
        with file.path.open("rb") as source:
            yield from _pieces(file, source, limit)
        yield End(file.ref, position(file, limit))
    except compressed.Bomb as error:
        yield Unreadable(file.ref, Refused("too-large", str(error)), file.size)
    except OSError as error:
        yield Unreadable(file.ref, Refused("unreadable", error.strerror or str(error)), file.size)


def position(file: File, limit: int) -> str:
    """Return the position at the end of a file. Another version of ingest, or limit, might read it differently."""
    return deterministic_id("file", VERSION, limit, file.ref, file.size, file.modified_ns)


def _pieces(file: File, source: BufferedReader, limit: int) -> Iterator[Piece | Unreadable]:
    path = Path(file.path.name.lower())
    if path.suffix in compressed.SUFFIXES:
        source, path = compressed.expanded(source, path.suffix), path.with_suffix("")
    if cut := CUTS.get(path.suffix):
        yield from cut(file.ref, source, limit)
    else:
        yield Unreadable(file.ref, Refused("unknown-form", f"no article has the suffix {path.suffix!r}"), file.size)


def lines(ref: str, source: BufferedReader, limit: int, ahead: bytes = b"") -> Iterator[Piece | Unreadable]:
    """Cut JSON Lines, of which the first may have been read before."""
    number = 0
    while line := ahead or source.readline(limit + 1):
        ahead = b""
        number += 1
        size = len(line)
        while not line.endswith(b"\n") and (rest := source.readline(limit + 1)):
            size += len(rest)
            line = rest
        if size > limit:
            yield _too_large(f"{ref}:{number}", size, limit)
        elif line.strip():
            yield Piece(f"{ref}:{number}", line, read_json)


def json_or_lines(ref: str, source: BufferedReader, limit: int) -> Iterator[Piece | Unreadable]:
    """Cut JSON: an article, a list of articles, or JSON Lines, which are known by where the first two begin and end."""
    first = source.readline(limit + 1)
    if _are_lines(first, source.peek(1)):
        yield from lines(ref, source, limit, ahead=first)
        return
    raw = first + source.read(limit + 1 - len(first))
    if len(raw) > limit:
        yield _too_large(ref, _size(source), limit, "; JSON Lines may hold more, line by line")
    elif (found := several(raw)) is None:
        yield Piece(ref, raw, read_json)
    else:
        for number, item in enumerate(found, start=1):
            yield Piece(f"{ref}#{number}", json.dumps(item).encode(), read_json)


def _are_lines(first: bytes, then: bytes) -> bool:
    line = first.strip()
    if line[:1] == b"{":
        return bool(then.strip()) and (line[-1:] == b"}" or not first.endswith(b"\n"))
    return then[:1] == b"{" and line[:1] not in (b"", b"[")


def _whole(read: Reader, ref: str, source: BufferedReader, limit: int) -> Iterator[Piece | Unreadable]:
    raw = source.read(limit + 1)
    yield _too_large(ref, _size(source), limit) if len(raw) > limit else Piece(ref, raw, read)


def _entries(ref: str, source: BufferedReader, limit: int) -> Iterator[Piece | Unreadable]:
    raw = source.read(FEED * limit + 1)
    if len(raw) > FEED * limit:
        yield _too_large(ref, _size(source), FEED * limit)
        return
    try:
        for number, entry in enumerate(feed.entries(raw), start=1):
            fits = len(entry) <= limit
            yield (
                Piece(f"{ref}#{number}", entry, feed.read) if fits else _too_large(f"{ref}#{number}", len(entry), limit)
            )
    except Refused as refused:
        yield Unreadable(ref, refused, len(raw))


def _records(ref: str, source: BufferedReader, limit: int) -> Iterator[Piece | Unreadable]:
    try:
        for found in warc.pages(source, limit):
            here = f"{ref}#{found.number}"
            yield _too_large(here, None, limit) if found.raw is None else Piece(here, found.raw, found.read)
    except Refused as refused:
        yield Unreadable(ref, refused)


def _size(source: BufferedReader) -> int | None:
    """Return how large a file is; nobody knows it of a compressed one."""
    return source.seek(0, SEEK_END) if source.seekable() else None


def _too_large(ref: str, size: int | None, limit: int, advice: str = "") -> Unreadable:
    found = f"more than {limit} bytes" if size is None else f"{size} bytes, limit {limit}"
    return Unreadable(ref, Refused("too-large", found + advice), size)


CUTS: dict[str, Cut] = {
    ".txt": partial(_whole, read_text),
    ".json": json_or_lines,
    **dict.fromkeys((".jsonl", ".ndjson"), lines),
    **dict.fromkeys((".html", ".htm"), partial(_whole, read_html)),
    **dict.fromkeys((".xml", ".rss", ".atom"), _entries),
    ".warc": _records,
}
"""How a file is cut, by its suffix, that of its content if it is compressed."""
