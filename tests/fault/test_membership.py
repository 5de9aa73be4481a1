"""Members of the group come and go while articles are handled."""

from itertools import cycle

from tests.e2e.health import await_ready
from tests.e2e.installation import kill
from tests.fault.trial import Trial

CHANGES = 4


def test_members_come_and_go(trial: Trial) -> None:
    """Some leave in order, some are killed: a change of the group is no error."""
    trial.start("ingest", "watch")
    members = [trial.start("enrich", "run", identity="member-0")]
    for change, ends_in_order in zip(range(1, CHANGES + 1), cycle([True, False])):
        trial.feed(60)
        members.append(trial.start("enrich", "run", identity=f"member-{change}"))
        await_ready(members[-1])
        leaver = members.pop(0)
        leaver.stop() if ends_in_order else kill(leaver)
    trial.recovers()
    trial.judge(f"members come and go, {CHANGES} times")


def test_members_are_too_slow(kafka: Trial) -> None:
    """They are put out of the group by some articles, and still get on, without doubling anything."""
    kafka.feed(60)
    kafka.start("ingest", "watch")
    kafka.await_true(lambda: len(kafka.installation.committed("articles")) == kafka.articles, "the articles")
    members = [kafka.start("enrich", "run", "tests.fault.slow", identity=f"slow-{number}") for number in range(2)]
    kafka.recovers()
    assert all(member.runs() for member in members)
    kafka.judge("handlers slower than max.poll.interval")
