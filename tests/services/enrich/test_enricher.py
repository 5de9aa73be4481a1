"""What is no article, or would become too large an event, is refused with a reason."""

from dataclasses import replace

import pytest

from services.enrich.annotate import Annotator
from services.enrich.enricher import Enricher
from services.enrich.windows import LONGEST
from streaming.errors import Invalid
from streaming.message import Record
from tests.services.enrich.stream import made

GOOD = made(1, "They met in Kyiv on Friday.")
LARGEST = 100_000


def record(value: bytes = GOOD.encode(), key: str = GOOD.article_id, kind: str = "") -> Record:
    """Return the record of an article, or one with something wrong."""
    return Record("articles", 0, 0, 0, key.encode(), value, (("ce_type", kind.encode()),) if kind else ())


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (record(kind="dateline.article.published.v2"), "unknown-type"),
        (record(b"{"), "invalid-article"),
        (record(b"{}"), "invalid-article"),
        (record(key="another"), "wrong-key"),
        (record(GOOD.encode().replace(b"Kyiv", b"Lviv")), "wrong-digest"),
    ],
)
def test_what_is_no_article_is_refused(annotator: Annotator, wrong: Record, code: str) -> None:
    """Before anything is looked for in it."""
    with pytest.raises(Invalid) as refused:
        Enricher(annotator, "enriched", LARGEST)(wrong)
    assert refused.value.code == code


@pytest.mark.parametrize("body", ["on friday. " * 500, "on friday. " * 6 + "It was raining in the hills. " * LONGEST])
def test_an_event_that_would_be_too_large_is_refused(annotator: Annotator, body: str) -> None:
    """An article may have so many tags, or be so large itself."""
    article = made(1, body[: LONGEST + 10_000])
    with pytest.raises(Invalid) as refused:
        Enricher(annotator, "enriched", LONGEST)(replace(record(), value=article.encode()))
    assert refused.value.code == "too-large"
