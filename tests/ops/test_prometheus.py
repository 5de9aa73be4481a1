"""Prometheus' own checker is content with what we give it."""

import json
import subprocess
from pathlib import Path

from tests.ops.files import OPS, PAGES, RULES, dashboard_expressions

PROMETHEUS = OPS / "prometheus"


def test_the_configuration_is_valid(promtool: str) -> None:
    """Prometheus starts with it, and finds the rules."""
    assert f"{len(PAGES)} rule files found" in _run(promtool, "check", "config", str(PROMETHEUS / "prometheus.yml"))


def test_who_is_told_of_what_is_valid(amtool: str) -> None:
    """Alertmanager starts with it."""
    assert "SUCCESS" in _run(amtool, "check-config", str(OPS / "alertmanager/alertmanager.yml"))


def test_each_page_is_a_group_and_a_file() -> None:
    """An alert stands in the file and in the group of its page, and there are no others."""
    assert {page: [group["name"] for group in rules["groups"]] for page, rules in RULES.items()} == {
        page: [page] for page in PAGES
    }
    assert {path.stem for path in (PROMETHEUS / "rules").iterdir()} == set(PAGES)


def test_every_alert_fires_when_it_should(promtool: str) -> None:
    """The alerts do what their unit tests say."""
    tests = [str(path) for path in sorted((PROMETHEUS / "tests").glob("*.yml"))]
    assert "SUCCESS" in _run(promtool, "test", "rules", *tests)


def test_the_dashboards_speak_promql(promtool: str, tmp_path: Path) -> None:
    """Each expression of the dashboards parses, here as if it were a rule."""
    rules = [
        {"record": f"panel:{number}", "expr": expression.replace("$__rate_interval", "1m")}
        for number, expression in enumerate(dashboard_expressions())
    ]
    path = tmp_path / "rules.yml"
    path.write_text(json.dumps({"groups": [{"name": "dashboards", "rules": rules}]}))
    assert f"{len(rules)} rules found" in _run(promtool, "check", "rules", str(path))


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
