"""Writes Grafana's files: `python -m ops.dashboards`."""

from ops.dashboards.grafana import FOLDER, text
from ops.dashboards.pages import PAGES

if __name__ == "__main__":
    for page in PAGES:
        (FOLDER / f"{page.name}.json").write_text(text(page), encoding="utf-8")
