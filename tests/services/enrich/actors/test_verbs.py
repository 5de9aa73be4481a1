"""The forms of verbs."""

import pytest

from services.enrich.actors.verbs import past, present, progressive


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("urge", ("urged", "urges", "urging")),
        ("deny", ("denied", "denies", "denying")),
        ("deploy", ("deployed", "deploys", "deploying")),
        ("launch", ("launched", "launches", "launching")),
        ("expel", ("expelled", "expels", "expelling")),
    ],
)
def test_forms(verb: str, forms: tuple[str, str, str]) -> None:
    """A verb has its past, its third person, and what is going on."""
    assert (past(verb), present(verb), progressive(verb)) == forms
