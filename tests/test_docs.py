"""The pages say what the code does, and name files that are there."""

import re
from pathlib import Path

import pytest

from docs.reference import README, SECURITY, updated

ROOT = README.parent
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md")]
FOLDERS = "|".join(path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists())
LINKED = re.compile(r"\]\((?!http)([^)#]+)")
NAMED = re.compile(rf"`((?:{FOLDERS}|ops|seeds|training)/[\w./-]*)`")


@pytest.mark.parametrize("page", [README, SECURITY], ids=lambda page: page.name)
def test_the_generated_tables_are_up_to_date(page: Path) -> None:
    """Settings, metrics and rights stand in the pages as the code declares them; else run `make docs`."""
    text = page.read_text(encoding="utf-8")
    assert updated(text) == text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_is_linked_or_named_exists(page: Path) -> None:
    """Links are relative to their page, names to the root of the checkout."""
    text = page.read_text(encoding="utf-8")
    paths = [*(page.parent / link for link in LINKED.findall(text)), *(ROOT / name for name in NAMED.findall(text))]
    assert [str(path) for path in paths if not path.exists()] == []
