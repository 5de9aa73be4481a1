"""Cuts a file into pieces, by its suffix."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from schemas.cloudevents import deterministic_id
from services.ingest.doors.files.folder import File
from services.ingest.doors.piece import End, Item, Piece, Unreadable
from services.ingest.draft import Refused
from services.ingest.forms import read_json, read_text, strict_json
from services.ingest.normalize import decode
from services.ingest.version import VERSION


def pieces(file: File, limit: int) -> Iterator[Item]:
    """Yield what should be the articles of a file; a file or a line of more than `limit` bytes is unreadable.

    The file's end comes last, unless the file cannot be read: that may be better the next time.
    """
    try:
        with file.path.open("rb") as source:
            yield from _pieces(file, source, limit)
        yield End(file.ref, position(file, limit))
    except OSError as error:
        yield Unreadable(file.ref, Refused("unreadable", error.strerror or str(error)), file.size)


def position(file: File, limit: int) -> str:
    """Return the position at the end of a file. Another version of ingest, or limit, might read it differently."""
    return deterministic_id("file", VERSION, limit, file.ref, file.size, file.modified_ns)


def _pieces(file: File, source: BinaryIO, limit: int) -> Iterator[Piece | Unreadable]:
    suffix = file.path.suffix.lower()
    if suffix in (".jsonl", ".ndjson"):
        yield from _lines(file.ref, source, limit)
    elif suffix not in (".txt", ".json"):
        yield Unreadable(file.ref, Refused("unknown-form", f"no article has the suffix {suffix!r}"), file.size)
    elif file.size > limit:
        advice = "; JSON Lines may hold more, line by line" if suffix == ".json" else ""
        yield Unreadable(file.ref, Refused("too-large", f"{file.size} bytes, limit {limit}{advice}"), file.size)
    elif suffix == ".txt":
        yield Piece(file.ref, source.read(), read_text)
    else:
        yield from _json(file.ref, source.read())


def _json(ref: str, raw: bytes) -> Iterator[Piece]:
    """Yield one piece, or as many as the file lists articles."""
    try:
        items = strict_json.loads(decode(raw))
    except Refused:
        items = None
    if isinstance(items, list):
        for number, item in enumerate(items, start=1):
            yield Piece(f"{ref}#{number}", json.dumps(item).encode(), read_json)
    else:
        yield Piece(ref, raw, read_json)


def _lines(ref: str, source: BinaryIO, limit: int) -> Iterator[Piece | Unreadable]:
    number = 0
    while line := source.readline(limit + 1):
        number += 1
        size = len(line)
        while not line.endswith(b"\n") and (rest := source.readline(limit + 1)):
            size += len(rest)
            line = rest
        if size > limit:
            yield Unreadable(f"{ref}:{number}", Refused("too-large", f"{size} bytes, limit {limit}"), size)
        elif line.strip():
            yield Piece(f"{ref}:{number}", line, read_json)
