"""Dead letters on the command line, seen from outside."""

from collections import Counter

from tests.e2e.installation import Installation

LETTERS = 40


def test_a_dead_letter_is_listed_shown_and_replayed(installation: Installation) -> None:
    """What fails again comes back as a letter of its own, and no letter is replayed twice."""
    installation.publish("articles", (b"poison", b"\x1b[2J\xff no article"))
    installation.start("enrich", "run")
    installation.await_committed("articles.enriched.rejected", 1)

    (line,) = rows(installation.enrich("dead-letters", "list", "--reason", "invalid-article"))
    letter = line.split()[1]
    assert "poison" in line
    assert installation.enrich("dead-letters", "list", "--disposition", "bug") == "no letters\n"
    shown = installation.enrich("dead-letters", "show", letter)
    assert r"\x1b[2J\xff no article" in shown
    assert "dlq.error.class: invalid-article" in shown
    assert "\x1b" not in shown

    told = installation.enrich("dead-letters", "replay", "--dry-run")
    assert told.endswith(" · poison · would be put back\n1 letter would be put back\n")
    assert "1 letter put back" in installation.enrich("dead-letters", "replay", letter)
    _, again = installation.await_committed("articles.enriched.rejected", 2)
    assert again.headers["dlq.replays"] == "1"
    assert again.raw == b"\x1b[2J\xff no article"
    assert "0 letters put back" in installation.enrich("dead-letters", "replay", "--max-replays", "1")


def test_a_replay_that_is_killed_goes_on_where_it_was(installation: Installation) -> None:
    """Killed twice in its midst and called again, it has put every letter back exactly once."""
    installation.publish("articles", *((f"key-{number}".encode(), b"poison") for number in range(LETTERS)))
    enrich = installation.start("enrich", "run")
    installation.await_committed("articles.enriched.rejected", LETTERS)
    enrich.stop()
    for kills in (1, 2):
        with installation.begin("dead-letters", "replay", "--rate", "5") as replay:
            installation.await_committed("articles", LETTERS + 10 * kills)
            replay.kill()
    installation.enrich("dead-letters", "replay", "--rate", "100")
    counts = Counter(record.key for record in installation.committed("articles"))
    assert len(counts) == LETTERS
    assert set(counts.values()) == {2}


def rows(table: str) -> list[str]:
    """Return the lines of a table that are about a letter."""
    return [line for line in table.splitlines() if line.startswith("│")]
