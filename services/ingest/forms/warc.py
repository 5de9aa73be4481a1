"""WARC archives, such as CC-NEWS: the pages among their records."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import RawIOBase
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from services.ingest.draft import Reading, Refused

_HTML = ("text/html", "application/xhtml+xml")
_HEADERS = 1024 * 1024
"""No more is read between two records: their headers, and what may lie before them in a buffer."""


@dataclass(frozen=True)
class Page:
    """A page that was fetched: its number among the records, and its bytes, unless they are too many."""

    number: int
    url: str | None
    charset: str | None
    raw: bytes | None

    def read(self, raw: bytes) -> Reading:
        """Read the article of the page; raises `Refused`."""
        from services.ingest.forms import page  # only where it is needed: trafilatura takes half a second to load

        return page.read(_text(raw, self.charset), url=self.url, form="warc")


def pages(source: BinaryIO, limit: int) -> Iterator[Page]:
    """Yield the pages of an archive that is not compressed, or no longer; raises `Refused` where it breaks."""
    guarded = _Guarded(source)
    records = iter(ArchiveIterator(guarded))
    number = 0
    try:
        while record := guarded.next(records):
            number += 1
            if _is_page(record):
                yield _page(number, record, limit)
            while record.raw_stream.read(65536):
                pass
    except ArchiveLoadFailed as error:
        raise Refused("invalid-warc", f"after record {number}: {str(error).strip().splitlines()[0]}") from error


def _is_page(record: ArcWarcRecord) -> bool:
    http = record.http_headers
    if record.rec_type != "response" or http is None or http.get_statuscode() != "200":
        return False
    return (http.get_header("Content-Type") or "").partition(";")[0].strip().lower() in _HTML


def _page(number: int, record: ArcWarcRecord, limit: int) -> Page:
    content = record.content_stream().read(limit + 1)
    charset = (record.http_headers.get_header("Content-Type") or "").lower().partition("charset=")[2]
    url = record.rec_headers.get_header("WARC-Target-URI")
    return Page(
        number, url and url.strip("<>"), charset.strip(" \"';") or None, content if len(content) <= limit else None
    )


def _text(raw: bytes, charset: str | None) -> bytes | str:
    """Return the text of a page by the encoding it was sent with; without one, trafilatura finds it."""
    try:
        return raw.decode(charset) if charset else raw
    except (LookupError, ValueError):
        return raw


class _Guarded(RawIOBase):
    """A stream of which little can be read at once between two records, however long its lines are."""

    def __init__(self, source: BinaryIO) -> None:
        self._source, self._left = source, 0
        self._position = 0

    def next(self, records: Iterator[ArcWarcRecord]) -> ArcWarcRecord | None:
        """Return the next record, none at the end."""
        self._left = _HEADERS
        record = next(records, None)
        self._left = -1
        return record

    def read(self, size: int = -1) -> bytes:
        if self._left == 0:
            raise ArchiveLoadFailed("headers without end")
        chunk = self._source.read(min(size, self._left) if self._left > 0 else size)
        self._left -= len(chunk) if self._left > 0 else 0
        self._position += len(chunk)
        return chunk

    def tell(self) -> int:
        return self._position
