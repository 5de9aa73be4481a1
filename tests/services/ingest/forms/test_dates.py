"""Dates as sources write them."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.forms import dates

EAST = timezone(timedelta(hours=1))
WEST = timezone(-timedelta(hours=5))
EIGHT = datetime(2024, 11, 30, 8, 0, 5)  # noqa: DTZ001  a time without a zone is one of the things a source may write


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-11-30", date(2024, 11, 30)),
        ("2024-11-30T08:00:05Z", EIGHT.replace(tzinfo=UTC)),
        ("2024-11-30t08:00:05z", EIGHT.replace(tzinfo=UTC)),
        ("2024-11-30 08:00:05", EIGHT),
        ("2024-11-30 08:00", EIGHT.replace(second=0)),
        ("2024-11-30T08:00:05+0100", EIGHT.replace(tzinfo=EAST)),
        ("2024-11-30T08:00:05+01", EIGHT.replace(tzinfo=EAST)),
        ("2024-11-30 08:00:05 +01:00", EIGHT.replace(tzinfo=EAST)),
        ("2024-11-30 08:00:05 UTC", EIGHT.replace(tzinfo=UTC)),
        ("2024-11-30T08:00:05.123456789Z", EIGHT.replace(microsecond=123456, tzinfo=UTC)),
        ("2024-11-30T08:00:05,5Z", EIGHT.replace(microsecond=500000, tzinfo=UTC)),
        ("20241130T080005Z", EIGHT.replace(tzinfo=UTC)),
        ("20241130T080005+0100", EIGHT.replace(tzinfo=EAST)),
        ("Sat, 30 Nov 2024 08:00:05 GMT", EIGHT.replace(tzinfo=UTC)),
        ("Sat, 30 Nov 2024 08:00:05 +0100", EIGHT.replace(tzinfo=EAST)),
        ("Sat, 30 Nov 2024 08:00:05 EST", EIGHT.replace(tzinfo=WEST)),
        ("Saturday, 30-Nov-24 08:00:05 GMT", EIGHT.replace(tzinfo=UTC)),
        ("30 Nov 2024 08:00:05 CET", EIGHT.replace(tzinfo=EAST)),
        ("Sat, 30 Nov 24 08:00:05 GMT (somewhere)", EIGHT.replace(tzinfo=UTC)),
        ("30 Nov 2024", date(2024, 11, 30)),
        ("  2024-11-30  ", date(2024, 11, 30)),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(written: str, meant: date | datetime) -> None:
    """A date stays a date, a time keeps its zone or its lack of one."""
    found = dates.read(written)
    assert (type(found), found) == (type(meant), meant)
    if isinstance(found, datetime) and isinstance(meant, datetime):
        assert found.utcoffset() == meant.utcoffset()


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2024",
        "2024-11",
        "2024-02-30",
        "2024-13-01",
        "2024-11-30T25:00:00Z",
        "2024-11-30T08:60:00Z",
        "2024-11-30T08:00:00+25:00",
        "2024-11-30T08:00:00+01:75",
        "2024-11-30T08:00:00 IST",
        "2024-11-30T08",
        "2024-11-30T08:00:00Z or so",
        "05/06/2024",
        "05.06.2024",
        "20241130",
        "1732953600",
        "Sat, 31 Feb 2024 08:00:00 GMT",
        "Sat, 30 Nov 2024 08:00:00 BST",
        "30 Brumaire 2024",
        "٢٠٢٤-11-30",
        1732953600,
        True,
        ["2024-11-30"],
        {"date": "2024-11-30"},
    ],
)
def test_no_date_is_guessed(written: object) -> None:
    """Not the order of day and month, nor what a number counts, nor which of several zones a name means."""
    with pytest.raises((ValueError, TypeError)):
        dates.read(written)


@given(st.datetimes(timezones=st.none() | st.just(UTC)) | st.dates())
def test_what_python_writes_is_read(moment: date | datetime) -> None:
    """Every date and time there is, with a T or a space."""
    assert dates.read(moment.isoformat()) == moment
    assert dates.read(str(moment)) == moment


@given(
    st.text()
    | st.from_regex(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?[.\d]*([+-]\d\d:?\d\d|[A-Za-z]{1,3})?", fullmatch=True)
)
def test_any_text_is_a_date_or_an_error(text: str) -> None:
    """Nothing else happens."""
    with suppress(ValueError, TypeError):
        assert isinstance(dates.read(text), date)
