"""The files that operators use, read once."""

import json
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
OPS = ROOT / "ops"

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DASHBOARD: dict[str, Any] = json.loads((OPS / "grafana/dashboards/dateline.json").read_text())
RUNBOOK = (ROOT / "docs/runbook.md").read_text()

PAGES = ("flow", "quality", "sources", "faults")
"""Of the alerts, of the dashboards, and of the runbook."""
RULES: dict[str, dict[str, Any]] = {
    page: yaml.safe_load((OPS / f"prometheus/rules/{page}.yml").read_text()) for page in PAGES
}
ALERTS: list[dict[str, Any]] = [
    rule for rules in RULES.values() for group in rules["groups"] for rule in group["rules"]
]


def panel_expressions() -> list[str]:
    """Return every PromQL expression of the dashboard."""
    return [target["expr"] for panel in DASHBOARD["panels"] for target in panel.get("targets", [])]


def expressions() -> list[str]:
    """Return every PromQL expression of the alerts and the dashboard."""
    return [alert["expr"] for alert in ALERTS] + panel_expressions()
