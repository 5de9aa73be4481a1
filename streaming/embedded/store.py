"""The SQLite file: topics, records, committed offsets, group members. Every change is one transaction."""

import json
import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

from streaming import private
from streaming.errors import Damaged, NoSuchTopic, Unavailable
from streaming.message import Headers, Message, Partition, Record

_SCHEMA = """
CREATE TABLE IF NOT EXISTS topics (name TEXT PRIMARY KEY, partitions INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records (
    topic TEXT, partition INTEGER, offset INTEGER, timestamp_ms INTEGER, key BLOB, value BLOB, headers TEXT,
    UNIQUE (topic, partition, offset)
);
CREATE TABLE IF NOT EXISTS producers (transactional_id TEXT PRIMARY KEY, epoch INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS committed (
    consumer_group TEXT, topic TEXT, partition INTEGER, offset INTEGER NOT NULL,
    PRIMARY KEY (consumer_group, topic, partition)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS members (
    id TEXT PRIMARY KEY, consumer_group TEXT NOT NULL, topic TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (
    consumer_group TEXT, topic TEXT, partition INTEGER, member TEXT NOT NULL,
    PRIMARY KEY (consumer_group, topic, partition)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS identity (id TEXT NOT NULL);
INSERT INTO identity SELECT lower(hex(randomblob(16))) WHERE NOT EXISTS (SELECT * FROM identity);
"""

