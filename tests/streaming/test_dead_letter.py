"""Dead letters: one bad record does not stop the stream, many do."""

import pytest

from streaming.errors import Invalid, TooManyDeadLetters, Transient
from streaming.message import Handler, Headers, Message
from streaming.middleware.dead_letter import Failure, dead_letter
from tests.streaming.handlers import answering, record, sample

DONE = [Message("out", b"key", b"out")]
BAD = Invalid("bad", "of no use")


def describe(failure: Failure) -> Headers:
    """Return headers that say all of a failure."""
    omitted = "" if failure.value_omitted is None else f" without {failure.value_omitted} bytes"
    return (("why", f"{failure.code} {failure.disposition} {failure.message}{omitted}".encode()),)


def guarded(handler: Handler, largest_bytes: int = 1000, limit: int = 100) -> Handler:
    """Return the handler with dead letters to a topic."""
    return dead_letter("dead", describe, largest_bytes, limit)(handler)


def test_what_is_invalid_becomes_a_dead_letter() -> None:
    """Key, value and headers byte for byte, and behind them why."""
    headers = (("a", b"\xff"), ("a", b"again"), ("traceparent", b""))
    bad = record(value=b"\x00\xff", headers=headers, key=b"\xfe")
    why = ("why", b"bad poison of no use")
    assert guarded(answering(BAD))(bad) == [Message("dead", b"\xfe", b"\x00\xff", (*headers, why))]


def test_a_null_stays_a_null() -> None:
    """A retraction that fails is not an empty article."""
    (letter,) = guarded(answering(BAD))(record(value=None, key=None))
    assert (letter.key, letter.value) == (b"", None)


def test_what_said_why_before_is_overwritten() -> None:
    """On replay: headers never grow."""
    (letter,) = guarded(answering(BAD))(record(headers=(("why", b"then"), ("a", b"1"))))
    assert letter.headers == (("a", b"1"), ("why", b"bad poison of no use"))


WHY = b"bad poison of no use"


@pytest.mark.parametrize(
    ("room", "key", "value", "letter"),
    [
        (0, b"key", b"value", Message("dead", b"key", b"value", (("a", b"1"), ("why", WHY)))),
        (-1, b"key", b"value", Message("dead", b"key", None, (("why", WHY + b" without 5 bytes"),))),
        (-1, b"k" * 1025, None, Message("dead", b"", None, (("why", WHY + b" without 0 bytes"),))),
    ],
)
def test_a_letter_that_would_be_too_large_refers_to_its_record(
    room: int, key: bytes, value: bytes | None, letter: Message
) -> None:
    """No topic would take it, and the service would read and fail for ever; the record stays where it is."""
    whole = len(key + (value or b"") + b"a" + b"1" + b"why" + WHY)
    bad = record(value=value, headers=(("a", b"1"),), key=key)
    assert guarded(answering(BAD), largest_bytes=whole + room)(bad) == [letter]


@pytest.mark.parametrize(
    ("error", "why"), [(KeyError("x"), b"KeyError bug 'x'"), (ValueError(), b"ValueError bug ValueError()")]
)
def test_any_other_error_is_a_bug(error: Exception, why: bytes) -> None:
    """It is set aside too, named for its class, and says something even where the error does not."""
    (letter,) = guarded(answering(error))(record())
    assert letter.headers == (("why", why),)


def test_what_may_pass_is_no_dead_letter() -> None:
    """Nor is what is fatal: the service must see it."""
    for error in (Transient("busy"), TooManyDeadLetters("enough")):
        with pytest.raises(type(error)):
            guarded(answering(error))(record())


def test_too_many_in_a_row_stop_the_service() -> None:
    """A bad deploy must not dump a whole topic."""
    handler = guarded(answering(BAD, BAD, BAD), limit=2)
    assert [len(handler(record(offset))) for offset in (0, 1)] == [1, 1]
    with pytest.raises(TooManyDeadLetters, match="of no use"):
        handler(record(2))


def test_one_that_works_begins_the_count_anew() -> None:
    """Bad records among good ones are the stream's, not the deploy's."""
    handler = guarded(answering(BAD, BAD, DONE, BAD, BAD, DONE), limit=2)
    assert [handler(record(offset))[0].topic for offset in range(6)] == ["dead", "dead", "out", "dead", "dead", "out"]


def test_a_record_met_again_counts_once() -> None:
    """While a broker is away the same records come again and again, and an outage must not end the service."""
    handler = guarded(answering(*[BAD] * 10), limit=2)
    assert [len(handler(record(offset))) for offset in [0, 1] * 5] == [1] * 10


def test_they_are_counted_by_reason() -> None:
    """For an alert."""
    before = sample("dateline_dead_letters_total", reason="counted")
    guarded(answering(Invalid("counted", "x")))(record())
    assert sample("dateline_dead_letters_total", reason="counted") == before + 1
