"""Dead letters go back to where they came from: each once, never for ever, never over what is newer."""

from collections import Counter

from schemas.cloudevents import deterministic_id
from schemas.enriched import EnrichedArticle
from schemas.rejected import DeadLetter
from services.enrich.dead_letters.letter import Letter, Selection, letters
from services.enrich.dead_letters.replay import Replay, Terms
from streaming.broker import Broker
from streaming.message import Message
from tests.services.enrich.stream import Stream


def put_back(
    stream: Stream,
    *,
    max_replays: int = 3,
    limit: int | None = None,
    again: bool = False,
    dry_run: bool = False,
    broker: Broker | None = None,
) -> list[str]:
    """Replay all dead letters and return what became of each, in the order they were turned away."""
    chosen = dead_letters(stream)
    terms = Terms(max_replays, rate=1000, limit=limit, again=again, dry_run=dry_run)
    with broker or stream.open("enrich.replay") as publishing:
        replay = Replay(publishing, stream.topics, frozenset(letter.key for letter in chosen), terms)
        return [outcome.objection or "yes" for outcome in replay.run(chosen)]


def dead_letters(stream: Stream) -> list[Letter]:
    """Return all dead letters in the order they were turned away."""
    found = letters(stream.read(stream.topics.enriched_rejected.name), Selection())
    return sorted(found, key=lambda letter: (letter.failed_at, letter.record.offset))


def test_a_replayed_article_comes_out_as_if_it_had_never_failed(stream: Stream) -> None:
    """After a mended fault it comes out under the id that it would have had, and only once."""
    event_id = stream.publish(1, "They met in Kyiv.")
    stream.enrich(1, fails_on="Kyiv")
    (letter,) = dead_letters(stream)
    assert letter.why
    assert letter.why.disposition == "bug"
    assert put_back(stream, dry_run=True) == ["yes"]
    assert put_back(stream) == ["yes"]
    stream.enrich(1)
    (made,) = stream.read(stream.topics.enriched.name)
    assert made.header("ce_id") == deterministic_id(event_id, stream.annotator.pipeline.config_hash)
    assert EnrichedArticle.decode(made.value or b"").article_event_id == event_id
    first, second = stream.read(stream.topics.articles.name)
    assert (second.key, second.value) == (first.key, first.value)
    assert [header for header in second.headers if not header[0].startswith("dlq.")] == list(first.headers)
    assert put_back(stream) == ["replayed before"]
    assert put_back(stream, again=True) == ["yes"]


def test_what_fails_again_keeps_its_history(stream: Stream) -> None:
    """Its headers are overwritten, never appended; when it failed first and how often it came back is kept."""
    stream.publish(1, "They met in Kyiv.")
    stream.enrich(1, fails_on="Kyiv")
    put_back(stream)
    stream.enrich(1, fails_on="Kyiv")
    first, second = dead_letters(stream)
    assert first.why
    assert second.why
    assert (first.why.replays, second.why.replays) == (0, 1)
    assert second.why.first_failed_at == first.why.first_failed_at
    assert second.why.offset != first.why.offset
    assert set(Counter(name for name, _ in second.record.headers).values()) == {1}
    assert put_back(stream, max_replays=1) == ["replayed before", "replayed 1 times"]
    assert put_back(stream, max_replays=2) == ["replayed before", "yes"]


def test_nothing_is_put_over_a_correction_or_a_retraction(stream: Stream) -> None:
    """A letter is left alone if its article was corrected or retracted since, read by enrich already or not."""
    corrected, retracted, alone = (f"https://example.org/{name}" for name in ("corrected", "retracted", "alone"))
    for url in (corrected, retracted, alone):
        stream.publish(1, "They met in Kyiv.", url)
    stream.enrich(3, fails_on="Kyiv")
    stream.publish(2, "They met in Lviv.", corrected)
    stream.retract(retracted)
    assert Counter(put_back(stream, dry_run=True)) == {"superseded": 2, "yes": 1}
    stream.enrich(2)
    assert Counter(put_back(stream)) == {"superseded": 2, "yes": 1}


def test_a_correction_at_the_last_moment_is_not_buried(stream: Stream) -> None:
    """It comes in when the replay is decided and not yet said: the letter stays, the others are put back."""
    stream.publish(1, "They met in Kyiv.")
    stream.publish(1, "They met in Kyiv.", "https://example.org/2")
    stream.enrich(2, fails_on="Kyiv")
    broker = stream.interrupted("enrich.replay", lambda: stream.publish(2, "They met in Lviv."))
    assert Counter(put_back(stream, broker=broker)) == {"superseded": 1, "yes": 1}
    stream.enrich(2)
    newest = {record.key: EnrichedArticle.decode(record.value or b"") for record in stream.said()[:2]}
    assert sorted(event.article.body for event in newest.values()) == ["They met in Kyiv.", "They met in Lviv."]


def test_of_two_revisions_that_failed_the_newer_one_is_replayed(stream: Stream) -> None:
    """A fault that hit both leaves nothing to do for the older one."""
    stream.publish(1, "They met in Kyiv.")
    stream.publish(2, "They met in Kyiv again.")
    stream.enrich(2, fails_on="Kyiv")
    assert put_back(stream) == ["superseded", "yes"]


def test_a_limit_tries_a_few_first(stream: Stream) -> None:
    """So many letters and no more; the next call goes on with the rest."""
    for number in range(3):
        stream.publish(1, "They met in Kyiv.", f"https://example.org/{number}")
    stream.enrich(3, fails_on="Kyiv")
    assert put_back(stream, limit=2) == ["yes", "yes"]
    assert Counter(put_back(stream, limit=2)) == {"replayed before": 2, "yes": 1}


def test_what_is_no_dead_letter_of_ours_stays(stream: Stream) -> None:
    """Neither a record without our headers, nor a letter from a topic that enrich does not read, is put anywhere."""
    rejected = stream.topics.enriched_rejected.name
    stream.publish(1, "They met in Kyiv.")
    stream.enrich(1, fails_on="Kyiv")
    (letter,) = dead_letters(stream)
    assert letter.why
    elsewhere = letter.why.model_copy(update={"topic": rejected})
    headers = tuple(DeadLetter.headers(elsewhere))
    stream.broker.publish([Message(rejected, b"a", b"", headers), Message(rejected, b"b", b"no headers")])
    assert Counter(put_back(stream)) == {"yes": 1, f"not from {stream.topics.articles.name}": 2}
