"""The recipe for kcat."""

import json
import shutil
from pathlib import Path

import pytest

from tests.downstream.news import STANDING, article_id
from tests.downstream.page import Recipes
from tests.downstream.running import output
from tests.needs import Missing, needs


@pytest.fixture(autouse=True)
def kcat() -> None:
    """Ask for the tool."""
    with needs("kcat"):
        if not shutil.which("kcat"):
            raise Missing("it is Debian's package kcat")


def test_the_newest_of_each_article_is_printed(recipes: Recipes, tmp_path: Path) -> None:
    """Neither what was corrected or retracted, nor what was never committed."""
    told = dict(line.split(" ", 1) for line in output(recipes.block("kcat", "bash"), tmp_path))
    bodies = {key: json.loads(event)["article"]["body"] for key, event in told.items()}
    assert bodies == {article_id(url): news["body"] for url, news in STANDING.items()}