LOOK_SECONDS = 0.005
"""How often it is looked whether others have changed anything: that takes some microseconds."""
BUSY_SECONDS = 10
"""How long a change waits for another process to finish its own."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Store:
    """One connection to the file, which is created with its folder if need be."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self.available():
            private.make(path.parent)
            # Used from one thread at a time, which need not be the one that opened it.
            self.connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            # With FULL, what is committed survives a power cut.
            self.connection.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {_SCHEMA}")

    @contextmanager
    def available(self) -> Iterator[None]:
        """Turn a busy file, a full disk or an input/output error into `Unavailable`, a damaged file into `Damaged`."""
        try:
            yield
        except (sqlite3.OperationalError, OSError) as error:
            raise Unavailable(f"embedded broker in {self._path}: {error}") from error
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in _DAMAGED:  # beyond it is the detail
                raise Damaged(f"embedded broker in {self._path}: {error}") from error
            raise

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Make all changes inside, or none."""
        with self.available():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def version(self) -> int:
        """Return a number that is another one after any change by another connection."""
        with self.available():
            version: int = self.connection.execute("PRAGMA data_version").fetchone()[0]
            return version

    def await_change(self, version: int, seconds: float) -> None:
        """Wait until the file is no longer at a version, but no longer than so many seconds."""
        deadline = time.monotonic() + seconds
        while self.version() == version and (left := deadline - time.monotonic()) > 0:
            time.sleep(min(LOOK_SECONDS, left))

    def take_over(self, transactional_id: str) -> int:
        """Begin the next epoch of a producer, and return it."""
        with self.transaction() as change:
            query = """INSERT INTO producers VALUES (?, 1)
                       ON CONFLICT (transactional_id) DO UPDATE SET epoch = epoch + 1 RETURNING epoch"""
            epoch: int = change.execute(query, (transactional_id,)).fetchone()[0]
            return epoch

    def epoch(self, transactional_id: str) -> int:
        """Return the present epoch of a producer."""
        query = "SELECT epoch FROM producers WHERE transactional_id = ?"
        epoch: int = self.connection.execute(query, (transactional_id,)).fetchone()[0]
        return epoch

    def identity(self) -> str:
        """Return what tells this file from every other."""
        identity: str = self.connection.execute("SELECT id FROM identity").fetchone()[0]
        return identity

    def create_topic(self, topic: str, partitions: int) -> None:
        """Create a topic unless it exists; inside a transaction."""
        self.connection.execute("INSERT OR IGNORE INTO topics VALUES (?, ?)", (topic, partitions))

    def topics(self) -> set[str]:
        """Return the names of all topics."""
        return {row[0] for row in self.connection.execute("SELECT name FROM topics")}

    def partitions(self, topic: str) -> list[Partition]:
        """Return the partitions of a topic; raises `NoSuchTopic`."""
        row = self.connection.execute("SELECT partitions FROM topics WHERE name = ?", (topic,)).fetchone()
        if not row:
            raise NoSuchTopic(f"topic {topic!r} does not exist")
        return [Partition(topic, number) for number in range(row[0])]

    def end(self, partition: Partition) -> int:
        """Return the offset of the record that comes next."""
        query = "SELECT coalesce(max(offset) + 1, 0) FROM records WHERE topic = ? AND partition = ?"
        end: int = self.connection.execute(query, partition).fetchone()[0]
        return end

    def committed(self, group: str, partition: Partition) -> int:
        """Return the offset that a group reads next."""
        query = "SELECT offset FROM committed WHERE consumer_group = ? AND topic = ? AND partition = ?"
        row = self.connection.execute(query, (group, *partition)).fetchone()
        return row[0] if row else 0

    def commit(self, group: str, offsets: Mapping[Partition, int]) -> None:
        """Remember the offsets that a group reads next; inside a transaction."""
        rows = [(group, *partition, offset) for partition, offset in offsets.items()]
        self.connection.executemany("INSERT OR REPLACE INTO committed VALUES (?, ?, ?, ?)", rows)

    def read(self, partition: Partition, start: int, limit: int) -> list[Record]:
        """Return up to `limit` records from the offset `start` on."""
        query = """SELECT topic, partition, offset, timestamp_ms, key, value, headers FROM records
                   WHERE topic = ? AND partition = ? AND offset >= ? ORDER BY offset LIMIT ?"""
        return [
            Record(name, number, offset, timestamp_ms, key, value, _headers_from_json(headers))
            for name, number, offset, timestamp_ms, key, value, headers in self.connection.execute(
                query, (*partition, start, limit)
            )
        ]

    def append(self, messages: Iterable[Message]) -> dict[Partition, int]:
        """Append messages, each to its partition or the one that its key selects, and return where those end now.

        To be called inside a transaction.
        """
        # Both are asked for once, since no other process can change them meanwhile.
        partitions = cache(self.partitions)
        offsets = cache(lambda partition: count(self.end(partition)))
        ends: dict[Partition, int] = {}
        rows = []
        now_ms = time.time_ns() // 1_000_000
        for message in messages:
            partition = _choose(partitions(message.topic), message)
            offset, headers = next(offsets(partition)), _headers_to_json(message.headers)
            rows.append((*partition, offset, now_ms, message.key, message.value, headers))
            ends[partition] = offset + 1
        self.connection.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        return ends

    def delete(self, partition: Partition, end: int) -> None:
        """Delete the records before an offset, inside a transaction; the last stays, which tells the next offset."""
        query = """DELETE FROM records WHERE topic = ? AND partition = ? AND offset < ? AND offset < (
                       SELECT max(offset) FROM records WHERE topic = ? AND partition = ?)"""
        self.connection.execute(query, (*partition, end, *partition))

    def keys(self, partition: Partition, start: int) -> set[bytes | None]:
        """Return the keys of all records from the offset `start` on."""
        query = "SELECT DISTINCT key FROM records WHERE topic = ? AND partition = ? AND offset >= ?"
        return {row[0] for row in self.connection.execute(query, (*partition, start))}


def _choose(partitions: Sequence[Partition], message: Message) -> Partition:
    number = zlib.crc32(message.key or b"") % len(partitions) if message.partition is None else message.partition
    return partitions[number]


# JSON holds text; latin-1 maps every byte to one character and back.
def _headers_to_json(headers: Headers) -> str:
    return json.dumps([(name, value.decode("latin-1")) for name, value in headers])


def _headers_from_json(text: str) -> Headers:
    return tuple((name, value.encode("latin-1")) for name, value in json.loads(text))
