"""What is written is for its owner alone."""

from pathlib import Path

from streaming import private
from streaming.embedded.broker import EmbeddedBroker


def test_all_folders_that_are_made_are_closed(tmp_path: Path) -> None:
    """Those above the broker's own too, and those in it."""
    with EmbeddedBroker(tmp_path / "some/data", "one", "group", "topic"):
        made = [path for path in tmp_path.rglob("*") if path.is_dir()]
    assert {path.name: path.stat().st_mode & 0o777 for path in made} == dict.fromkeys(
        ("some", "data", "members"), 0o700
    )
    assert not any(map(private.is_open, made))


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    """Whoever made it has said who may enter it."""
    tmp_path.chmod(0o755)
    private.make(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert private.is_open(tmp_path)
    tmp_path.chmod(0o750)
    assert not private.is_open(tmp_path)


def test_what_is_not_there_is_not_open(tmp_path: Path) -> None:
    """With Kafka, most services need no folder."""
    assert not private.is_open(tmp_path / "data")
