"""The command as it is run: whole files, quiet pipes, clear refusals."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from services.desk.database import open_database
from services.desk.exports import command
from services.desk.exports.formats import FORMATS
from services.desk.rows import rows
from services.desk.writing import write
from tests.services.desk.said import event


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a data folder with a thousand articles in its database."""
    engine = open_database("", tmp_path)
    with engine.begin() as connection:
        write(connection, {f"{number:04}": [rows(event(f"{number:04}"))] for number in range(1000)})
    engine.dispose()
    return tmp_path


def export(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Begin an export of the database in a folder."""
    environment = {**os.environ, "DATELINE_DATA_DIR": str(folder)}
    command = [sys.executable, "-m", "services.desk", "export", *arguments]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_to_a_file_and_to_standard_output_it_is_the_same(folder: Path) -> None:
    """And nothing else lies beside the file."""
    out, _ = export(folder, "--format", "ninjs").communicate()
    file = folder / "files" / "news.ninjs"
    file.parent.mkdir()
    assert export(folder, "--format", "ninjs", "--output", str(file)).communicate() == (b"", b"")
    assert file.read_bytes() == out
    assert len(out.splitlines()) == 1000
    assert list(file.parent.iterdir()) == [file]


def test_a_closed_pipe_ends_it_quietly(folder: Path) -> None:
    """Whoever reads has seen enough."""
    process = export(folder, "--format", "geojsonseq")
    assert process.stdout
    assert process.stderr
    assert json.loads(process.stdout.readline().lstrip(b"\x1e"))["type"] == "Feature"
    process.stdout.close()
    assert (process.stderr.read(), process.wait()) == (b"", 0)
    process.stderr.close()


def test_a_file_that_fails_leaves_the_one_before(tmp_path: Path) -> None:
    """It takes its name only when it is whole."""
    file = tmp_path / "news.csv"
    file.write_bytes(b"before")
    with suppress(KeyboardInterrupt), command.opened(file) as out:
        out.write(b"half" * 1000)
        raise KeyboardInterrupt
    assert (file.read_bytes(), list(tmp_path.iterdir())) == (b"before", [file])


@pytest.mark.parametrize(
    ("arguments", "told", "status"),
    [
        (["--format", "gkg", "--near=x"], "--near: expected longitude,latitude,km", 2),
        (["--format", "gkg", "--actor", ""], "--actor: expected a value", 2),
        (["--format", "gkg", "--table", "dates"], "--table: gkg is not of one table", 2),
        (["--format", "gkg", "--output", "nowhere/at/all"], "the export failed: [Errno 2] No such file", 1),
    ],
)
def test_what_is_wrong_is_told_in_a_line(tmp_path: Path, arguments: list[str], told: str, status: int) -> None:
    """Without a traceback."""
    process = export(tmp_path, *arguments)
    _, error = process.communicate()
    assert process.returncode == status
    assert told in error.decode().splitlines()[-1]


def test_standard_output_has_the_export_alone(tmp_path: Path) -> None:
    """What is logged of new tables goes elsewhere."""
    assert export(tmp_path, "--format", "gkg").communicate()[0] == b""


def test_nobody_waits_for_duckdb() -> None:
    """Who exports no Parquet does not load it; and every format has a name."""
    code = "import sys; import services.desk.command; sys.exit('duckdb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert set(FORMATS) == {"csv", "geojson", "geojsonseq", "gkg", "ninjs", "parquet", "webannotation"}
