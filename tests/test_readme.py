"""The README says what the code does."""

from pathlib import Path

from docs.reference import README, updated

ROOT = Path(__file__).parent.parent


def test_the_generated_tables_are_up_to_date() -> None:
    """Settings and metrics stand in the README as the code declares them; else run `make docs`."""
    readme = README.read_text(encoding="utf-8")
    assert updated(readme) == readme


def test_every_file_that_is_linked_exists() -> None:
    """No link of the README leads nowhere."""
    readme = README.read_text(encoding="utf-8")
    links = [part.partition(")")[0] for part in readme.split("](")[1:]]
    files = [link.partition("#")[0] for link in links if not link.startswith("http")]
    assert files
    assert all((ROOT / file).exists() for file in files)
