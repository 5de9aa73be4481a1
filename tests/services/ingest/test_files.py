"""Cutting files into what should be articles."""

import json
import os
from pathlib import Path

import pytest

from services.ingest.doors.files.cutting import pieces
from services.ingest.doors.files.folder import walk
from services.ingest.doors.piece import Piece, Unreadable
from tests.services.ingest.folders import cut, told, write

HUGE = 20 * 1024 * 1024


def raws(folder: Path) -> list[bytes]:
    """Return the bytes of every piece, of which all must be readable."""
    found = cut(folder)
    assert all(isinstance(piece, Piece) for piece in found)
    return [piece.raw for piece in found if isinstance(piece, Piece)]


def test_a_text_file_is_one_piece(tmp_path: Path) -> None:
    """Byte for byte, whatever the case of the suffix."""
    write(tmp_path, a_TXT=b"\xffany\r\nbytes\x00")
    assert raws(tmp_path) == [b"\xffany\r\nbytes\x00"]


def test_every_line_of_json_lines_is_a_piece(tmp_path: Path) -> None:
    """With its number; blank lines are none, and the last needs no end."""
    write(tmp_path, a_jsonl=b'{"a": 1}\n\n  \r\n{"b": 2}\r\nbroken\n{"c": 3}', b_ndjson=b"{}\n")
    assert [told(piece) for piece in cut(tmp_path)] == [
        "a.jsonl:1",
        "a.jsonl:4",
        "a.jsonl:5",
        "a.jsonl:6",
        "b.ndjson:1",
    ]
    assert raws(tmp_path)[-2] == b'{"c": 3}'


def test_unicode_line_ends_do_not_cut_json_lines(tmp_path: Path) -> None:
    """They may stand inside a JSON text."""
    write(tmp_path, a_jsonl='{"body": "one\u2028two\x85three"}\n')
    assert len(raws(tmp_path)) == 1


@pytest.mark.parametrize("length", [101, 102, 150, 201, 202, 203, 1000])
def test_a_line_that_is_too_long_is_passed_over(tmp_path: Path, length: int) -> None:
    """Without being kept in memory, wherever the reading of it stops, and the next line keeps its number."""
    write(tmp_path, a_jsonl=b"{}\n" + b"x" * (length - 1) + b"\n[]\n")
    first, long, last = cut(tmp_path, limit=100)
    assert isinstance(long, Unreadable)
    assert (long.ref, long.refused.code, long.size) == ("a.jsonl:2", "too-large", length)
    assert [told(first), told(last)] == ["a.jsonl:1", "a.jsonl:3"]


def test_a_line_that_is_too_long_may_be_the_last(tmp_path: Path) -> None:
    """Without an end of its own."""
    write(tmp_path, a_jsonl=b"{}\n" + b"x" * 1000)
    assert [told(piece) for piece in cut(tmp_path, limit=100)] == ["a.jsonl:1", "a.jsonl:2 too-large"]


def test_a_list_in_a_json_file_is_a_piece_for_each_entry(tmp_path: Path) -> None:
    """Counted from 1; anything else in it is one piece."""
    write(tmp_path, a_json='[{"body": "é\\ud800"}, 5]', b_json='{"body": "x"}', c_json="[1, 2", d_json="[]")
    found = cut(tmp_path)
    assert [told(piece) for piece in found] == ["a.json#1", "a.json#2", "b.json", "c.json"]
    assert isinstance(found[0], Piece)
    assert json.loads(found[0].raw) == {"body": "é\ud800"}


@pytest.mark.parametrize("name", ["photo.png", "README", "a.txt.gz", "a.json~"])
def test_other_files_are_told(tmp_path: Path, name: str) -> None:
    """They may have been meant as articles."""
    (tmp_path / name).write_bytes(b"x")
    (found,) = cut(tmp_path)
    assert isinstance(found, Unreadable)
    assert (found.ref, found.refused.code, found.size) == (name, "unknown-form", 1)


@pytest.mark.parametrize("suffix", ["txt", "json", "jsonl"])
def test_twenty_megabytes_are_too_much(tmp_path: Path, suffix: str) -> None:
    """For one article, in any form."""
    path = tmp_path / f"a.{suffix}"
    path.touch()
    os.truncate(path, HUGE)
    (found,) = cut(tmp_path)
    assert isinstance(found, Unreadable)
    assert (found.refused.code, found.size) == ("too-large", HUGE)


def test_a_file_may_be_as_large_as_the_limit(tmp_path: Path) -> None:
    """And not a byte larger."""
    write(tmp_path, a_txt=b"x" * 100, b_txt=b"x" * 101)
    assert [told(piece) for piece in cut(tmp_path, limit=100)] == ["a.txt", "b.txt too-large"]


def test_a_file_may_vanish_before_it_is_opened(tmp_path: Path) -> None:
    """Or become a folder: it is told, and the rest is read."""
    write(tmp_path, a_txt="", b_txt="")
    gone, changed = list(walk(tmp_path))
    (tmp_path / "a.txt").unlink()
    (tmp_path / "b.txt").unlink()
    (tmp_path / "b.txt").mkdir()
    found = [piece for file in (gone, changed) if not isinstance(file, Unreadable) for piece in pieces(file, 100)]
    assert [told(piece) for piece in found] == ["a.txt unreadable", "b.txt unreadable"]
