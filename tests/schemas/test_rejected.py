"""The dead letter, as headers beside the original bytes."""

import pytest
from pydantic import ValidationError

from schemas.rejected import MESSAGE_LIMIT, DeadLetter
from tests.schemas.samples import NOON, fullest_dead_letter


def test_headers_round_trip() -> None:
    """Among the headers of the original message."""
    letter = fullest_dead_letter()
    headers = [("ce_id", b"1"), ("traceparent", b"\xff"), *letter.headers()]
    assert DeadLetter.from_headers(headers) == letter


def test_headers_have_their_contracted_names() -> None:
    """Operators search for them, and replay reads them."""
    contracted = {
        "dlq.topic", "dlq.partition", "dlq.offset", "dlq.stage", "dlq.error.class", "dlq.error.message",
        "dlq.disposition", "dlq.attempts", "dlq.replays", "dlq.first_failed_at", "dlq.service_version",
    }  # fmt: skip
    assert contracted <= {name for name, _ in fullest_dead_letter().headers()}


def test_an_absent_field_is_no_header_and_a_zero_is_one() -> None:
    """The first partition is partition 0."""
    names = dict(fullest_dead_letter(topic=None, offset=0).headers())
    assert "dlq.topic" not in names
    assert names["dlq.offset"] == b"0"


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("x" * 2000, "x" * MESSAGE_LIMIT),
        ("é" * 2000, "é" * (MESSAGE_LIMIT // 2)),
        ("x" + "é" * 2000, "x" + "é" * (MESSAGE_LIMIT // 2 - 1)),
        ("𝔎" * 2000, "𝔎" * (MESSAGE_LIMIT // 4)),
        ("two\nlines\x00", "two lines "),
        ("\ud800", " "),
        ("", "no message"),
    ],
)
def test_a_message_is_cut_at_a_character(message: str, kept: str) -> None:
    """Within a kilobyte of UTF-8, on one line."""
    letter = fullest_dead_letter(error_message=message)
    assert letter.error_message == kept
    assert DeadLetter.from_headers(letter.headers()) == letter


@pytest.mark.parametrize(
    "wrong",
    [
        {"disposition": "lost"},
        {"attempts": 0},
        {"replays": -1},
        {"first_failed_at": NOON.replace(tzinfo=None)},
        {"error_class": ""},
    ],
)
def test_a_dead_letter_that_says_nothing_sensible_is_refused(wrong: dict[str, object]) -> None:
    """It is what people look at when all else has failed."""
    with pytest.raises(ValidationError):
        fullest_dead_letter(**wrong)


def test_headers_that_are_no_dead_letter_are_refused() -> None:
    """Whatever bytes they hold."""
    for headers in ([], [("dlq.stage", b"enrich")], [*fullest_dead_letter().headers(), ("dlq.attempts", b"\xff")]):
        with pytest.raises(ValidationError):
            DeadLetter.from_headers(headers)
