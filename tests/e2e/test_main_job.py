"""The main job: the seeds go in, the same articles come out with who, where and when."""

import json
import shutil
import subprocess
import time
from pathlib import Path

import jsonschema

from tests.e2e.articles import TALKS
from tests.e2e.health import await_ready, metric, status
from tests.e2e.installation import Installation

SEEDS = Path("seeds")
SCHEMA = Path("schemas/json/dateline.article.enriched.v1.json")


def test_the_seeds_come_out_enriched(installation: Installation) -> None:
    """Every seed article comes out once, in its envelope, with the tags that its readers would give it."""
    shutil.copytree(SEEDS, installation.source, dirs_exist_ok=True)
    counts = installation.ingest_once()
    installation.start("enrich", "run")
    (seen,) = installation.await_committed("articles.enriched", 1)
    assert counts == {"published": 1}

    event = seen.value
    jsonschema.validate(event, json.loads(SCHEMA.read_text()))
    assert seen.key == event["articleId"] == seen.headers["ce_subject"]
    assert seen.headers["ce_type"] == "dateline.article.enriched.v1"
    assert seen.headers["ce_specversion"] == "1.0"
    assert seen.headers["traceparent"].count("-") == 3

    body = event["article"]["body"]
    dates = {tag["exact"]: tag["value"] for tag in event["dates"]}
    places = {tag["exact"]: tag["countryCode"] for tag in event["locations"] if tag["geometry"]}
    actors = {actor["name"] for actor in event["actors"]}
    assert {"Friday": "2024-11-29", "September": "2024-09", "2014": "2014"}.items() <= dates.items()
    expected = {"Ukraine": "UA", "Russia": "RU", "New York": "US", "Kyiv": "UA", "Moscow": "RU", "Donetsk": "UA"}
    assert expected.items() <= places.items()
    for name in ("Zelensky", "Putin", "Trump", "NATO"):
        assert any(name in actor for actor in actors)
    spans = [*event["dates"], *event["locations"], *(m for actor in event["actors"] for m in actor["mentions"])]
    assert all(body[s["start"] : s["end"]] == s["exact"] for s in spans if s["field"] == "body")


def test_a_second_run_publishes_nothing_twice(installation: Installation) -> None:
    """Ingest remembers what it published, and enrich what it consumed, over a restart of both."""
    shutil.copytree(SEEDS, installation.source, dirs_exist_ok=True)
    installation.ingest_once()
    first = installation.start("enrich", "run")
    installation.await_committed("articles.enriched", 1)
    first.stop()
    assert installation.ingest_once() == {"duplicate": 1}
    again = installation.start("enrich", "run")
    await_ready(again)
    installation.write("new", TALKS)
    assert installation.ingest_once() == {"duplicate": 1, "published": 1}
    assert len(installation.await_committed("articles.enriched", 2)) == 2


def test_both_services_serve_metrics_and_health(installation: Installation, promtool: str) -> None:
    """Prometheus' own checker finds no fault with either page, and both services say that they live and are ready."""
    shutil.copytree(SEEDS, installation.source, dirs_exist_ok=True)
    started = time.time()
    services = [installation.start("ingest", "watch"), installation.start("enrich", "run")]
    installation.await_committed("articles.enriched", 1)
    for service in services:
        await_ready(service)
        assert status(service, "/healthz") == 200
        assert metric(service, "dateline_last_commit_timestamp_seconds")[0] >= started
        subprocess.run([promtool, "check", "metrics"], input=service.metrics(), text=True, check=True)
    judging = installation.register() if installation.bootstrap_servers else services[0]
    assert 'dateline_articles_total{outcome="published",source="text"} 1.0' in judging.metrics()
    assert 'dateline_records_processed_total{outcome="published"} 1.0' in services[1].metrics()


def test_a_poison_record_becomes_a_dead_letter(installation: Installation) -> None:
    """What enrich cannot read goes to its dead letters with the original bytes and the reason; the rest goes on."""
    installation.write("good", TALKS)
    installation.publish("articles", (b"poison", b"\xffnot an article"))
    installation.ingest_once()
    installation.start("enrich", "run")
    installation.await_committed("articles.enriched", 1)
    (letter,) = installation.await_committed("articles.enriched.rejected", 1)
    assert letter.raw == b"\xffnot an article"
    assert letter.headers["dlq.error.class"] == "invalid-article"
    assert letter.headers["dlq.topic"].endswith("articles")
