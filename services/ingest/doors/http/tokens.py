"""Who may bring articles: the sources, each with a bearer token, from a TOML file.

[sources.example-agency]
sha256 = "…"  # of the token; or the token itself: token = "…"
publisher = { name = "The Example", uri = "https://example.com" }
"""

import hmac
import time
import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Self

import structlog
from pydantic import Field, SecretStr, ValidationError, model_validator

from schemas.article import Publisher
from schemas.model import Model, Sha256, first_problem

log = structlog.get_logger()

LOOK_SECONDS = 1.0
"""How often the file is looked at."""

SourceName = Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]{1,64}$")]


@dataclass(frozen=True)
class Source:
    """Somebody who brings articles, and the publisher of those that name none."""

    name: str
    publisher: Publisher | None = None


ANONYMOUS = Source("anonymous")
"""Whoever comes where no tokens are asked for."""


class _Entry(Model):
    token: Annotated[SecretStr, Field(min_length=20)] | None = None
    sha256: Sha256 | None = None
    publisher: Publisher | None = None

    @model_validator(mode="after")
    def _known_by_one_thing(self) -> Self:
        if (self.token is None) == (self.sha256 is None):
            raise ValueError("a source has either a token or the sha256 of one")
        return self

    def digest(self) -> str:
        return self.sha256 or _digest(self.token.get_secret_value() if self.token else "")


class _File(Model):
    sources: Annotated[dict[SourceName, _Entry], Field(min_length=1)]

    @model_validator(mode="after")
    def _told_apart(self) -> Self:
        if len({entry.digest() for entry in self.sources.values()}) < len(self.sources):
            raise ValueError("two sources have the same token")
        return self


class Unusable(Exception):
    """A file of tokens that cannot be used; says why, and nothing of what stands in it."""


class Tokens:
    """The sources of a file, which is read again when it changes."""

    def __init__(self, path: Path) -> None:
        """Read the file; raises `Unusable`."""
        self._path = path
        self._version = _version(path)
        self._sources = _read(path)
        self._look_at = time.monotonic() + LOOK_SECONDS

    def source(self, authorization: str) -> Source | None:
        """Return the source whose token an Authorization header bears, or None."""
        self._look()
        scheme, _, token = authorization.partition(" ")
        shown = _digest(token.strip())
        # All are compared, and digests at that, so that the time it takes tells nothing.
        found = [source for digest, source in self._sources.items() if hmac.compare_digest(digest, shown)]
        return found[0] if found and scheme.lower() == "bearer" else None

    def _look(self) -> None:
        if time.monotonic() < self._look_at:
            return
        self._look_at = time.monotonic() + LOOK_SECONDS
        if (version := _version(self._path)) != self._version:
            self._version = version
            self._read_again()

    def _read_again(self) -> None:
        try:
            self._sources = _read(self._path)
            log.info("tokens_read", sources=[source.name for source in self._sources.values()])
        except Unusable as error:
            log.error("tokens_unusable", error=str(error), meanwhile="those from before hold")


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _version(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(path: Path) -> dict[str, Source]:
    """Return the sources by the digests of their tokens."""
    try:
        entries = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).sources
    except (OSError, UnicodeDecodeError) as error:
        raise Unusable(f"{path} cannot be read: {type(error).__name__}") from None
    except tomllib.TOMLDecodeError as error:
        raise Unusable(f"{path} is no TOML: {error}") from None
    except ValidationError as error:
        raise Unusable(f"{path}: {first_problem(error)}") from None
    return {entry.digest(): Source(name, entry.publisher) for name, entry in entries.items()}
