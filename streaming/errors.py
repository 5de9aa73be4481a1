"""What can go wrong.

    StreamingError
    ├── Invalid            the record will never work: dead letter, with the reason
    ├── Transient          it may work next time: retried, then the service stops uncommitted
    │   └── Unavailable    the broker did not do what was asked: back off, start again at what is committed
    └── Fatal              the process must end, for its supervisor to start it anew
        ├── Fenced         another process has taken over this one's identity
        ├── Stuck          a call to the broker did not return and cannot be freed
        └── TooManyDeadLetters   this is no bad record but a bad deploy

Anything else is a bug.
"""


class StreamingError(Exception):
    """The root of the tree."""


class Invalid(StreamingError):
    """A record that will never work; `code` is short and fixed, the message is for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Transient(StreamingError):
    """A failure that may pass by itself."""


class Unavailable(Transient):
    """The broker cannot be reached or did not do what was asked; whether it did is unknown."""


class Fatal(StreamingError):
    """The process must end."""


class Fenced(Fatal):
    """Another process publishes under the same transactional id."""


class Stuck(Fatal):
    """Too many calls to the broker never returned."""


class TooManyDeadLetters(Fatal):
    """More records in a row failed than a sane stream holds."""
