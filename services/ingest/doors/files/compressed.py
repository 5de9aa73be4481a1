"""Reads compressed files as streams, none of which may become far larger than it is."""

import gzip
import zlib
from collections.abc import Callable
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO

import zstandard

RATIO = 250
"""News shrinks to a tenth; what shrinks to less than a part in so many is a bomb."""
ALLOWANCE = 16 * 1024 * 1024
"""So much may come out of any file, however small."""

CHUNK = 512
"""So few bytes of Zstandard are read at once: they may become 16 MiB."""


class Bomb(OSError):
    """A file that would become far too large."""


class _Counted(RawIOBase):
    """A stream that knows how much was read of it."""

    def __init__(self, source: BinaryIO) -> None:
        self.source, self.count = source, 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        chunk = self.source.read(size)
        self.count += len(chunk)
        return chunk


class _Expanded(RawIOBase):
    """What a compressed stream holds."""

    def __init__(self, packed: _Counted, unpacked: BinaryIO) -> None:
        self._packed, self._unpacked, self._count = packed, unpacked, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            chunk = self._unpacked.read(len(buffer))
        except (EOFError, zlib.error, zstandard.ZstdError) as error:
            raise OSError(f"the compressed file is damaged or cut off: {error}") from error
        self._count += len(chunk)
        if self._count > ALLOWANCE + RATIO * self._packed.count:
            raise Bomb(f"becomes more than {RATIO} times as large as it is")
        buffer[: len(chunk)] = chunk
        return len(chunk)


def _gunzip(packed: Any) -> Any:
    return gzip.GzipFile(fileobj=packed, mode="rb")


class _Zstandard:
    """What a Zstandard file holds, frame by frame. The library's own stream takes a file that is cut off for whole."""

    def __init__(self, packed: _Counted) -> None:
        self._packed, self._rest, self._ready = packed, b"", memoryview(b"")
        self._frame: Any = None

    def read(self, size: int) -> bytes:
        while not self._ready:
            if not (chunk := self._rest or self._packed.read(CHUNK)):
                if self._frame:
                    raise EOFError("the last frame has no end")
                return b""
            self._feed(chunk)
        found, self._ready = self._ready[:size], self._ready[size:]
        return bytes(found)

    def _feed(self, chunk: bytes) -> None:
        # No frame may ask for more memory than this.
        self._frame = self._frame or zstandard.ZstdDecompressor(max_window_size=2**27).decompressobj()
        self._ready, self._rest = memoryview(self._frame.decompress(chunk)), b""
        if self._frame.eof:
            self._rest, self._frame = self._frame.unused_data, None


SUFFIXES: dict[str, Callable[[Any], Any]] = {".gz": _gunzip, ".zst": _Zstandard}


def expanded(source: BinaryIO, suffix: str) -> BufferedReader:
    """Return the stream that a compressed one holds, by the suffix of its file."""
    packed = _Counted(source)
    return BufferedReader(_Expanded(packed, SUFFIXES[suffix](packed)), 64 * 1024)
