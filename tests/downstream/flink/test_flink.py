"""The recipe for Flink SQL."""

import shlex
from pathlib import Path

from tests.downstream.page import Recipes
from tests.downstream.running import output
from tests.kafka.jars import jars
from tests.kafka.java import java
from tests.needs import needs

_HERE = Path(__file__).parent


def test_articles_are_counted_as_they_are_corrected_and_retracted(recipes: Recipes, tmp_path: Path) -> None:
    """Every change of the counts is told, and the last ones are of what stands."""
    with needs("Flink"):
        command = [java(), "-Xmx1g", "-cp", f"{jars(_HERE / 'flink.xml')}/*", str(_HERE / "Script.java"), "recipe.sql"]
    (tmp_path / "recipe.sql").write_text("".join(recipes.blocks("Flink SQL", "sql")))
    changes = [_change(line) for line in output(shlex.join(command), tmp_path) if line.startswith(("| +", "| -"))]
    assert ("-D", "FR", 1) in changes
    assert _last(changes) == {"UA": 2, "IT": 1, "BE": 1}


def _change(line: str) -> tuple[str, str, int]:
    operation, country, articles = (cell.strip() for cell in line.strip("|").split("|"))
    return operation, country, int(articles)


def _last(changes: list[tuple[str, str, int]]) -> dict[str, int]:
    last: dict[str, int] = {}
    for operation, country, articles in changes:
        if operation == "-D":
            del last[country]
        else:
            last[country] = articles
    return last
