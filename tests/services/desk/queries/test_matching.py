"""What is found is what is meant, told by a second account of it, and every page goes on where the one before ended."""

import json
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from services.desk.queries import matching
from services.desk.queries.found import found
from services.desk.queries.question import Question
from services.desk.rows import rows
from services.desk.writing import write
from tests.services.desk.queries import made
from tests.services.desk.queries.meaning import means

ARTICLES = 80
EVENTS = {f"a{n}": made.event(f"a{n}", Random(n)) for n in range(ARTICLES)}  # noqa: S311  chance that repeats itself
DAYS = st.sampled_from(["2024-11-29", "2024-11", "../2000", "2023/2024-11-29", "2025/..", "1995-05", "2030"])
NUMBERS = st.integers(-180, 180)

FIELDS: dict[str, st.SearchStrategy[str]] = {
    "actor": st.sampled_from([name for name, *_ in made.ACTORS]),
    "wikidata": st.sampled_from(["Q11", "Q13", "Q99"]),
    "code": st.sampled_from(["UKR", "GOV", "MIL", "UKRGOV", "UNO", "ECUGOV"]),
    "actorCountry": st.sampled_from(["UKR", "ECU", "FRA"]),
    "kind": st.sampled_from(["person", "organisation", "government", "group"]),
    "near": st.builds("{},{},{}".format, NUMBERS, st.integers(-90, 90), st.sampled_from([1, 500, 3_000, 12_000])),
    "bbox": st.builds("{},{},{},{}".format, NUMBERS, st.integers(-90, 0), NUMBERS, st.integers(0, 90)),
    "country": st.sampled_from(["FJ", "UA", "XX"]),
    "subdivision": st.sampled_from(["FJ-N", "UA-30"]),
    "geonamesId": st.sampled_from(["1", "4", "7"]),
    "told": DAYS,
    "published": DAYS,
    "outlet": st.sampled_from(["Daily", "Herald", "Nobody"]),
    "words": st.sampled_from(["river", "CAFE 42", "munster Київ", "and", "not near", "nowhere"]),
    "status": st.sampled_from(made.STATUSES),
    "confidence": st.sampled_from(["0", "0.5", "0.95"]),
}
QUESTIONS = st.lists(st.sampled_from(sorted(FIELDS)), max_size=3, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: FIELDS[name] for name in names})
)


@pytest.fixture
def made_database(empty: Engine) -> Engine:
    """Return a database with articles of all kinds."""
    with empty.begin() as connection:
        write(connection, {article_id: [rows(event)] for article_id, event in EVENTS.items()})
    return empty


def all_pages(engine: Engine, question: Question, limit: int) -> list[str]:
    """Return the ids of all articles that are found, page by page."""
    ids, after, pages = [], None, 0
    with engine.connect() as connection:
        while pages == 0 or after:
            page = found(connection, question, after, limit)
            assert len(page.articles) <= limit
            ids += [article.article_id for article in page.articles]
            after, pages = page.next, pages + 1
    return ids


def meant(question: Question) -> list[str]:
    """Return the ids of all articles that are meant, newest first."""
    return [article_id for article_id, event in reversed(EVENTS.items()) if means(question, json.loads(event))]


@pytest.mark.parametrize(("few", "checks"), [(50_000, 3_000), (10, 7), (0, 5)])
def test_what_is_meant_is_found(made_database: Engine, monkeypatch: pytest.MonkeyPatch, few: int, checks: int) -> None:
    """On each database, by whatever leads to it, and however little is looked at for one page."""
    monkeypatch.setattr(matching, "FEW", few)
    monkeypatch.setattr(matching, "CHECKS", checks)
    monkeypatch.setattr(matching, "COSTLY_CHECKS", checks)

    @settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(asked=QUESTIONS, limit=st.integers(5, 40))
    def validate(asked: dict[str, Any], limit: int) -> None:
        question = Question.read(asked.items())
        assert all_pages(made_database, question, limit) == meant(question)

    validate()
