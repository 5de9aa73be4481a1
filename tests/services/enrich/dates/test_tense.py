"""Where a clause looks decides which Friday is meant."""

from datetime import date

import pytest

from services.enrich import dates
from services.enrich.dates.tense import Clause
from services.enrich.text import Document

_MONDAY = date(2024, 6, 10)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("They met on *", "near participle"),
        ("It fell on *", "near past"),
        ("They will meet on *", "near future"),
        ("It will be held on *", "near future passive"),
        ("It had been scheduled to expire *", "near past_plan"),
        ("They will meet soon. It fell on *", "near past"),
        ("On * they left", "then participle"),
        ("*'s vote will stand", "possessive"),
        ("A day in *", "no verb"),
        ("A day in *", "word in"),
        ("They may go as soon as *", "to come"),
        ("Tokyo, *", "list"),
    ],
)
def test_cues(clause: str, expected: str) -> None:
    """A clause tells its tense, what stands before the expression and what after."""
    at = clause.index("*")
    assert expected in Clause(clause, at, at + 1).cues()


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("They met on Friday.", "the clause looks back"),
        ("He said Friday that they will come.", "the clause looks back"),
        ("The road has been closed since Friday.", "the clause looks back"),
        ("They will meet on Friday.", "the clause looks ahead"),
        ("They’ll meet on Friday.", "the clause looks ahead"),
        ("A vote is expected on Friday.", "the clause looks ahead"),
        ("They plan to meet on Friday.", "the clause looks ahead"),
        ("The talks will not be held on Friday.", "the clause looks ahead"),
        ("The deadline was extended to Friday.", "the clause looks ahead"),
        ("The plant closes on Friday.", "the clause looks ahead"),
        ("They have until Friday.", "the clause looks ahead"),
        ("He left, but will return on Friday.", "the clause looks ahead"),
        ("It fell on Monday.", "the day of publication"),
    ],
)
def test_which_day(sentence: str, reason: str) -> None:
    """The model hears the clause, and says so."""
    (tag,) = dates.tag(Document.of("", sentence), _MONDAY).tags
    back = {"the clause looks back": "2024-06-07", "the clause looks ahead": "2024-06-14"}
    assert (tag.reason, tag.value) == (reason, back.get(reason, "2024-06-10"))
