"""Tables as files say what the rows say, read by DuckDB."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from sqlalchemy import Engine

from services.desk.exports.formats import OF_ROWS
from services.desk.exports.source import TABLES, Row, Source
from services.desk.rows import rows
from services.desk.tables import articles
from services.desk.writing import write
from tests.services.desk.exports.events import HARD, SEPARATED, value


@pytest.fixture
def hard(empty: Engine) -> Engine:
    """Return a database of each kind with all hard cases in it."""
    with empty.begin() as connection:
        write(
            connection,
            {f"a-{number}": [rows(value(f"a-{number}", event))] for number, event in enumerate(HARD.values())},
        )
    return empty


def written(engine: Engine, form: str, table: str, file: Path) -> list[Row]:
    """Write a table to a file; return the rows that are in it."""
    with engine.connect() as connection:
        source = Source(connection, TABLES[table])
        file.write_bytes(b"".join(OF_ROWS[form](source)))
        return list(source.rows())


def test_both_have_the_rows(hard: Engine, tmp_path: Path) -> None:
    """All of them, in their order: Parquet with their types, CSV for who knows these."""
    for table in TABLES:
        expected = written(hard, "parquet", table, tmp_path / "rows.parquet")
        assert expected == written(hard, "csv", table, tmp_path / "rows.csv")
        parquet = duckdb.read_parquet(str(tmp_path / "rows.parquet"))
        assert parquet.fetchall() == expected
        types = dict(zip(parquet.columns, map(str, parquet.types), strict=True))
        read = duckdb.read_csv(str(tmp_path / "rows.csv"), dtype=types, header=True).fetchall()
        assert [_filled(row) for row in read] == [_filled(row) for row in expected]


def _filled(row: Row) -> Row:
    """Return a row in which an empty text is nothing, which CSV does not tell apart."""
    return tuple(None if value == "" else value for value in row)


def test_parquet_keeps_types(hard: Engine, tmp_path: Path) -> None:
    """A day is a DATE, a moment has a zone."""
    written(hard, "parquet", "articles", tmp_path / "rows.parquet")
    read = duckdb.read_parquet(str(tmp_path / "rows.parquet"))
    types = dict(zip(read.columns, map(str, read.types), strict=True))
    assert (types["day"], types["came_in"], types["revision"]) == ("DATE", "TIMESTAMP WITH TIME ZONE", "INTEGER")


def test_csv_is_as_the_rfc_has_it(hard: Engine, tmp_path: Path) -> None:
    """Names first, lines end in CRLF, and texts are as they were read: an equals sign stands where it stood."""
    written(hard, "csv", "locations", tmp_path / "rows.csv")
    text = (tmp_path / "rows.csv").read_bytes().decode()
    assert text.startswith("article_id,revision,number,")
    assert text.endswith("\r\n")
    exact = [row["exact"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    assert SEPARATED in exact


def test_times_are_in_utc(hard: Engine) -> None:
    """On both databases."""
    with hard.connect() as connection:
        came_in = [row[-4] for row in Source(connection, articles).rows()]
    assert came_in[0] == datetime(2026, 11, 30, 12, 11, 9, 267348, tzinfo=UTC)
