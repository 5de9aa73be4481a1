"""The dashboards are as the code says, and such that an operator finds the way."""

import re
from typing import Any

import pytest

from ops.dashboards.grafana import FOLDER, chosen
from ops.dashboards.grafana import text as written
from ops.dashboards.pages import PAGES
from ops.dashboards.panels import Page, Panel, falling, rising
from tests.ops.files import ALERTS, COMPOSE, DASHBOARDS, ROOT, RUNBOOK
from tests.ops.files import PAGES as NAMES
from tests.ops.promql import series

NAMED = {alert["alert"] for alert in ALERTS}
PANELS = [
    pytest.param(panel, id=f"{name}: {panel['title']}")
    for name, page in DASHBOARDS.items()
    for panel in page["panels"]
    if panel["type"] != "row"
]
COUNTED = r"\b\w+_(?:total|bucket|count|sum)\b(?:\{[^}]*\})?"
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def test_there_is_a_page_for_each_file_of_alerts() -> None:
    """And no other."""
    assert tuple(page.name for page in PAGES) == NAMES
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.json" for name in NAMES}


@each_page
def test_the_files_are_up_to_date(page: Page) -> None:
    """They stand as the code makes them; else run `make docs`."""
    assert (FOLDER / f"{page.name}.json").read_text(encoding="utf-8") == written(page)


def test_the_first_page_is_the_home_of_grafana() -> None:
    """Under its name in the container."""
    (home,) = [value for name, value in COMPOSE["services"]["grafana"]["environment"].items() if "HOME" in name]
    assert home == f"/var/lib/dashboards/{PAGES[0].name}.json"


@each_page
def test_no_panel_covers_another(page: Page) -> None:
    """Each has a number and a place of its own, within the grid."""
    panels = DASHBOARDS[page.name]["panels"]
    cells = [cell for panel in panels for cell in _cells(**panel["gridPos"])]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert len(set(cells)) == len(cells)
    assert all(0 <= x < 24 for x, _ in cells)


@each_page
def test_no_title_is_said_twice(page: Page) -> None:
    """Within a row; the runbook calls panels by their titles."""
    for row in page.rows.values():
        assert len({panel.title for panel in row}) == len(row)


@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_says_what_good_looks_like(panel: dict[str, Any]) -> None:
    """It has a title, a unit, and a description of whole sentences."""
    assert panel["title"]
    assert panel["fieldConfig"]["defaults"]["unit"]
    assert re.fullmatch(r"[A-Z].+[.] Good: .+[.]( Runbook: .+)?", panel["description"])


@pytest.mark.parametrize("panel", [panel for page in PAGES for panel in page.panels], ids=lambda panel: panel.title)
def test_every_panel_leads_to_sections_that_are_there(panel: Panel) -> None:
    """An alert it names exists, and so has a section in the runbook."""
    assert set(panel.alerts) <= NAMED


def test_every_alert_is_seen_somewhere() -> None:
    """Some panel shows what each alert fires of."""
    assert {alert for page in PAGES for panel in page.panels for alert in panel.alerts} >= NAMED


@pytest.mark.parametrize("text", [RUNBOOK, (ROOT / "docs/watching.md").read_text()], ids=["runbook", "watching"])
def test_panels_are_called_by_their_titles(text: str) -> None:
    """What is set in italics, as titles are, stands on a page: a panel, a row or the page itself."""
    called = {" ".join(name.split()) for name in re.findall(r"(?<!\*)\*([A-Z][^*]+)\*(?!\*)", text)}
    titles = {title for page in PAGES for title in (page.name.capitalize(), *page.rows)}
    assert called - {"Next Sunday"} <= titles | {panel.title for page in PAGES for panel in page.panels}


@pytest.mark.parametrize("panel", PANELS)
def test_every_query_asks_the_chosen_source(panel: dict[str, Any]) -> None:
    """Each has a letter of its own, and nothing names a Prometheus but the variable."""
    letters = [target["refId"] for target in panel["targets"]]
    assert len(set(letters)) == len(letters) > 0
    assert {target["datasource"]["uid"] for target in panel["targets"]} == {"${datasource}"}


@pytest.mark.parametrize("panel", PANELS)
def test_counters_are_never_shown_as_they_are(panel: dict[str, Any]) -> None:
    """A counter only means something by how fast it grows, or by what it began with."""
    grown = rf"(?:rate|increase)\({COUNTED}\[[^]]+\]( offset \w+)?\)|({COUNTED}) unless \2 offset \S+\)"
    for target in panel["targets"]:
        assert not re.search(COUNTED, re.sub(grown, "", target["expr"]))


@each_page
def test_pages_lead_to_each_other(page: Page) -> None:
    """They take along what was chosen, and the time."""
    (link,) = DASHBOARDS[page.name]["links"]
    assert link["tags"] == DASHBOARDS[page.name]["tags"]
    assert link["keepTime"] is link["includeVars"] is True


@pytest.mark.parametrize(
    ("expression", "asked"),
    [
        ("dateline_ready", 'dateline_ready{job=~"$job"}'),
        ('rate(dateline_x_total{door="files"}[1m])', 'rate(dateline_x_total{job=~"$job", door="files"}[1m])'),
        ("process_open_fds / process_max_fds", 'process_open_fds{job=~"$job"} / process_max_fds{job=~"$job"}'),
        ('up{job=~"$job"} or ALERTS', 'up{job=~"$job"} or ALERTS'),
        ("kind:dateline_tags:mean1h", "kind:dateline_tags:mean1h"),
    ],
)
def test_series_of_processes_are_those_that_were_chosen(expression: str, asked: str) -> None:
    """What Prometheus makes itself has lost these labels."""
    assert chosen(expression, ["job"]) == asked
    assert series(asked) == series(expression)


def test_colours_rise_and_fall() -> None:
    """With one limit or two."""
    assert rising(1) == ((None, "green"), (1, "orange"))
    assert rising(1, 5) == ((None, "green"), (1, "orange"), (5, "red"))
    assert falling(1) == ((None, "red"), (1, "green"))
    assert falling(30, 7) == ((None, "red"), (7, "orange"), (30, "green"))


def _cells(x: int, y: int, w: int, h: int) -> list[tuple[int, int]]:
    return [(column, line) for column in range(x, x + w) for line in range(y, y + h)]
