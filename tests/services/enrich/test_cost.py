"""Whatever a text repeats, four times as much of it takes about four times the steps."""

from functools import partial

import pytest

from benchmarks.generated import PATTERNS, text
from schemas.article import text_sha256
from services.enrich.annotate import Annotator
from tests.schemas.samples import smallest_article
from tests.services.enrich.steps import steps

SHORT, LONG = 8_000, 32_000
"""Long enough for all that is remembered, or looked at again, to have begun with the shorter one."""
MOST = 4.5


@pytest.mark.parametrize("pattern", PATTERNS)
def test_cost_grows_as_the_text(annotator: Annotator, pattern: str) -> None:
    """It is held against the dearest of three: in noise, whether there is a name at all is chance."""
    short = max(_cost(annotator, text(pattern, SHORT, seed)) for seed in range(3))
    assert _cost(annotator, text(pattern, LONG, seed=3)) <= MOST * short


def _cost(annotator: Annotator, body: str) -> int:
    article = smallest_article(body=body, text_sha256=text_sha256("", body))
    return steps(partial(annotator.annotate, article))
