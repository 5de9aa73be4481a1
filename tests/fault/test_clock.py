"""Clocks that disagree."""

import time

import pytest
from confluent_kafka import Producer

from tests.e2e.health import metric
from tests.fault.trial import Trial

HOUR_MS = 3600 * 1000


@pytest.mark.parametrize(("skew", "hours"), [("a year behind", -24 * 365), ("half an hour ahead", 0.5)])
def test_records_carry_another_time(kafka: Trial, skew: str, hours: float) -> None:
    """Neither lag nor latency is ever negative, and nothing is lost. What is further ahead, Kafka does not take."""
    enrich = kafka.start("enrich", "run")
    kafka.start("ingest", "watch")
    producer = Producer({"bootstrap.servers": kafka.installation.bootstrap_servers})
    stamp = int(time.time() * 1000 + hours * HOUR_MS)
    producer.produce(f"{kafka.installation.prefix}articles", b"poison", b"skewed", timestamp=stamp)
    assert producer.flush(30) == 0
    kafka.articles += 1
    kafka.recovers()
    assert all(value >= 0 for value in metric(enrich, "dateline_consumer_lag_records"))
    assert all(value >= 0 for value in metric(enrich, "dateline_end_to_end_latency_seconds_sum"))
    kafka.judge(f"a record's clock {skew}")
