"""All articles that a question means, for a statement that reads them."""

from sqlalchemy import or_

from services.desk.queries.asking import conditions, of_any_tag
from services.desk.queries.conditions import Clause, Condition
from services.desk.queries.question import Question
from services.desk.tables import articles


def clauses(question: Question, dialect: str) -> list[Clause]:
    """Return what must be true of the row of an article."""
    any_tag = of_any_tag(question)
    of_one = [or_(*(_meets(condition) for condition in any_tag))] if any_tag else []
    return [*(_meets(condition) for condition in conditions(question, dialect)), *of_one]


def _meets(condition: Condition) -> Clause:
    """Find all that a key leads to at once, since all are wanted."""
    if condition.keys:
        return articles.c.id.in_(condition.numbers(condition.keys[0]))
    return condition.holds(articles.c.id)
