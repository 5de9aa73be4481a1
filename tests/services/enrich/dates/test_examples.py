"""The tables of phrasings: what is in braces is found and read, and nothing else is."""

import pytest

from services.enrich import dates
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
