"""What holds for any file at all: each piece becomes exactly one article, retraction, duplicate or rejection."""

import json
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from schemas.article import Article
from schemas.rejected import DeadLetter
from services.ingest.doors.piece import Piece, Unreadable
from streaming.message import Message
from tests.services.ingest.folders import cut, write
from tests.services.ingest.register.shelf import TOPICS, Desk
from tests.services.ingest.samples import NINJS

LIMIT = 300
NOON = datetime(2024, 11, 30, 12, tzinfo=UTC)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["2024-11-30", "http://[", "canceled"])
)
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=10)
FIELDS = [
    "body",
    "headline",
    "datePublished",
    "language",
    "url",
    "publisher",
    "authors",
    "subjects",
    "edition",
    "pubstatus",
]
ARTICLES = st.dictionaries(st.sampled_from(FIELDS), VALUES).map(lambda fields: {"body": "Rain.", **fields})
ITEMS = st.dictionaries(st.sampled_from(list(NINJS)), VALUES).map(lambda fields: {**NINJS, **fields})
MARKUP = st.text("<>!?/[]-&#;apb \n'\"=").map(
    lambda html: {**NINJS, "bodies": [{"value": html, "contenttype": "text/html"}]}
)
OBJECTS = (ARTICLES | ITEMS | MARKUP | VALUES).map(json.dumps)

ANY = st.binary(max_size=2 * LIMIT) | st.text().map(lambda text: text.encode(errors="surrogatepass"))
TEXT = st.text().map(lambda text: f" date 2024-11-30 Title\n\n{text}\nNews.Az".encode(errors="surrogatepass"))
JSON = OBJECTS.map(str.encode) | st.lists(ARTICLES | VALUES).map(json.dumps).map(str.encode)
LINES = st.lists(OBJECTS.map(str.encode) | ANY).map(b"\n".join)


def pieces_of(suffix: str, content: bytes) -> list[Piece | Unreadable]:
    """Return what a file of these bytes is cut into."""
    with TemporaryDirectory() as folder:
        write(Path(folder), **{f"a_{suffix}": content})
        return cut(Path(folder), LIMIT)


def assert_all_said_once(found: list[Piece | Unreadable]) -> None:
    """Submit every piece, and again: the second time nothing is said, whatever was read in it."""
    desk = Desk(NOON)
    for piece in found:
        for message in desk.submit(piece):
            assert_said(piece.ref, message)
    assert not any(desk.submit(piece) for piece in found)


def assert_said(ref: str, message: Message) -> None:
    """Hold what is said about a piece against the contract."""
    if message.topic == TOPICS.rejected.name:
        assert DeadLetter.from_headers(message.headers).source_ref == ref
    elif message.value is not None:
        assert message.key == Article.decode(message.value).article_id.encode()


@given(content=ANY | TEXT)
def test_any_text_file(content: bytes) -> None:
    """It is one piece."""
    found = pieces_of("txt", content)
    assert len(found) == 1
    assert_all_said_once(found)


@given(content=ANY | JSON)
def test_any_json_file(content: bytes) -> None:
    """It is one piece, or one for each entry of a list."""
    assert_all_said_once(pieces_of("json", content))


@given(content=ANY | LINES)
def test_any_json_lines_file(content: bytes) -> None:
    """Every line that is not blank is a piece."""
    found = pieces_of("jsonl", content)
    lines = [line for line in content.split(b"\n") if line.strip() or len(line) > LIMIT]
    assert len(found) == len(lines)
    assert_all_said_once(found)
