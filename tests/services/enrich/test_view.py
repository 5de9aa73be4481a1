"""What is shown of an enriched article, whatever it holds."""

import io

from rich.console import Console

from services.enrich.view import show, show_heading
from tests.schemas.samples import fullest_enriched, smallest_article

HOSTILE = "two\nlines\u2028and \u202emore"


def shown(**article: str) -> list[str]:
    """Return the lines of a heading."""
    out = io.StringIO()
    show_heading(smallest_article(**article), "details", Console(file=out, width=200))
    return out.getvalue().split("\n")


def test_a_headline_is_a_line() -> None:
    """So is the beginning of a body where there is none."""
    written = r"two\nlines\u2028and \u202emore"
    assert shown(headline=HOSTILE) == ["", written, "details", ""]
    assert shown(headline="", body=HOSTILE) == ["", written, "details", ""]


def test_a_tag_is_a_row() -> None:
    """Even if it was written over two lines."""
    made = fullest_enriched()
    (location,) = made.locations
    broken = location.model_copy(update={"exact": "Ky\niv"})
    out = io.StringIO()
    show(made.model_copy(update={"locations": (broken,)}), Console(file=out, width=200))
    assert r" Ky\niv " in out.getvalue()


def test_a_place_without_a_name_says_why() -> None:
    """What GeoNames lacks shows where it was put."""
    made = fullest_enriched()
    reason = "not in the gazetteer: put at Kyiv"
    nameless = made.locations[0].model_copy(update={"name": None, "geonames_id": None, "reason": reason})
    out = io.StringIO()
    show(made.model_copy(update={"locations": (nameless,)}), Console(file=out, width=200))
    assert f"({reason})" in out.getvalue()
