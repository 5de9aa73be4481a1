"""Web archives."""

from io import BytesIO

import pytest

from services.ingest.forms import warc
from tests.services.ingest.forms.test_crawlers import CRAWLED, MORNING
from tests.services.ingest.refusals import refusal

PAGE = (CRAWLED / "talks.html").read_bytes()
LIMIT = 1024 * 1024


def record(kind: str, address: str, payload: bytes) -> bytes:
    """Return one record of an archive."""
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http\r\n"
    return f"{head}Content-Length: {len(payload)}\r\n\r\n".encode() + payload + b"\r\n\r\n"


def response(address: str, status: str, kind: str, content: bytes) -> bytes:
    """Return the record of a response."""
    return record("response", address, f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + content)


def archive(*records: tuple[str, str, str, bytes]) -> bytes:
    """Return an archive of a request and of responses: address, status, type and content."""
    asked = record("request", "https://example.org/a", b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n")
    return asked + b"".join(response(*each) for each in records)


def test_every_page_that_was_found_is_one() -> None:
    """With its number among the records and its address; pictures, errors and redirects are none."""
    raw = archive(
        ("https://example.org/a", "200 OK", "text/html; charset=utf-8", PAGE),
        ("https://example.org/b", "200 OK", "image/png", PAGE),
        ("https://example.org/c", "404 Not Found", "text/html", PAGE),
        ("https://example.org/d", "200 OK", "application/xhtml+xml", PAGE),
    )
    found = list(warc.pages(BytesIO(raw), LIMIT))
    assert [(page.number, page.url, page.raw) for page in found] == [
        (2, "https://example.org/a", PAGE),
        (5, "https://example.org/d", PAGE),
    ]
    reading = found[0].read(PAGE)
    assert (reading.kind, reading.form, reading.draft.url) == ("text", "warc", "https://example.org/a")
    assert (reading.draft.date_published, reading.draft.language) == (MORNING, "en-GB")


def test_a_page_is_read_in_the_encoding_it_was_sent_with() -> None:
    """Whatever the page itself claims."""
    raw = archive(
        (
            "https://example.org/a",
            "200 OK",
            "text/html; charset=iso-8859-1",
            PAGE.decode().encode("latin-1", "xmlcharrefreplace"),
        )
    )
    (page,) = warc.pages(BytesIO(raw), LIMIT)
    assert page.raw
    assert "Leixões" in page.read(page.raw).draft.body


def test_a_page_that_is_too_large_is_passed_over() -> None:
    """And the next one is read."""
    raw = archive(*(("https://example.org/a", "200 OK", "text/html", page) for page in (b"x" * 5000, b"y")))
    assert [page.raw for page in warc.pages(BytesIO(raw), 4999)] == [None, b"y"]


@pytest.mark.parametrize("raw", [b"no archive", b"WARC/1.0\r\n" + b"a: b\r\n" * 300_000, b"x" * 3_000_000])
def test_what_is_no_archive_is_refused(raw: bytes) -> None:
    """Also if its headers have no end."""
    assert refusal(lambda: list(warc.pages(BytesIO(raw), LIMIT))) == "invalid-warc"


def test_an_archive_may_be_empty_or_cut_off() -> None:
    """What is whole in it is read."""
    assert list(warc.pages(BytesIO(b""), LIMIT)) == []
    raw = archive(*[("https://example.org/a", "200 OK", "text/html", PAGE)] * 2)
    found = list(warc.pages(BytesIO(raw[:-1000]), LIMIT))
    assert found[0].raw == PAGE
