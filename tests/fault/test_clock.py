"""Clocks that disagree."""

import re
import time

import pytest
from confluent_kafka import Producer

from demo.process import Process
from tests.fault.trial import Trial

DAY_MS = 24 * 3600 * 1000


@pytest.mark.parametrize("days", [-365, 1])
def test_records_carry_another_time(kafka: Trial, days: int) -> None:
    """Neither lag nor latency is ever negative, and nothing is lost."""
    enrich = kafka.start("enrich", "run")
    kafka.start("ingest", "watch")
    producer = Producer({"bootstrap.servers": kafka.installation.bootstrap_servers})
    stamp = int(time.time() * 1000) + days * DAY_MS
    producer.produce(f"{kafka.installation.prefix}articles", b"poison", b"skewed", timestamp=stamp)
    assert producer.flush(30) == 0
    kafka.articles += 1
    kafka.recovers()
    assert all(value >= 0 for value in metric(enrich, "dateline_consumer_lag_records"))
    assert all(value >= 0 for value in metric(enrich, "dateline_end_to_end_latency_seconds_sum"))
    kafka.judge(f"a record from {abs(days)} days {'ago' if days < 0 else 'ahead'}")


def metric(service: Process, name: str) -> list[float]:
    """Return the values of all series of a metric; there is at least one."""
    found = re.findall(rf"^{name}(?:{{.*}})? (\S+)$", service.metrics(), re.MULTILINE)
    assert found
    return [float(value) for value in found]
