"""A copy of one partition of a compacted topic on this machine's disk, which any process may throw away."""

import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import structlog
from rocksdict import BlockBasedOptions, Cache, DBCompressionType, Options, Rdict, WriteBatch

from streaming import metrics, private
from streaming.errors import StreamingError, Unavailable

log = structlog.get_logger()

HELD_SECONDS = 5
"""How long another process may take to let go of a copy; then this one makes a copy of its own beside it."""

_POSITION = b"\0position"
_WRITE_BUFFER_BYTES = 4 * 1024 * 1024
_CACHE = Cache(32 * 1024 * 1024)


class DamagedCopy(StreamingError):
    """What was written to a copy can no longer be read: it has to be made anew."""


_DAMAGES = ("Corruption", "Invalid argument", "IO error: No such file or directory")
"""How RocksDB begins what it says of damage; a file that another one names is gone in a copy of a part, say."""


class _Held(Exception):
    """Another process has the copy open."""


class LocalCopy:
    """Values by key, and the offset of the topic up to which they are known. One process at a time has it open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with self._translated():
            private.make(folder.parent)
            self._values = Rdict(str(folder), _options())
        with self._translated():
            self.position = int(self._values.get(_POSITION) or 0)

    def get(self, key: bytes) -> bytes | None:
        """Return the value of a key; raises `DamagedCopy`."""
        with self._translated():
            value: bytes | None = self._values.get(key)
            return value

    def write(self, values: Mapping[bytes, bytes | None], position: int) -> None:
        """Enter values, of which None removes one, together with the offset up to which all are known now."""
        batch = WriteBatch(raw_mode=True)
        for key, value in values.items():
            batch.delete(key) if value is None else batch.put(key, value)
        batch.put(_POSITION, b"%d" % position)
        with self._translated():
            self._values.write(batch)
        self.position = position

    def scan(self, first: bytes, last: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Yield the keys from the first to before the last, in their order, and their values; raises `DamagedCopy`."""
        with self._translated():
            entries: Any = self._values.iter()  # typed by rocksdict for keys of all kinds
            try:
                entries.seek(first)
                while entries.valid() and entries.key() < last:
                    yield entries.key(), entries.value()
                    entries.next()
                entries.status()  # at damage it ends as if there were no more, and says why only if asked
            finally:
                del entries  # it keeps the copy open, also from the trace of an error

    def close(self) -> None:
        """Let go of it. What it does not hold then will be read from the topic."""
        try:
            with self._translated():
                self._values.close()
        except Unavailable as error:
            log.warning("copy_not_closed", error=str(error))
        except DamagedCopy as error:
            log.warning("copy_damaged", error=str(error))
            metrics.REMADE.labels("damaged").inc()
            self.destroy()

    def destroy(self) -> None:
        """Remove it from the disk."""
        with suppress(Exception):
            self._values.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """Tell the plain `Exception` that rocksdict raises for everything by its words."""
        try:
            yield
        except Exception as error:
            if type(error) is not Exception and not isinstance(error, OSError):
                raise
            words = str(error)
            if "LOCK" in words:
                raise _Held from error
            if words.startswith(_DAMAGES):
                raise DamagedCopy(f"{self.folder}: {words}") from error
            raise Unavailable(f"{self.folder}: {words}") from error


def open_copy(folder: Path) -> LocalCopy:
    """Open the copy in a folder; a damaged one is begun anew, and one that stays held is left to who holds it."""
    for number in range(100):
        place = folder if number == 0 else folder.with_name(f"{folder.name}.{number}")
        try:
            return _opened(place)
        except _Held:
            log.warning("copy_held", folder=str(place))
            metrics.REMADE.labels("held").inc()
    raise Unavailable(f"{folder}: other processes hold all copies")


def _opened(folder: Path) -> LocalCopy:
    deadline = time.monotonic() + HELD_SECONDS
    while True:
        try:
            return LocalCopy(folder)
        except DamagedCopy as error:
            log.warning("copy_damaged", error=str(error))
            metrics.REMADE.labels("damaged").inc()
            shutil.rmtree(folder, ignore_errors=True)
        except _Held:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def _options() -> Options:
    """Return options that bound its memory, whatever it holds."""
    table = BlockBasedOptions()
    table.set_block_cache(_CACHE)
    table.set_cache_index_and_filter_blocks(True)
    table.set_bloom_filter(10, block_based=False)  # most keys that are asked for are new
    options = Options(raw_mode=True)
    options.create_if_missing(True)
    options.set_block_based_table_factory(table)
    options.set_write_buffer_size(_WRITE_BUFFER_BYTES)
    options.set_compression_type(DBCompressionType.lz4())
    options.set_max_open_files(64)
    return options
