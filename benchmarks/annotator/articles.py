"""Articles of a given length, cut from a text."""

from datetime import UTC, date, datetime

from schemas.article import Article, Ingest, text_sha256

_PUBLISHED = date(2024, 11, 30)
_INGEST = Ingest(source_kind="text", source_ref="benchmark", fetched_at=datetime(2024, 11, 30, tzinfo=UTC), version="0")


def article(body: str) -> Article:
    """Return an article that has a body and a day."""
    return Article(
        article_id="benchmark",
        revision=1,
        headline="",
        body=body,
        text_sha256=text_sha256("", body),
        date_published=_PUBLISHED,
        ingest=_INGEST,
    )


def articles(text: str, characters: int, most: int) -> list[Article]:
    """Return the first articles of a text, each of exactly so many characters."""
    starts = range(0, len(text) - characters + 1, characters)
    return [article(text[start : start + characters]) for start in starts[:most]]
