"""What alerts and dashboards ask for exists."""

import pytest
from prometheus_client import PROCESS_COLLECTOR, Metric
from prometheus_client.metrics import MetricWrapperBase

from docs.reference import MEASURED
from tests.ops.files import ALL_RULES, DASHBOARDS, RECORDED, expressions
from tests.ops.promql import series

PROMETHEUS_OWN = {"up", "ALERTS"}
OF_ANY_PROCESS = {sample.name for family in PROCESS_COLLECTOR.collect() for sample in family.samples}


@pytest.mark.parametrize("expression", expressions())
def test_every_series_is_declared(expression: str) -> None:
    """No alert and no panel waits for a series that nobody exports."""
    assert series(expression) <= _declared() | RECORDED | PROMETHEUS_OWN | OF_ANY_PROCESS


def test_every_metric_is_asked_for() -> None:
    """By an alert or by a panel: what nobody looks at need not be measured."""
    asked_for = set().union(*map(series, expressions()))
    assert [metric._name for metric in _metrics() if not asked_for & _series(metric)] == []


def test_nothing_is_missing_from_the_reading() -> None:
    """The expressions are really taken apart, and all files have some."""
    assert series('sum by (job) (rate(a_total{b="c"}[5m])) > 0 or x offset $__rate_interval unless on (y) up') == {
        "a_total",
        "x",
        "up",
    }
    assert len(expressions()) > len(ALL_RULES) > 0
    assert all(page["panels"] for page in DASHBOARDS.values())


def _declared() -> set[str]:
    return set().union(*map(_series, _metrics()))


def _metrics() -> list[MetricWrapperBase]:
    return [found for module in MEASURED for found in vars(module).values() if isinstance(found, MetricWrapperBase)]


def _series(metric: MetricWrapperBase) -> set[str]:
    return {name for family in metric.describe() for name in _sample_names(family)}


def _sample_names(family: Metric) -> set[str]:
    endings = {"counter": ["_total"], "histogram": ["_bucket", "_count", "_sum"]}
    return {family.name + ending for ending in endings.get(family.type, [""])}
