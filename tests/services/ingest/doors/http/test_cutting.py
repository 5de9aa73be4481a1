"""A body is cut where a parser of JSON would cut it, and never read twice."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.doors.http.cutting import Limits, cut
from services.ingest.doors.http.problems import Problem
from services.ingest.doors.piece import Piece, Unreadable
from services.ingest.draft import Refused
from services.ingest.forms import read_json

LIMITS = Limits(items=20, item_bytes=1_000_000)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)
MARKS = st.lists(st.sampled_from(list('[]{},"\\ \na1')), max_size=40).map(lambda marks: "".join(marks).encode())


def raws(body: bytes, *, lines: bool = False) -> list[bytes]:
    """Return the items of a body, none of which is too large."""
    items = _cut(body, lines=lines)
    assert all(isinstance(item, Piece) for item in items)
    return [item.raw for item in items if isinstance(item, Piece)]


@given(values=st.lists(VALUES, max_size=20), indent=st.none() | st.just(1), ascii_only=st.booleans())
def test_a_list_is_cut_into_its_items(values: list[Any], indent: int | None, ascii_only: bool) -> None:
    """Every item is cut out whole."""
    body = json.dumps(values, indent=indent, ensure_ascii=ascii_only).encode(errors="surrogatepass")
    assert [json.loads(raw) for raw in raws(body)] == values


@given(values=st.lists(VALUES, max_size=20))
def test_lines_are_cut_into_their_items(values: list[Any]) -> None:
    """Every line is cut out whole."""
    body = "\n\n".join(json.dumps(value) for value in values).encode()
    assert [json.loads(raw) for raw in raws(body, lines=True)] == values


@given(value=st.dictionaries(st.text(), VALUES))
def test_an_object_is_one_item(value: dict[str, Any]) -> None:
    """An object is one item."""
    assert [json.loads(raw) for raw in raws(json.dumps(value).encode())] == [value]


@given(body=st.binary() | MARKS)
def test_what_is_no_json_is_refused_or_left_to_the_parser(body: bytes) -> None:
    """Whatever the bytes are, it is JSON, or refused now or by the parser; nothing of a list is left out."""
    try:
        items = _cut(body)
    except Problem:
        assert not (_is_json(body) and body.strip()[:1] in (b"[", b"{"))
        return
    parsed = [_is_json(item.raw) for item in items if isinstance(item, Piece)]
    assert all(parsed) == _is_json(body)


@pytest.mark.parametrize(("depth", "refused"), [(49, False), (51, True), (1000, True)])
def test_the_depth_of_an_item(depth: int, refused: bool) -> None:
    """An item nests as deep as an article may, alone, in a list, or on a line; else it is refused unparsed."""
    raw = b'{"a":' * depth + b"1" + b"}" * depth
    for body, lines in ((raw, False), (b"[" + raw + b"]", False), (raw, True)):
        (item,) = _cut(body, lines=lines)
        assert isinstance(item, Piece)
        with pytest.raises(Refused) as why:
            item.read(item.raw)
        assert (str(why.value) == "nested too deep") == refused


def test_an_item_that_is_too_large() -> None:
    """It is named, with its size."""
    first, second = _cut(b'[1, "' + b"a" * 1_000_000 + b'"]')
    assert isinstance(first, Piece)
    assert isinstance(second, Unreadable)
    assert second.size == 1_000_002


def test_the_reference_is_that_of_the_content() -> None:
    """The same item has the same reference wherever it stands."""
    one, two = _cut(b'[{"a": 1}, {"b": 1}]')
    (again,) = _cut(b'{"b": 1}\n', lines=True)
    assert two.ref == again.ref != one.ref


def _cut(body: bytes, *, lines: bool = False) -> list[Piece | Unreadable]:
    return cut(body, lines=lines, source="a", read=read_json, limits=LIMITS)


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body.removeprefix(b"\xef\xbb\xbf").decode())
    except ValueError:
        return False
    return True
