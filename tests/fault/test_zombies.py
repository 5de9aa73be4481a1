"""A member stands still for so long that the others go on without it, and wakes up."""

import pytest

from tests.e2e.health import await_ready
from tests.fault.trial import Trial, thaw


@pytest.mark.short
def test_a_member_sleeps_over_its_work(kafka: Trial) -> None:
    """Frozen in the middle of a batch, past the session timeout: what it publishes when it wakes up is refused."""
    kafka.start("ingest", "watch")
    sleeper = kafka.start("enrich", "run", "tests.fault.failpoint mid-batch freeze 30", identity="sleeper")
    kafka.feed(90)
    kafka.await_frozen(sleeper)
    kafka.start("enrich", "run", identity="successor")
    kafka.recovers()
    kafka.await_enriched(90)
    thaw(sleeper)
    sleeper.event("broker_unavailable", 60)
    kafka.feed(30)
    await_ready(sleeper)
    kafka.judge("SIGSTOP past the session timeout, mid-batch")


def test_a_member_sleeps_over_its_commit(kafka: Trial) -> None:
    """Frozen before the commit: nobody reads on before it is known whether the transaction is committed."""
    kafka.start("ingest", "watch")
    sleeper = kafka.start("enrich", "run", "tests.fault.failpoint before-commit freeze 1", identity="sleeper")
    kafka.feed(90)
    kafka.await_frozen(sleeper)
    successor = kafka.start("enrich", "run", identity="successor")
    await_ready(successor)
    thaw(sleeper)
    kafka.recovers()
    kafka.judge("SIGSTOP past the session timeout, before the commit")


def test_a_transaction_outlives_its_timeout(kafka: Trial) -> None:
    """Kafka aborts it and fences its producer, which is no reason to end: the articles are handled again."""
    kafka.start("ingest", "watch")
    sleeper = kafka.start("enrich", "run", "tests.fault.failpoint before-commit freeze 1")
    kafka.feed(90)
    kafka.await_frozen(sleeper)
    kafka.hold(30)
    thaw(sleeper)
    kafka.recovers()
    assert sleeper.runs()
    kafka.judge("a transaction outlives its timeout")


def test_a_sleeping_member_of_the_embedded_broker_keeps_its_articles(embedded: Trial) -> None:
    """A process that stands still is not gone: the others leave it what it has, and it goes on when it wakes up."""
    embedded.start("ingest", "watch")
    sleeper = embedded.start("enrich", "run", "tests.fault.failpoint mid-batch freeze 30", identity="sleeper")
    embedded.feed(90)
    embedded.await_frozen(sleeper)
    await_ready(embedded.start("enrich", "run", identity="other"))
    embedded.feed(30)
    thaw(sleeper)
    embedded.recovers()
    embedded.judge("SIGSTOP mid-batch")


def test_a_writer_of_the_embedded_broker_sleeps(embedded: Trial) -> None:
    """Frozen before the commit, it holds everybody back, until it goes on."""
    embedded.start("ingest", "watch")
    sleeper = embedded.start("enrich", "run", "tests.fault.failpoint before-commit freeze 1", identity="sleeper")
    embedded.feed(90)
    embedded.await_frozen(sleeper)
    embedded.start("enrich", "run", identity="other")
    embedded.feed(30)
    embedded.hold(15)
    thaw(sleeper)
    embedded.recovers()
    embedded.judge("SIGSTOP before the commit")
