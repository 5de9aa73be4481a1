"""Cutting files into what should be articles."""

import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from services.ingest.doors.files.cutting import pieces
from services.ingest.doors.files.folder import walk
from services.ingest.doors.piece import Piece, Unreadable
from tests.services.ingest.folders import cut, told, write
from tests.services.ingest.forms.test_feeds import ITEM, rss
from tests.services.ingest.forms.test_warc import PAGE, archive

HUGE = 20 * 1024 * 1024
Pack = Callable[[bytes], bytes]


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


@pytest.mark.parametrize("name", ["photo.png", "README", "a.png.gz", "a.gz", "a.json~", "a.tar.zst"])
def test_other_files_are_told(tmp_path: Path, name: str) -> None:
    """They may have been meant as articles."""
    (tmp_path / name).write_bytes(b"x")
    (found,) = cut(tmp_path)
    assert isinstance(found, Unreadable)
    assert (found.ref, found.refused.code, found.size) == (name, "unknown-form", 1)


@pytest.mark.parametrize("suffix", ["txt", "json", "jsonl", "html", "rss"])
def test_twenty_megabytes_are_too_much(tmp_path: Path, suffix: str) -> None:
    """For one article, in any form."""
    path = tmp_path / f"a.{suffix}"
    path.touch()
    os.truncate(path, HUGE)
    (found,) = cut(tmp_path)
    assert isinstance(found, Unreadable)
    assert (found.refused.code, found.size) == ("too-large", HUGE)


def test_json_lines_under_another_name_are_known_by_their_first_line(tmp_path: Path) -> None:
    """Of any length; one article stays one, and a text that is cut off is no line."""
    write(
        tmp_path,
        a_json=b'{"a": 1}\n{"b": 2}\nbroken\n',
        b_json=b'{"a": 1}\n\n',
        c_json=b'{\n"a": 1\n}\n',
        d_json=b'{"a": \n',
    )
    write(tmp_path, e_json=b'{"a": 1}\n' * 1000)
    assert [told(piece) for piece in cut(tmp_path, limit=1000)][:6] == [
        "a.json:1",
        "a.json:2",
        "a.json:3",
        "b.json",
        "c.json",
        "d.json",
    ]
    assert len(cut(tmp_path, limit=1000)) == 1006


@pytest.mark.parametrize(
    ("first", "refs"),
    [
        (b"broken", ["a.json:1", "a.json:2"]),
        (b'{"broken}', ["a.json:1", "a.json:2"]),
        (b'{"a": "' + b"x" * 5000 + b'"}', ["a.json:1 too-large", "a.json:2"]),
        (b"[", ["a.json"]),
    ],
)
def test_a_first_line_that_is_bad_costs_no_other(tmp_path: Path, first: bytes, refs: list[str]) -> None:
    """What follows is still read line by line, unless a list has begun."""
    write(tmp_path, a_json=first + b'\n{"b": 2}\n')
    assert [told(piece) for piece in cut(tmp_path, limit=1000)] == refs


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
@pytest.mark.parametrize(
    ("suffix", "content", "refs"),
    [
        ("txt", b"any\xffbytes", [""]),
        ("json", b'[{"a": 1}, {"b": 2}]', ["#1", "#2"]),
        ("jsonl", b'{"a": 1}\n\n{"b": 2}\n', [":1", ":3"]),
        ("html", b"<p>x", [""]),
        ("rss", b"<rss version='2.0'><channel><item><title>x</title></item></channel></rss>", ["#1"]),
        ("warc", b"", []),
    ],
)
def test_every_form_may_be_compressed(tmp_path: Path, pack: Pack, suffix: str, content: bytes, refs: list[str]) -> None:
    """By gzip or Zstandard, in one part or in several; what is told of it names the file."""
    name = f"a.{suffix}.{'gz' if pack is gzip.compress else 'zst'}"
    (tmp_path / name).write_bytes(pack(content[:5]) + pack(content[5:]))
    assert [told(piece) for piece in cut(tmp_path)] == [name + ref for ref in refs]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_the_limit_holds_for_what_comes_out(tmp_path: Path, pack: Pack) -> None:
    """Of a line, or of a file that is one article."""
    for name in ("a.txt.gz", "b.jsonl.gz") if pack is gzip.compress else ("a.txt.zst", "b.jsonl.zst"):
        (tmp_path / name).write_bytes(pack(b"x" * 101 + b"\n{}"))
    assert [told(piece).split(".")[-1].partition(" ")[2] for piece in cut(tmp_path, limit=100)] == [
        "too-large",
        "too-large",
        "",
    ]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_bomb_is_told(tmp_path: Path, pack: Pack) -> None:
    """Long before all of it came out."""
    (tmp_path / f"a.jsonl.{'gz' if pack is gzip.compress else 'zst'}").write_bytes(pack(b"\0" * 2**26))
    (found,) = cut(tmp_path)
    assert told(found).endswith(" too-large")


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.warc.gz"])
@pytest.mark.parametrize(
    "damage", [lambda raw: raw[:-6], lambda raw: b"no " + raw, lambda raw: raw[:20] + b"\xff" * 9 + raw[29:]]
)
def test_a_damaged_file_is_told(tmp_path: Path, name: str, damage: Pack) -> None:
    """What is whole before the damage may be read."""
    pack = gzip.compress if name.endswith("gz") else zstandard.compress
    (tmp_path / name).write_bytes(damage(pack("".join(f'{{"a": {n * 7919 % 1000}}}\n' for n in range(1000)).encode())))
    assert isinstance(cut(tmp_path)[-1], Unreadable)


def test_the_entries_of_a_feed_and_the_pages_of_an_archive_are_pieces(tmp_path: Path) -> None:
    """Each is read by itself."""
    write(tmp_path, a_xml=rss(ITEM, ITEM), b_warc=archive(("https://example.org/a", "200 OK", "text/html", PAGE)))
    found = cut(tmp_path)
    assert [told(piece) for piece in found] == ["a.xml#1", "a.xml#2", "b.warc#2"]
    assert [piece.read(piece.raw).form for piece in found if isinstance(piece, Piece)] == ["feed", "feed", "warc"]


@pytest.mark.parametrize(("name", "code"), [("a.xml", "no-feed"), ("a.warc", "invalid-warc")])
def test_a_file_that_is_not_what_its_name_says_is_told(tmp_path: Path, name: str, code: str) -> None:
    """Once."""
    (tmp_path / name).write_bytes(b"<news>no</news>")
    assert [told(piece) for piece in cut(tmp_path)] == [f"{name} {code}"]


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
