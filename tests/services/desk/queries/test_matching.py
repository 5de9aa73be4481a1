"""What is found is what is meant, told by a second account of it, and every page goes on where the one before ended."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from services.desk.queries import matching
from services.desk.queries.found import found
from services.desk.queries.question import Question
from tests.services.desk.queries.asked import QUESTIONS
from tests.services.desk.queries.conftest import EVENTS
from tests.services.desk.queries.meaning import means


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
    found = [event for event in map(json.loads, EVENTS.values()) if means(question, event)]
    found.sort(key=lambda event: str(event["article"]["ingest"]["fetchedAt"]), reverse=True)
    return [event["articleId"] for event in found]


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
