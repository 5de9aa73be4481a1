"""Transactional ids: two processes with one, and one whose process is gone."""

from tests.e2e.health import await_ready
from tests.fault.trial import Trial


def test_a_second_process_takes_over(trial: Trial) -> None:
    """The older of two processes with one transactional id ends, and says why."""
    trial.start("ingest", "watch")
    older = trial.start("enrich", "run")
    log = older.log.rename(older.log.with_suffix(".older"))
    trial.feed(60)
    trial.await_enriched(30)
    await_ready(trial.start("enrich", "run"))
    trial.recovers()
    trial.await_end(older)
    assert '"kind": "Fenced"' in log.read_text()
    trial.judge("a second process with the same transactional id")


def test_a_transaction_is_left_open_by_a_dead_process(kafka: Trial) -> None:
    """Readers are held back until Kafka aborts it; nobody has to come back with its transactional id."""
    kafka.start("ingest", "watch")
    dead = kafka.start("enrich", "run", "tests.fault.failpoint before-commit kill 1", identity="dead")
    kafka.feed(90)
    kafka.await_end(dead)
    kafka.start("enrich", "run", identity="successor")
    kafka.recovers()
    kafka.judge("a transaction left open by a dead process")
