"""Which rights each service and each command needs on a Kafka that grants them one by one."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from schemas.topics import Topics


class Right(NamedTuple):
    """A right as `kafka-acls` grants it; to read, to write or to delete includes to describe."""

    operation: str
    resource: str
    name: str
    pattern: str = "literal"


def _topics(operation: str, *names: str) -> list[Right]:
    return [Right(operation, "topic", name) for name in names]


def _as(identity: str) -> Right:
    """Return what a transaction takes, or reading behind those that are still open."""
    return Right("Write", "transactional-id", identity, "prefixed" if identity.endswith(".") else "literal")


def _member(group: str) -> Right:
    return Right("Read", "group", group)


T = Topics()
_ENRICHED, _LETTERS, _REPLAYED = T.enriched.name, T.enriched_rejected.name, T.replayed.name
_DOOR = [*_topics("Write", T.submitted.name), _as("door.")]
_DOOR_WITH_MEMORY = [*_DOOR, *_topics("Read", T.doors.name), *_topics("Write", T.doors.name)]

RIGHTS: Mapping[str, list[Right]] = {
    "ingest create-topics": _topics("Create", *(topic.name for topic in T.all())),
    "ingest serve": _DOOR,
    "ingest once -": _DOOR,
    "ingest once": _DOOR_WITH_MEMORY,
    "ingest watch": _DOOR_WITH_MEMORY,
    "ingest follow": _DOOR_WITH_MEMORY,
    "ingest register": [
        _member("register"),
        *_topics("Read", T.submitted.name, T.register.name),
        *_topics("Write", T.submitted.name, T.register.name, T.articles.name, T.rejected.name),
        *_topics("Delete", T.submitted.name),
        _as("register."),
    ],
    "ingest rejected": [*_topics("Read", T.rejected.name), _as("ingest.rejected")],
    "ingest held": [*_topics("Read", T.register.name), _as("ingest.held")],
    "enrich run": [
        _member("enrich"),
        *_topics("Read", T.articles.name),
        *_topics("Write", _ENRICHED, _LETTERS),
        _as("enrich."),
    ],
    "enrich show": [*_topics("Read", _ENRICHED), _as("enrich.show")],
    "enrich diff": [*_topics("Read", _ENRICHED), _as("enrich.diff")],
    "enrich reprocess": [*_topics("Read", _ENRICHED), *_topics("Write", _ENRICHED), _as("enrich.reprocess")],
    "enrich dead-letters list": [*_topics("Read", _LETTERS, _REPLAYED), _as("enrich.letters")],
    "enrich dead-letters show": [*_topics("Read", _LETTERS), _as("enrich.letters")],
    "enrich dead-letters replay --dry-run": [
        *_topics("Read", _LETTERS, _REPLAYED, T.articles.name, _ENRICHED),
        _as("enrich.letters"),
    ],
    "enrich dead-letters replay": [
        *_topics("Read", _LETTERS, _REPLAYED, T.articles.name, _ENRICHED),
        *_topics("Write", _REPLAYED, T.articles.name),
        _as("enrich.replay"),
    ],
    "desk run": _topics("Read", _ENRICHED),
    "desk rebuild": _topics("Read", _ENRICHED),
}
"""By command. With a topic prefix, every name has it before."""


def lines(rights: Iterable[Right]) -> Iterator[str]:
    """Yield the arguments by which `kafka-acls` grants some rights: as few lines as it takes."""
    for (operation, resource, pattern), group in groupby(rights, key=lambda right: (right[0], right[1], right[3])):
        names = " ".join(f"--{resource} {right.name}" for right in group)
        prefixed = f" --resource-pattern-type {pattern}" if pattern != "literal" else ""
        yield f"--operation {operation} {names}{prefixed}"
