"""A table as a file: CSV (RFC 4180), and Parquet, which keeps the types, by DuckDB."""

import csv
import io
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Float, Integer, Text

from services.desk.exports.json_text import encoded
from services.desk.exports.source import Source

TYPES: dict[type, str] = {
    BigInteger: "BIGINT",
    Boolean: "BOOLEAN",
    Date: "DATE",
    DateTime: "TIMESTAMPTZ",
    Float: "DOUBLE",
    Integer: "INTEGER",
    Text: "VARCHAR",
}
"""The types of our columns in DuckDB."""

_BOUNDS: dict[str, Any] = {"autoinstall_known_extensions": False, "memory_limit": "1GB", "threads": 1}
"""Nothing is fetched; so much memory is for texts of tens of thousands of characters, those of news need a fifth."""

_GROUP = 2_048
"""How many rows are held until they are written: with their texts, so few. DuckDB handles no fewer at once."""
_CHUNK = 1 << 16


def delimited(source: Source) -> Iterator[bytes]:
    """Yield the rows as CSV under their names. Texts are as they were read: nothing is put before an equals sign."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(column.name for column in source.columns())
    for row in source.rows():
        yield _taken(line)
        writer.writerow(_text(value) for value in row)
    yield _taken(line)


def parquet(source: Source) -> Iterator[bytes]:
    """Yield a Parquet file of the rows. It is made beside, since its index comes last."""
    with tempfile.TemporaryDirectory() as folder:
        lines, file = Path(folder, "rows.jsonl"), Path(folder, "rows.parquet")
        with lines.open("wb") as out:
            out.writelines(_lines(source))
        _convert(lines, file, {column.name: TYPES[type(column.type)] for column in source.columns()})
        with file.open("rb") as made:
            yield from iter(lambda: made.read(_CHUNK), b"")


def _convert(lines: Path, file: Path, types: dict[str, str]) -> None:
    import duckdb  # nobody else shall wait for it

    try:
        with duckdb.connect(config={**_BOUNDS, "temp_directory": str(file.parent)}) as connection:
            rows = connection.read_json(str(lines), columns=types, format="newline_delimited")
            rows.write_parquet(str(file), row_group_size=_GROUP)
    except duckdb.Error as error:
        raise OSError(str(error).splitlines()[0]) from error


def _lines(source: Source) -> Iterator[bytes]:
    names = [column.name for column in source.columns()]
    for row in source.rows():
        yield encoded(dict(zip(names, map(_plain, row), strict=True))) + b"\n"


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, datetime) else value


def _taken(line: io.StringIO) -> bytes:
    """Return what was written, and forget it."""
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text.encode()
