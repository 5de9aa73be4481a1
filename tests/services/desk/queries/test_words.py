"""Words are found whatever is typed: no text is an operator of a database's own language."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from services.desk.queries.found import found
from services.desk.queries.parameters import Invalid
from services.desk.queries.question import Question

ODD = [
    *('"', '""', '"a', "a AND", "OR b", "NOT c", "NEAR(a b, 5)", "a*", "^a", "-a", "+a", "{a b}: c", "headline : a"),
    *("body:a", "a:*B", "'", "''", "a & b", "a | !b", "a <-> b", "(a", "a)", "\\", "a\\", "%", "_", "a;--", "$1", ":x"),
    *("ﷺ", "e\u0301", "\u0301", "İ", "ß", "²", "👍", "a\u200db", "文字", "\ufeff", "a" * 1_000, "a " * 500),
]


@pytest.mark.parametrize("said", ODD)
def test_odd_words(made_database: Engine, said: str) -> None:
    """Those that mean something to a search engine, and those that mean nothing at all."""
    ask(made_database, said)


def test_any_words(made_database: Engine) -> None:
    """Whatever text there is."""

    @settings(max_examples=200, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(said=st.text(max_size=40) | st.text(alphabet='ab"*()-^:& |!<>\\', max_size=20))
    def validate(said: str) -> None:
        ask(made_database, said)

    validate()


@pytest.mark.parametrize(
    ("said", "articles"), [("lopez", 0), ('"river river"', None), ("MUNSTER", None), ('"munster" cafe', None)]
)
def test_words_are_folded(made_database: Engine, said: str, articles: int | None) -> None:
    """Case and accents make no difference."""
    assert (ask(made_database, said) == 0) == (articles == 0)


def ask(engine: Engine, said: str) -> int:
    """Return how many articles have these words; 0 if they are refused."""
    try:
        question = Question.read([("words", said)])
    except Invalid:
        return 0
    with engine.connect() as connection:
        return len(found(connection, question).articles)
