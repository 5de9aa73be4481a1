"""What a newsroom says, as each door takes it: the same words, whichever way they come."""

from collections.abc import Iterable
from typing import NamedTuple

REVISIONS = 4
WITHDRAWN = "withdrawn"
_BODY = "Minister Jane Doe said on Friday in Kyiv that {0} would be rebuilt. " * 5


class Said(NamedTuple):
    """A version of an article, or its withdrawal."""

    article: str
    revision: int | None = 1
    """None takes the article back."""

    @property
    def headline(self) -> str:
        """Tells it from all else that is ever said."""
        return f"{self.article}: {self.revision}"

    @property
    def url(self) -> str:
        """Tells which article it is."""
        return f"https://news.example/{self.article}"

    def as_json(self) -> dict[str, str]:
        """Return it as files and HTTP bring it."""
        if self.revision is None:
            return {"pubstatus": "canceled", "url": self.url}
        body = _BODY.format(self.headline).strip()
        return {"headline": self.headline, "body": body, "url": self.url, "datePublished": "2026-11-30T08:00:00Z"}

    def as_item(self) -> str:
        """Return it as an item of an RSS feed."""
        said = self.as_json()
        return (
            f"<item><title>{said['headline']}</title><link>{said['url']}</link><description>{said['body']}"
            "</description><pubDate>Mon, 30 Nov 2026 08:00:00 GMT</pubDate></item>"
        )


def feed(items: Iterable[Said]) -> str:
    """Return an RSS feed of nobody in particular, so that its articles are those of the other doors."""
    return f'<rss version="2.0"><channel>{"".join(item.as_item() for item in items)}</channel></rss>'


def revised(name: str, articles: int, *, withdrawn: bool = False) -> list[Said]:
    """Return all that is said of some articles, revision by revision, so that others come in between."""
    revisions = [*range(1, REVISIONS + 1), *([None] if withdrawn else [])]
    return [Said(f"{name}-{article}", revision) for revision in revisions for article in range(articles)]


def single(name: str, articles: int) -> list[Said]:
    """Return some articles that are never revised."""
    return [Said(f"{name}-{article}") for article in range(articles)]


class Edition(NamedTuple):
    """What three doors bring: all of it twice, by different doors, but for a few that only one has."""

    files: list[Said]
    requests: list[Said]
    feed: list[Said]

    def all(self) -> set[Said]:
        """Return what is said, each once."""
        return {*self.files, *self.requests, *self.feed}


LONE = 50
"""One in so many comes by one door alone: no other makes up for it if it is lost."""


def edition(name: str, size: int) -> Edition:
    """Return an edition in which so many versions come twice."""
    by_both = revised(f"{name}-file-http", size // 2 // REVISIONS)
    with_file, with_http = single(f"{name}-file-feed", size // 4), single(f"{name}-http-feed", size // 4)
    lone = {door: single(f"{name}-{door}", size // LONE // 3) for door in ("file", "http", "feed")}
    return Edition(
        files=[*by_both, *with_file, *lone["file"]],
        requests=[*by_both, *with_http, *lone["http"]],
        feed=[*with_file, *with_http, *lone["feed"]],
    )
