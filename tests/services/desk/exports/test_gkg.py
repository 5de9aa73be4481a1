"""A row is what readers of GDELT's files read: DuckDB reads 27 columns, and the package gdelt-py what is in them."""

import re
import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from py_gdelt.models.gkg import GKGRecord
from py_gdelt.parsers.gkg import GKGParser

from services.desk.exports.gkg import COLUMNS, fips
from tests.services.desk.exports.events import HARD, Event, events, exported


def read(*said: Event) -> list[GKGRecord]:
    """Return what gdelt-py reads."""
    return [GKGRecord.from_raw(raw) for raw in GKGParser().parse(exported("gkg", *said))]


def columns(said: Event) -> dict[str, str]:
    """Return the columns of one row."""
    return dict(zip(COLUMNS, exported("gkg", said).decode().removesuffix("\n").split("\t"), strict=True))


def test_the_example() -> None:
    """What is resolved is there, with FIPS codes and the offset of each mention."""
    row = columns(HARD["example"])
    assert row["V2ENHANCEDLOCATIONS"] == "4#Kyiv#UP#UP##50.45466#30.5238##78;4#Odesa#UP#UP##46.48572#30.74383##154"
    assert (row["V2ENHANCEDPERSONS"], row["V1ORGANIZATIONS"]) == ("Volodymyr Zelensky,37", "NATO;Reuters")
    assert row["V2.1ENHANCEDDATES"] == "3#11#29#2024#86;2#5#0#2025#163"


def test_what_separates_fields_becomes_a_space() -> None:
    """The format cannot quote it."""
    row = columns(HARD["separators"])
    assert row["V1ORGANIZATIONS"] == 'Wash ton D.C. 1 "A B" C <&> =1+1'
    assert row["V1LOCATIONS"].count("#") == 6
    assert "&lt;&amp;&gt;" in row["V2EXTRASXML"]


def test_dates_by_how_much_they_tell() -> None:
    """A week and a length of time have no place in a row."""
    dates = columns(HARD["separators"])["V2.1ENHANCEDDATES"].split(";")
    assert [date.rsplit("#", 1)[0] for date in dates] == ["1#0#0#2024", "4#11#29#0", "3#11#29#2024"]


@pytest.mark.parametrize(
    ("case", "when", "precise"),
    [
        ("example", "20241130000000", ""),
        ("a time with a zone", "20241201043000", "20241201043000"),
        ("a time without one", "20241130233000", "20241130233000"),
        ("nothing told", "20261130121109", ""),
    ],
)
def test_when_it_was_published(case: str, when: str, precise: str) -> None:
    """In UTC; only what the source told is called precise."""
    row = columns(HARD[case])
    assert row["V2.1DATE"] == when
    assert ("".join(re.findall("<PAGE_PRECISEPUBTIMESTAMP>(.*)</PAGE_P", row["V2EXTRASXML"]))) == precise


@given(st.lists(events(), min_size=1, max_size=3))
def test_every_row_is_read(said: list[Event]) -> None:
    """As many rows as articles, of 27 columns, with an entry for each mention that is resolved."""
    with tempfile.NamedTemporaryFile() as file:
        Path(file.name).write_bytes(exported("gkg", *said))
        rows = duckdb.read_csv(file.name, sep="\t", header=False, quotechar="", escapechar="", all_varchar=True)
        assert (len(rows.columns), len(rows.fetchall())) == (27, len(said))
    for record, event in zip(read(*said), said, strict=True):
        mentions = [
            mention
            for actor in event["actors"]
            if actor["kind"] == "person" and actor["status"] == "resolved"
            for mention in actor["mentions"]
        ]
        assert len(record.persons) <= len(mentions)
        assert all(person.offset is not None for person in record.persons)
        assert all(place.country_code in fips().values() for place in record.locations)
        assert all(place.lat is not None and place.lon is not None for place in record.locations)
