"""Articles are shown as they came in, in whatever order the desk reads them."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, insert, select

from services.desk.numbering import entry, numbers
from services.desk.rows import Row
from services.desk.tables import articles

WHEN = datetime(2026, 11, 30, 12, tzinfo=UTC)


def article(article_id: str, seconds: float = 0) -> Row:
    """Return what is known of an article before it has a number."""
    return {"article_id": article_id, "came_in": WHEN + timedelta(seconds=seconds)}


def test_numbers_sort_as_articles_came_in(empty: Engine) -> None:
    """Whichever was read first."""
    with empty.connect() as connection:
        late, early, between = numbers(connection, [article("a", 2), article("b"), article("c", 0.001)])
    assert early < between < late < 2**53


def test_an_article_that_comes_again_has_its_number(empty: Engine) -> None:
    """So that nothing moves where only its tags were made anew."""
    with empty.connect() as connection:
        assert numbers(connection, [article("a")]) == numbers(connection, [article("a")])


@pytest.mark.parametrize("known", [0, 3000])
def test_no_number_is_given_twice(empty: Engine, known: int) -> None:
    """Of very many articles of one millisecond, whose ids leave no number to each of them, as well."""
    with empty.begin() as connection:
        given = numbers(connection, [article(str(number)) for number in range(6000)])
        assert len(set(given)) == 6000
        rest = {
            "revision": 1,
            "headline": "",
            "body": "x",
            "entered": 1,
            "unresolved": 0,
            "config_hash": "",
            "event": b"",
        }
        rows = [{**article(str(number)), **rest, "event": b"{}", "id": given[number]} for number in range(known)]
        if rows:
            connection.execute(insert(articles), rows)
        again = numbers(connection, [article(f"new {number}") for number in range(500)])
        assert not set(again) & set(connection.execute(select(articles.c.id)).scalars())


def test_each_transaction_is_a_later_entry(empty: Engine) -> None:
    """Which is how the page knows what is new."""
    with empty.connect() as connection:
        assert entry(connection) == 1
