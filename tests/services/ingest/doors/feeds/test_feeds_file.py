"""The file of feeds: what may stand in it, and what is said of what may not."""

from pathlib import Path

import pytest

from services.ingest.doors.feeds.feeds_file import read_feeds
from streaming.errors import Misconfigured

WHOLE = """
[[feed]]
url = "https://news.example/feed.xml"
name = "harbour"
publisher = { name = "Harbour News", uri = "https://news.example" }
language = "en-GB"
full_text = true
every = 300
allow_private = ["News.Example"]

[[feed]]
url = "https://news.example/sitemap.xml"
name = "sitemap"
"""


def problem(folder: Path, text: str) -> str:
    """Return what is said of a file that cannot be used."""
    (folder / "feeds.toml").write_text(text)
    with pytest.raises(Misconfigured) as ended:
        read_feeds(folder / "feeds.toml")
    return str(ended.value).removeprefix(f"{folder}/")


def test_all_that_may_stand_in_it(tmp_path: Path) -> None:
    """And what holds for a feed of which only the address and the name are said."""
    (tmp_path / "feeds.toml").write_text(WHOLE)
    first, second = read_feeds(tmp_path / "feeds.toml")
    assert first.publisher
    assert (first.publisher.name, first.every, *first.allow_private) == ("Harbour News", 300, "news.example")
    assert (second.publisher, second.full_text, second.every, *second.allow_private) == (None, False, 900)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ('url = "ftp://news.example"', "feed.0.url: Value error, 'ftp://news.example' is no address of the web"),
        ('url = "https://me:secret@news.example"', "feed.0.url: Value error, credentials in a URL are not sent"),
        ("", "feed.0.url: Field required"),
        ('url = "https://news.example"\nevery = 1', "feed.0.every: Input should be greater than or equal to 60"),
        ('url = "https://news.example"\nfulltext = true', "feed.0.fulltext: Extra inputs are not permitted"),
        ('url = "https://news.example"\nlanguage = "English!"', "feed.0.language: String should match pattern"),
        ('url = "https://news.example"\npublisher = "A"', "feed.0.publisher: Input should be a valid dictionary"),
    ],
)
def test_what_is_wrong_is_told_by_its_place(tmp_path: Path, field: str, said: str) -> None:
    """On one line."""
    told = problem(tmp_path, f'[[feed]]\nname = "a"\n{field}\n')
    assert told.startswith(f"feeds.toml: {said}")
    assert "\n" not in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "feed: Field required"),
        ("feed = []", "feed: Tuple should have at least 1 item"),
        ("[[feed", "Expected ']]'"),
        ('feeds = 1\n[[feed]]\nurl = "https://a.example"\nname = "a"', "feeds: Extra inputs"),
    ],
)
def test_a_file_that_names_no_feeds_is_refused(tmp_path: Path, text: str, said: str) -> None:
    """Rather than to follow nothing."""
    assert said in problem(tmp_path, text)


@pytest.mark.parametrize("key", ["name", "url"])
def test_two_feeds_are_told_apart(tmp_path: Path, key: str) -> None:
    """By their names in logs and metrics, by their addresses in what is remembered."""
    feeds = [{"name": name, "url": f"https://{name}.example"} for name in "ab"]
    feeds[1][key] = feeds[0][key]
    text = "".join(f'[[feed]]\nname = "{feed["name"]}"\nurl = "{feed["url"]}"\n' for feed in feeds)
    assert f"2 feeds have the {key}" in problem(tmp_path, text)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """With its name."""
    with pytest.raises(Misconfigured, match=r"missing\.toml"):
        read_feeds(tmp_path / "missing.toml")
