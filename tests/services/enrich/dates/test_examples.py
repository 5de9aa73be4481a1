"""The tables of phrasings: what is in braces is found and read, and nothing else is."""

import pytest

from services.enrich import dates
from services.enrich.dates.cascade import parse
from services.enrich.dates.lexer import Cut
from services.enrich.dates.rules import STAGES
from services.enrich.text import Document
from tests.services.enrich.dates.examples import Example, examples


@pytest.mark.parametrize("example", [pytest.param(e, id=e.name) for e in examples()])
def test_example(example: Example) -> None:
    """Every line of every table holds."""
    tags = dates.tag(Document.of("", example.text), example.published).tags
    found = [(tag.exact, tag.value) for tag in tags]
    assert found == [(e.exact, e.value) for e in example.expected]
    for tag, expected in zip(tags, example.expected, strict=True):
        assert expected.type in (None, tag.type)


def test_every_rule_has_an_example() -> None:
    """No rule is without a phrasing in the tables that needs it, and no two rules share a name."""
    names = [rule.name for stage in STAGES for rule in stage.rules]
    assert len(names) == len(set(names))
    assert set(names) - {name for example in examples() for name in _used(example.text)} == set()


def _used(text: str) -> set[str]:
    read, used = Cut.of(text).tokens(), set()
    for stage in STAGES:
        read, _ = parse(read, [stage])
        used |= {token.rule for token in read}
    return used
