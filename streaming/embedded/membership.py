"""A consumer group over processes: who is alive, and which partitions each member reads."""

import fcntl
import os
import uuid
from pathlib import Path

from streaming import private
from streaming.embedded.store import Store
from streaming.message import Partition


class Membership:
    """One member of a group. Its partitions are its own until it gives them up or its process ends.

    A member holds a lock on a file of its own. The kernel frees the lock when the process ends, however it ends, so
    that the others see at once who is gone, and a member that is only slow or stopped is never taken for dead.
    """

    def __init__(self, store: Store, folder: Path, group: str, topic: str) -> None:
        self._store, self._folder, self._group, self._topic = store, folder, group, topic
        self.id = str(uuid.uuid4())
        with store.available():
            private.make(folder)
            self._lock = os.open(folder / self.id, os.O_CREAT | os.O_RDWR)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        with store.transaction() as change:
            change.execute("INSERT INTO members VALUES (?, ?, ?)", (self.id, group, topic))

    def assignment(self) -> set[Partition]:
        """Return the partitions of this member, after giving up what is too much and claiming what is free."""
        members = self._members()
        gone = {member for member in members if member != self.id and not self._alive(member)}
        share = self._share(sorted(set(members) - gone))
        claims = self._claims()
        mine = {partition for partition, member in claims.items() if member == self.id}
        free = share - {partition for partition, member in claims.items() if member not in gone}
        if gone or free or mine - share:
            self._change(gone, released=mine - share, claimed=free)
            mine = {partition for partition, member in self._claims().items() if member == self.id}
        return mine

    def owns(self, partitions: set[Partition]) -> bool:
        """Return whether all these partitions are this member's."""
        claims = self._claims()
        return all(claims.get(partition) == self.id for partition in partitions)

    def leave(self) -> None:
        """Give up everything."""
        with self._store.transaction():
            self._forget(self.id)
        (self._folder / self.id).unlink(missing_ok=True)
        os.close(self._lock)

    def _share(self, members: list[str]) -> set[Partition]:
        return set(self._store.partitions(self._topic)[members.index(self.id) :: len(members)])

    def _members(self) -> list[str]:
        query = "SELECT id FROM members WHERE consumer_group = ? AND topic = ?"
        return [row[0] for row in self._store.connection.execute(query, (self._group, self._topic))]

    def _claims(self) -> dict[Partition, str]:
        query = "SELECT partition, member FROM claims WHERE consumer_group = ? AND topic = ?"
        rows = self._store.connection.execute(query, (self._group, self._topic))
        return {Partition(self._topic, number): member for number, member in rows}

    def _change(self, gone: set[str], released: set[Partition], claimed: set[Partition]) -> None:
        with self._store.transaction() as change:
            for member in gone:
                self._forget(member)
                (self._folder / member).unlink(missing_ok=True)
            for partition in released:
                change.execute(
                    "DELETE FROM claims WHERE member = ? AND topic = ? AND partition = ?", (self.id, *partition)
                )
            for partition in claimed:
                change.execute("INSERT OR IGNORE INTO claims VALUES (?, ?, ?, ?)", (self._group, *partition, self.id))

    def _forget(self, member: str) -> None:
        self._store.connection.execute("DELETE FROM members WHERE id = ?", (member,))
        self._store.connection.execute("DELETE FROM claims WHERE member = ?", (member,))

    def _alive(self, member: str) -> bool:
        try:
            lock = os.open(self._folder / member, os.O_RDWR)
        except FileNotFoundError:
            return False
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(lock)
        return False
