"""The tagger as a library: its face is kept, and it does what the command does."""

import inspect
import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from services.enrich import library
from services.enrich.annotate import Annotator
from services.enrich.library import Explained, Tagger
from tests.schemas.samples import smallest_article

TALKS = {"articleId": "1", "datePublished": "2024-11-30", "body": "They met in Kyiv on Friday for $2015."}
FACE: dict[Callable[..., object], str] = {
    Tagger.load: "(tables: pathlib.Path | None = None, *, quotes: bool = True) -> Self",
    Tagger.annotate: "(self, article: schemas.article.Article | collections.abc.Mapping[str, typing.Any] | str | bytes)"
    " -> schemas.enriched.EnrichedArticle",
    Tagger.explain: "(self, article: schemas.article.Article | collections.abc.Mapping[str, typing.Any] | str | bytes)"
    " -> services.enrich.library.Explained",
}


@pytest.fixture(scope="module")
def tagger(annotator: Annotator) -> Tagger:
    """Return the tagger, with what is loaded already."""
    return Tagger(annotator)


def test_the_face_is_kept() -> None:
    """Whoever calls it today can call it tomorrow: a change here breaks their programs."""
    assert library.__all__ == ["Explained", "Tagger"]
    assert [str(inspect.signature(call)).replace("typing.Self", "Self") for call in FACE] == list(FACE.values())
    assert Explained._fields == ("event", "annotations")


def test_who_imports_it_loads_no_tagger() -> None:
    """Only who loads one waits for it."""
    loaded = "import sys, services.enrich.library; print({'numpy', 'services.enrich.annotate'} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True).stdout == b"set()\n"


@pytest.mark.parametrize(
    "given",
    [TALKS, json.dumps(TALKS), json.dumps(TALKS).encode(), smallest_article(body=TALKS["body"])],
    ids=["fields", "text", "bytes", "a model"],
)
def test_an_article_is_annotated(tagger: Tagger, given: library.Given) -> None:
    """In whichever form it comes."""
    event = tagger.annotate(given)
    assert [tag.name for tag in event.locations] == ["Kyiv"]
    assert event.article.body == TALKS["body"]


def test_the_same_article_has_the_same_tags(tagger: Tagger) -> None:
    """However often it is annotated, and whatever was between."""
    first = tagger.annotate(TALKS)
    tagger.annotate({**TALKS, "body": "She left Odesa in May."})
    assert tagger.annotate(TALKS).dates == first.dates


def test_what_was_turned_down_is_explained(tagger: Tagger) -> None:
    """And why."""
    event, annotations = tagger.explain(TALKS)
    assert event.dates == annotations.dates.tags
    assert [(turned_down.exact, turned_down.reason) for turned_down in annotations.dates.rejected] == [
        ("$2015", "not a temporal expression")
    ]


@pytest.mark.parametrize(
    "given", ["{", "[" * 100_000, "[]", {"articleId": "1"}, {**TALKS, "edition": "late"}, {**TALKS, "body": 1}]
)
def test_what_is_no_article_is_refused(tagger: Tagger, given: library.Given) -> None:
    """By one kind of error."""
    with pytest.raises(ValueError):  # noqa: PT011  of any kind
        tagger.annotate(given)


def test_tables_that_cannot_be_used_are_refused(tmp_path: Path) -> None:
    """Before anything is loaded."""
    with pytest.raises(ValueError, match="holds no table"):
        Tagger.load(tmp_path)


def test_the_readme_calls_it_so(capsys: pytest.CaptureFixture[str]) -> None:
    """Its example prints what its comment says."""
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(from services\.enrich\.library.*?)^```$", readme, re.DOTALL | re.MULTILINE)
    exec(code, {})  # noqa: S102  our own page
    assert capsys.readouterr().out.strip() == code.split("# ")[1].strip()
