"""Reads the tables of a folder, or says in which line of which file they are wrong."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from schemas.model import first_problem
from services.enrich.own.rows import Body, Outlet, Person, Place
from services.enrich.tables import numbered

_SHOWN = 20
"""So many problems are told; a table whose columns are wrong has one in each line."""

Row = TypeVar("Row", Person, Body, Place, Outlet)


class Unusable(ValueError):
    """Tables that cannot be used: a line for each problem, with file and line."""


@dataclass(frozen=True)
class Own:
    """What an operator's tables hold, and the digest of their files."""

    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    outlets: tuple[Outlet, ...] = ()
    digest: str = ""


NOTHING = Own()


def read(folder: Path) -> Own:
    """Read the tables of a folder; raises `Unusable`."""
    reading = _Reading(folder)
    people, bodies = reading.table("people", Person), reading.table("bodies", Body)
    places, outlets = reading.table("places", Place), reading.table("outlets", Outlet)
    return Own(people, bodies, places, outlets, reading.end())


class _Reading:
    """A folder of which some tables were read, and what is wrong with them."""

    def __init__(self, folder: Path) -> None:
        self._unread = set(folder.glob("*.tsv"))
        self._folder = folder
        self._digest = hashlib.sha256()
        self._problems: list[str] = [] if self._unread else [f"{folder} holds no table, such as people.tsv"]

    def table(self, name: str, of: type[Row]) -> tuple[Row, ...]:
        """Return the rows of a table, if there is one of this name."""
        path = self._folder / f"{name}.tsv"
        if path not in self._unread:
            return ()
        self._unread.remove(path)
        try:
            content = path.read_bytes()
            text = content.decode()
        except (OSError, UnicodeDecodeError) as error:
            self._problems.append(f"{path}: {error}")
            return ()
        self._digest.update(hashlib.sha256(name.encode() + content).digest())
        return tuple(self._rows(path, text, of))

    def end(self) -> str:
        """Return the digest of all that was read; raises `Unusable`."""
        problems = self._problems + [f"{path}: not the name of a table" for path in sorted(self._unread)]
        if problems:
            more = len(problems) - _SHOWN
            raise Unusable("\n".join(problems[:_SHOWN] + [f"and {more} more"] * (more > 0)))
        return self._digest.hexdigest()

    def _rows(self, path: Path, text: str, of: type[Row]) -> Iterator[Row]:
        lines = ((number, cells) for number, cells in numbered(text) if any(cells))
        first, columns = next(lines, (1, []))
        if unknown := set(columns) - _columns(of):
            self._problems.append(f"{path}:{first}: no such columns: {', '.join(sorted(unknown))}")
            return
        whose: dict[str, str] = {}
        for number, cells in lines:
            try:
                row = _row(columns, cells, of)
                for name in row.names:
                    if whose.setdefault(name, row.names[0]) != row.names[0]:
                        raise ValueError(f"{name} stands for {whose[name]} already")
                yield row
            except ValidationError as error:
                problem = first_problem(error).replace("Value error, ", "").removeprefix(": ")
                self._problems.append(f"{path}:{number}: {problem}")
            except ValueError as error:
                self._problems.append(f"{path}:{number}: {error}")


def _columns(of: type[Row]) -> set[str]:
    return {field.alias or name for name, field in of.model_fields.items()}


def _row(columns: list[str], cells: list[str], of: type[Row]) -> Row:
    """Return what a line says; raises `ValueError`."""
    if len(cells) > len(columns):
        raise ValueError(f"{len(cells)} cells, but {len(columns)} columns")
    said = zip(columns, cells, strict=False)
    return of.model_validate({column: cell.strip() for column, cell in said if cell.strip()})
