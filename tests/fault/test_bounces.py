"""Brokers and services end every few seconds, in order or not, while many articles travel: Kafka's own anchor test."""

import random
import time
from collections.abc import Iterator

from demo.process import Process
from tests.e2e.installation import kill
from tests.e2e.readers import Follower
from tests.fault.account import Account
from tests.fault.extent import ARTICLES
from tests.fault.replicas import await_in_sync
from tests.fault.trial import Trial
from tests.kafka.cluster import Cluster

REVISIONS = 4
FILE_ARTICLES = 1_000
UNDERWAY = 3_000
"""How many articles have gone in and not come out yet, at most: both services are to be at work when they end."""
PAUSE_SECONDS = 4
STUCK_SECONDS = 180
SEED = 1
BROKER = "a broker"
SERVICES = {"ingest": ("ingest", "watch"), "enrich-1": ("enrich", "run"), "enrich-2": ("enrich", "run")}


def test_anything_ends_at_any_time(replicated: Trial, trio: Cluster) -> None:
    """One of three brokers, ingest, or one of two members of enrich; revisions of an article stay in order."""
    account = Account(Follower(trio.bootstrap_servers, f"{replicated.installation.prefix}articles.enriched"))
    bounces = _bounces(replicated, trio)
    progress_at = time.monotonic()
    while (before := len(account.outcome)) < ARTICLES:
        if replicated.articles < min(ARTICLES, before + UNDERWAY):
            replicated.put([_article(replicated.articles + number) for number in range(FILE_ARTICLES)])
        next(bounces)
        replicated.hold(PAUSE_SECONDS)
        account.update()
        progress_at = time.monotonic() if len(account.outcome) > before else progress_at
        assert time.monotonic() - progress_at < STUCK_SECONDS, f"nothing more comes out after {before} articles"
    replicated.installation.stop()
    account.update()
    assert not replicated.installation.committed("articles.enriched.rejected")
    assert account.out_of_order() == []
    replicated.record("a broker, ingest or enrich ends every few seconds", account.outcome)


def _article(number: int) -> dict[str, str]:
    """Return a revision of an article; those of one are in one file, with others between them."""
    file, place = divmod(number, FILE_ARTICLES)
    revision, article = divmod(place, FILE_ARTICLES // REVISIONS)
    body = f"Minister Jane Doe said on Friday in Kyiv that bridge {number} would be rebuilt, in {revision} years."
    return {"url": f"https://example.org/{file}/{article}", "headline": "Bridge", "body": body}


def _bounces(trial: Trial, cluster: Cluster) -> Iterator[None]:
    """Start everything, and let one of it end and start again, each time, in an order that is always the same."""
    chance = random.Random(SEED)  # noqa: S311  chance that repeats itself is what is wanted
    running = {name: _start(trial, name) for name in SERVICES}
    while True:
        for name in chance.sample([BROKER, *SERVICES], len(SERVICES) + 1):
            yield
            if name == BROKER:
                await_in_sync(cluster, trial)
                node = chance.choice(cluster.nodes)
                chance.choice([node.kill, node.stop])()
                node.start()
            else:
                assert running[name].runs(), f"{name} ended by itself"
                chance.choice([kill, Process.stop])(running[name])
                running[name] = _start(trial, name)


def _start(trial: Trial, name: str) -> Process:
    return trial.start(*SERVICES[name], identity=name)
