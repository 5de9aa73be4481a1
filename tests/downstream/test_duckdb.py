"""The recipes for DuckDB: the desk's tables as Parquet, and questions to them."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.downstream.answers import AHEAD, DAYS_ABOUT_UKRAINE, PLACES_NEAR_KYIV, TOGETHER
from tests.downstream.page import Recipes
from tests.downstream.running import output

ROOT = Path(__file__).parents[2]
SECTION = "DuckDB over Parquet"


@pytest.fixture
def files(recipes: Recipes, database: str, tmp_path: Path) -> Path:
    """Return the folder with the Parquet files."""
    told = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "DATELINE_DATABASE_URL": database,
    }
    output(recipes.block(SECTION, "bash"), tmp_path, told)
    return tmp_path


@pytest.fixture
def connection(files: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Return a DuckDB that looks for files there."""
    with duckdb.connect(config={"file_search_path": str(files)}) as connection:
        yield connection


def test_the_files_answer_an_analyst(recipes: Recipes, connection: duckdb.DuckDBPyConnection) -> None:
    """Days about a country, places near a point, actors together, days told ahead, years before our era."""
    answers = [connection.execute(question).fetchall() for question in recipes.blocks(SECTION, "sql")]
    before_our_era = [("44 BC", "BC0044", "-0043-01-01")]
    assert answers == [DAYS_ABOUT_UKRAINE, PLACES_NEAR_KYIV, TOGETHER, AHEAD, before_our_era]
