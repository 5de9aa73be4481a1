"""The recipes in Python."""

import sys
from pathlib import Path

import pytest

from tests.downstream.news import CAESAR, GONE, HARBOUR, KYIV, RECORDS, article_id
from tests.downstream.page import Recipes
from tests.downstream.running import running, until

SAID = {
    KYIV: ["put ['Kyiv']", "put ['Kyiv', 'Brussels']"],
    HARBOUR: ["put ['Boryspil', 'Kyiv']"],
    CAESAR: ["put ['Rome']"],
    GONE: ["put ['Paris']", "delete"],
}


@pytest.mark.parametrize("client", [0, 1], ids=["kafka-python", "confluent-kafka"])
def test_what_was_committed_is_read_once_and_in_order(client: int, recipes: Recipes, tmp_path: Path) -> None:
    """Corrections and retractions included, and nothing that was taken back."""
    code = recipes.blocks("Python", "python")[client]
    assert _told(code, RECORDS, tmp_path) == {article_id(url): said for url, said in SAID.items()}


def _told(code: str, count: int, folder: Path) -> dict[str, list[str]]:
    with running([sys.executable, "-c", code], folder) as said:
        until(lambda: len(said.read_text().splitlines()) >= count, said)
    told: dict[str, list[str]] = {}
    for line in said.read_text().splitlines():
        verb, key, *rest = line.split(" ", 2)
        told.setdefault(key, []).append(" ".join([verb, *rest]))
    return told
