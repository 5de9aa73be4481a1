"""The files that operators use, read once."""

import json
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
OPS = ROOT / "ops"

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
RUNBOOK = (ROOT / "docs/runbook.md").read_text()

PAGES = ("flow", "quality", "sources", "faults")
"""Of the alerts, of the dashboards, and of the runbook."""
RULES: dict[str, dict[str, Any]] = {
    page: yaml.safe_load((OPS / f"prometheus/rules/{page}.yml").read_text()) for page in PAGES
}
ALL_RULES: list[dict[str, Any]] = [
    rule for rules in RULES.values() for group in rules["groups"] for rule in group["rules"]
]
ALERTS = [rule for rule in ALL_RULES if "alert" in rule]
RECORDED = {rule["record"] for rule in ALL_RULES if "record" in rule}
DASHBOARDS: dict[str, dict[str, Any]] = {
    page: json.loads((OPS / f"grafana/dashboards/{page}.json").read_text()) for page in PAGES
}


def dashboard_expressions() -> list[str]:
    """Return every PromQL expression of the dashboards, of panels and of marks."""
    return [
        target["expr"]
        for page in DASHBOARDS.values()
        for asking in (*page["panels"], *page["annotations"]["list"])
        for target in asking.get("targets", [asking.get("target")])
        if target
    ]


def expressions() -> list[str]:
    """Return every PromQL expression of the rules and the dashboards."""
    return [rule["expr"] for rule in ALL_RULES] + dashboard_expressions()
