"""Whoever is woken by an alert finds its page."""

import re
from typing import Any

import pytest
import yaml

from tests.ops.files import ALERTS, OPS, RUNBOOK

HEADINGS = re.findall(r"^##? (.+)$", RUNBOOK, re.MULTILINE)
ABOUT_ALERTS = [heading for heading in HEADINGS if heading.startswith("Dateline")]
LINKED = re.compile(r"\]\(#([^)]+)\)")


@pytest.mark.parametrize("alert", ALERTS, ids=lambda alert: alert["alert"])
def test_every_alert_links_to_its_section(alert: dict[str, Any]) -> None:
    """The link is to a heading that is there, in a section that says what it means, where to look and what to do."""
    assert alert["annotations"]["runbook"] == f"docs/runbook.md#{alert['alert'].lower()}"
    section = RUNBOOK.partition(f"\n## {alert['alert']}\n")[2].partition("\n#")[0]
    assert all(f"**{part}.**" in section for part in ("Means", "Look", "Do"))


def test_no_section_is_left_over() -> None:
    """Each section is about an alert that exists, in their order."""
    assert [alert["alert"] for alert in ALERTS] == ABOUT_ALERTS


def test_every_link_within_leads_somewhere() -> None:
    """As GitHub makes anchors of headings."""
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in HEADINGS}
    assert set(LINKED.findall(RUNBOOK)) <= anchors


def test_every_alert_has_a_unit_test() -> None:
    """Each alert is shown to fire and shown not to."""
    files = [yaml.safe_load(path.read_text()) for path in (OPS / "prometheus/tests").glob("*.yml")]
    cases = [case for file in files for test in file["tests"] for case in test["alert_rule_test"]]
    names = {alert["alert"] for alert in ALERTS}
    assert {case["alertname"] for case in cases if "exp_alerts" in case} == names
    assert {case["alertname"] for case in cases if "exp_alerts" not in case} == names
