"""A topic is deleted under running services."""

import pytest
from confluent_kafka.admin import AdminClient

from tests.e2e.health import await_ready, await_unready
from tests.fault.trial import Trial

ENRICH, REGISTER, DOOR = "enrich", "register", "ingest"
NEEDED_BY = {
    "articles": {ENRICH, REGISTER},
    "articles.submitted": {REGISTER, DOOR},
    "articles.enriched.rejected": {ENRICH},
}


@pytest.mark.parametrize("topic", NEEDED_BY)
def test_a_topic_is_deleted(kafka: Trial, topic: str) -> None:
    """Who needs it says so and is not ready until it is there again; what was judged and enriched before stays."""
    door, enrich = kafka.start_both()
    services = {DOOR: door, ENRICH: enrich, REGISTER: kafka.installation.register()}
    kafka.feed(30)
    kafka.await_enriched(30)
    name = kafka.installation.prefix + topic
    admin = AdminClient({"bootstrap.servers": kafka.installation.bootstrap_servers})
    admin.delete_topics([name])[name].result(30)
    for service in NEEDED_BY[topic]:
        await_unready(services[service])
        assert name in services[service].event("topics_missing")["topics"]
        assert f'dateline_topic_missing{{topic="{name}"}} 1.0' in services[service].metrics()
    kafka.installation.create_topics()
    for process in services.values():
        await_ready(process)
        assert 'dateline_topic_missing{topic="' + name + '"} 1.0' not in process.metrics()
    kafka.recovers()
    kafka.judge(f"{topic} deleted and made anew")
