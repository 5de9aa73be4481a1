"""What can go wrong.

    StreamingError
    ├── Invalid            the record will never work: dead letter, with the reason
    ├── Interrupted        the service is asked to stop: what is in hand is left to its successor
    ├── Overtaken          somebody else spoke first: look again, then say what is still true
    ├── BeyondEnd          the partition was put back to an earlier time: forget what was known of it
    ├── Transient          it may work next time: retried, then the service stops uncommitted
    │   └── Unavailable    the broker did not do what was asked: back off, start again at what is committed
    │       ├── NoSuchTopic    it may be about to be created
    │       └── Refused        it does not know us, or lacks a right of ours: somebody has to mend that
    └── Fatal              the process must end, for its supervisor to start it anew
        ├── Misconfigured  what it was told is wrong, and which setting says it
        ├── Fenced         another process has taken over this one's identity
        ├── Stuck          a call to the broker did not return and cannot be freed
        ├── Damaged        what the embedded broker has written can no longer be read
        └── TooManyDeadLetters   this is no bad record but a bad deploy

Anything else is a bug.
"""


class StreamingError(Exception):
    """The root of the tree."""


class Invalid(StreamingError):
    """A record that will never work; `code` is short and fixed, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(code, message)  # all of it, so that it passes from process to process
        self.code = code

    def __str__(self) -> str:
        return str(self.args[1])


class Interrupted(StreamingError):
    """The service is asked to stop while something takes long."""


class Overtaken(StreamingError):
    """Others have said something under `keys` that the caller had not seen."""

    def __init__(self, keys: frozenset[bytes | None]) -> None:
        super().__init__(f"somebody else spoke first under {len(keys)} keys")
        self.keys = keys


class BeyondEnd(StreamingError):
    """An offset that a partition has not reached: its topic was put back to an earlier time."""

    def __init__(self, partition: int, offset: int, end: int) -> None:
        super().__init__(f"partition {partition} ends at {end}, before {offset}")
        self.partition = partition


class Transient(StreamingError):
    """A failure that may pass by itself."""


class Unavailable(Transient):
    """The broker cannot be reached or did not do what was asked; whether it did is unknown."""

    whom = "broker"


class NoSuchTopic(Unavailable):
    """A topic does not exist; a service waits for it to be created, a command need not."""


class Refused(Unavailable):
    """The broker turns this process away, or will not do this for it; a service waits until that is mended."""


class Fatal(StreamingError):
    """The process must end."""


class Misconfigured(Fatal):
    """Settings, or files that they name, are wrong: a line for each."""


class Fenced(Fatal):
    """Another process publishes under the same transactional id."""


class Stuck(Fatal):
    """Too many calls to the broker never returned."""


class Damaged(Fatal):
    """The file of the embedded broker is damaged, or is no database."""


class TooManyDeadLetters(Fatal):
    """More records in a row failed than a sane stream holds."""
