"""`export`: what the desk has, as one file in the format of others."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from services.desk.database import available, configured, prepare
from services.desk.exports import filters
from services.desk.exports.formats import FORMATS, OF_ROWS
from services.desk.exports.source import TABLES, Source
from services.desk.settings import Settings
from services.desk.tables import articles
from streaming import logs
from streaming.command_line import Commands


def add(commands: Commands) -> None:
    """Add `export` to the commands of the desk."""
    exporting = commands.add_parser("export", help="write what the desk has in the format of others")
    exporting.add_argument("--format", required=True, choices=FORMATS)
    exporting.add_argument("--table", choices=TABLES, help="of csv and parquet: which one, or else articles")
    exporting.add_argument("--output", type=Path, metavar="FILE", help="not to standard output, but to this file")
    filters.add(exporting)
    exporting.set_defaults(run=partial(_run, exporting))


def _run(parser: argparse.ArgumentParser, given: argparse.Namespace) -> int:
    try:
        question = filters.question(given)
    except ValueError as error:
        parser.error(str(error))
    if given.table and given.format not in OF_ROWS:
        parser.error(f"--table: {given.format} is not of one table")
    settings = Settings.read()
    logs.configure("desk", settings.log_level)  # not to standard output
    engine = configured(settings)
    prepare(engine)
    try:
        with available(engine) as connection, opened(given.output) as out:
            out.writelines(FORMATS[given.format](Source(connection, TABLES[given.table or articles.name], question)))
    except BrokenPipeError:
        raise
    except OSError as error:
        sys.exit(f"the export failed: {error}")
    return 0


@contextmanager
def opened(file: Path | None) -> Iterator[BinaryIO]:
    """Open standard output, or a file that takes its name when it is whole."""
    if file is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("xb") as out:
            yield out
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
