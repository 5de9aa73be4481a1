"""Records that are no articles: each becomes a dead letter with its original bytes, and the stream goes on."""

import pytest
from confluent_kafka.admin import AdminClient

from schemas.topics import VALUE_BYTES
from services.enrich.isolation import ATTEMPTS
from tests.e2e.health import await_unready
from tests.fault.poison import CORPUS
from tests.fault.trial import Trial
from tests.services.enrich import deadly

LIMIT = 5


@pytest.mark.short
def test_poison(trial: Trial) -> None:
    """Every one of the corpus comes out as a dead letter, byte for byte, and the articles around it come out."""
    trial.start_both()
    trial.feed(30)
    trial.poison(CORPUS)
    trial.recovers()
    trial.judge(f"poison, {len(CORPUS)} kinds")
    letters = trial.installation.committed("articles.enriched.rejected")
    assert {letter.key: letter.raw for letter in letters} == CORPUS
    assert all(letter.headers["dlq.error.class"] for letter in letters)


def test_a_flood_of_poison(trial: Trial) -> None:
    """More dead letters in a row than allowed stop enrich, which says so and drops nothing."""
    trial.start("ingest", "watch")
    flood = {f"flood {number}": f"poison {number}".encode() for number in range(LIMIT * 4)}
    trial.poison(flood)
    enrich = trial.start("enrich", "run", DATELINE_DEAD_LETTER_LIMIT=str(LIMIT))
    assert enrich.event("failed", 60)["kind"] == "TooManyDeadLetters"
    trial.await_end(enrich)
    trial.feed(30)
    trial.start("enrich", "run")
    trial.recovers()
    trial.judge("more dead letters in a row than allowed")
    letters = trial.installation.committed("articles.enriched.rejected")
    assert {letter.key: letter.raw for letter in letters} == flood


@pytest.mark.short
def test_an_article_crashes_the_tagger(trial: Trial) -> None:
    """It takes no process of enrich with it, becomes a dead letter, and is not met again."""
    trial.start("ingest", "watch")
    enrich = trial.start("enrich", "run", launcher="tests.fault.deadly")
    trial.feed(30)
    trial.feed(1, f"A {deadly.DEADLY} sentence.")
    trial.recovers()
    trial.judge("an article that always crashes the tagger")
    (letter,) = trial.installation.committed("articles.enriched.rejected")
    assert letter.headers["dlq.error.class"] == "crashed"
    assert enrich.log.read_text().count("tagger_died") == ATTEMPTS


def test_an_article_grows_past_the_limit(trial: Trial) -> None:
    """What no topic would take is a dead letter with the original bytes, and is not met again."""
    trial.start_both()
    trial.feed(1, "on friday. " * 40_000)
    trial.recovers()
    trial.judge("an article that grows past the topic's limit")
    (letter,) = trial.installation.committed("articles.enriched.rejected")
    assert letter.headers["dlq.error.class"] == "too-large"
    assert letter.value["body"].startswith("on friday.")


def test_a_letter_outgrows_its_topic(trial: Trial) -> None:
    """A record that fills its topic leaves no room to say what is wrong with it: the letter only refers to it."""
    record = b"x" * VALUE_BYTES
    trial.start_both()
    trial.feed(30)
    trial.poison({"vast": record})
    trial.recovers()
    trial.judge("a dead letter that would not fit its topic")
    (letter,) = trial.installation.committed("articles.enriched.rejected")
    assert letter.raw is None
    assert letter.headers["dlq.value_omitted"] == str(len(record))
    assert letter.headers["dlq.topic"] == f"{trial.installation.prefix}articles"


def test_dead_letters_cannot_be_written(kafka: Trial) -> None:
    """Nothing is dropped: enrich is alive and not ready until the topic of dead letters is back."""
    _, enrich = kafka.start_both()
    kafka.feed(30)
    kafka.await_enriched(30)
    admin = AdminClient({"bootstrap.servers": kafka.installation.bootstrap_servers})
    (deleted,) = admin.delete_topics([f"{kafka.installation.prefix}articles.enriched.rejected"]).values()
    deleted.result(30)
    kafka.poison(CORPUS)
    await_unready(enrich)
    kafka.installation.create_topics()
    kafka.recovers()
    assert enrich.runs()
    kafka.judge("dead letters cannot be written")
