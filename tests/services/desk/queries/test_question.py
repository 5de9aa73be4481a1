"""A question is what the parameters of a URL say, and says it again; what cannot be understood is told in one line."""

from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.desk.queries.parameters import Invalid
from services.desk.queries.question import Question
from tests.services.desk.queries.asked import QUESTIONS

NAMES = sorted(field.alias or "" for field in Question.model_fields.values())


@given(asked=QUESTIONS)
def test_a_question_asks_itself_again(asked: dict[str, str]) -> None:
    """As the query string of a URL."""
    question = Question.read(asked.items())
    assert Question.read(parse_qsl(question.query())) == question


@given(asked=st.dictionaries(st.sampled_from(NAMES) | st.text(), st.text(), max_size=3))
def test_any_parameters(asked: dict[str, str]) -> None:
    """Are a question that asks itself again, or are refused for one of them."""
    try:
        question = Question.read(asked.items())
    except Invalid as invalid:
        refused, why = invalid.parameter, str(invalid)
    else:
        assert Question.read(question.asked().items()) == question
        return
    assert refused in {name[:100] for name in asked}
    assert why.startswith(f"{refused}: ")


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("near", "30,50", "expected longitude,latitude,km"),
        ("near", "30,91,5", "expected a longitude from -180 to 180 and a latitude from -90 to 90"),
        ("near", "30,50,0", "expected more than 0 km"),
        ("bbox", "0,10,0,-10", "the south lies north of the north"),
        ("bbox", "0,nan,0,10", "expected west,south,east,north"),
        ("told", "2024-02-30", "there is no such day"),
        ("told", "2025/2024", "the interval ends before it begins"),
        ("told", "../..", "expected a day on one side at least"),
        ("published", "yesterday", "expected a day, month or year"),
        ("words", "?!", "there is no word in it"),
        ("country", "Ukraine", "String should match pattern"),
        ("confidence", "high", "Input should be a valid number"),
        ("colour", "red", "there is no such parameter"),
    ],
)
def test_what_cannot_be_understood(name: str, value: str, why: str) -> None:
    """Is told by its name, and why."""
    with pytest.raises(Invalid, match=f"^{name}: {why}"):
        Question.read([(name, value)])


def test_no_parameter_twice() -> None:
    """Since one would be guessed away."""
    with pytest.raises(Invalid, match="code: it is given twice"):
        Question.read([("code", "UKR"), ("code", "RUS")])


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-02/2024-12-24", "2024-02-01", "2024-12-24"),
        ("../2023", None, "2023-12-31"),
        ("2023-02/..", "2023-02-01", None),
    ],
)
def test_intervals(said: str, first: Any, last: Any) -> None:
    """Are as wide as what is said."""
    days = Question.read([("told", said)]).told
    assert days
    assert (days.first and str(days.first), days.last and str(days.last)) == (first, last)
