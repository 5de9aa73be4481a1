"""The tagger without a broker: JSON lines in, JSON lines or tables out."""

import json
import re
from io import BytesIO, StringIO

import pytest
from rich.console import Console

from services.enrich.standalone import annotate, explain

GOOD = b'{"articleId": "1", "datePublished": "2024-11-30", "body": "They met in Kyiv on Friday for $2015."}\n'
BAD = {
    b"{": "line 2: Expecting",
    b"[]": "line 2: not a JSON object",
    b'{"articleId": "1"}': "line 2: body: Field required",
    b'{"articleId": "1", "body": "They met.", "edition": "morning"}': "line 2: edition: Extra inputs",
}


def test_a_line_becomes_an_event() -> None:
    """Blank lines are none."""
    out = BytesIO()
    assert annotate(BytesIO(b"\n" + GOOD + b"\n" + GOOD), out) == 0
    first, second = map(json.loads, out.getvalue().splitlines())
    assert (first["dates"], first["locations"]) == (second["dates"], second["locations"])
    assert [tag["value"] for tag in first["dates"]] == ["2024-11-29"]
    assert [tag["name"] for tag in first["locations"]] == ["Kyiv"]


@pytest.mark.parametrize(("line", "complaint"), BAD.items())
def test_a_line_that_is_no_article_is_told(line: bytes, complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With its number, and the others are annotated."""
    out = BytesIO()
    assert annotate(BytesIO(GOOD + line + b"\n" + GOOD), out) == 1
    assert len(out.getvalue().splitlines()) == 2
    assert capsys.readouterr().err.startswith(complaint)


def test_every_tag_is_explained() -> None:
    """What made it, and what was turned down and why."""
    shown = StringIO()
    assert explain(BytesIO(GOOD), Console(file=shown, width=200)) == 0
    assert re.search(r"weekday · 0\.9\d · the clause looks back", shown.getvalue())
    assert "an amount of money" in shown.getvalue()
