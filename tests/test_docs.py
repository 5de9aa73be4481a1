"""The pages say what the code does, and name files that are there."""

import re
from pathlib import Path

import pytest

from docs.reference import DESK, README, SECURITY, rights, tables, updated, variables
from streaming.names import VARIABLES

ROOT = README.parent
PROMISES = ROOT / "docs/promises.md"
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("benchmarks/*.md"), *ROOT.glob("clients/*/*.md")]
FOLDERS = "|".join(path.name for path in ROOT.iterdir() if path.is_dir() and (path / "__init__.py").exists())
LINKED = re.compile(r"\]\((?!http)([^)#]+)")
HELD_BY = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
NAMED = re.compile(rf"`((?:{FOLDERS}|ops|seeds|training)/[\w./-]*)`")


def test_the_generated_tables_are_up_to_date() -> None:
    """Settings and metrics stand in the README as the code declares them; else run `make docs`."""
    readme = README.read_text(encoding="utf-8")
    assert updated(readme) == readme


def test_the_rights_are_up_to_date() -> None:
    """What is to be granted is what was tried; else run `make docs`."""
    page = SECURITY.read_text(encoding="utf-8")
    assert rights(page) == page


def test_the_tables_of_the_desk_are_up_to_date() -> None:
    """Each with its columns as the code describes them; else run `make docs`."""
    page = DESK.read_text(encoding="utf-8")
    assert tables(page) == page


def test_the_names_of_settings_are_up_to_date() -> None:
    """Each service knows the names of the other's; else run `make docs`."""
    assert VARIABLES.read_text(encoding="ascii") == variables()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_is_linked_or_named_exists(page: Path) -> None:
    """Links are relative to their page, names to the root of the checkout."""
    text = page.read_text(encoding="utf-8")
    paths = [*(page.parent / link for link in LINKED.findall(text)), *(ROOT / name for name in NAMED.findall(text))]
    assert [str(path) for path in paths if not path.exists()] == []


def test_every_promise_is_held_by_a_test() -> None:
    """Each row of the page names tests, and each is there."""
    rows = re.findall(r"^\| (?!promise|-)(.+) \|$", PROMISES.read_text(encoding="utf-8"), re.MULTILINE)
    held = {row: HELD_BY.findall(row) for row in rows}
    assert rows
    assert [row for row, tests in held.items() if not tests] == []
    named = {test for tests in held.values() for test in tests}
    assert [test for path, test in sorted(named) if f"\ndef {test}(" not in (ROOT / path).read_text()] == []
