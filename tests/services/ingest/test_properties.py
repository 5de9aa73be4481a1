"""What holds for any file at all: each piece becomes exactly one article, retraction, duplicate or rejection."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from services.ingest.intake import Taken, take
from services.ingest.ledger import Ledger

from schemas.article import Article
from schemas.rejected import DeadLetter
from schemas.topics import Topics
from services.ingest.doors.piece import Piece, Unreadable
from tests.services.ingest.folders import cut, write
from tests.services.ingest.samples import NINJS

LIMIT = 300
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


def assert_said(taken: Taken) -> None:
    """Hold what is said about a piece against the contract."""
    if taken.outcome == "published":
        assert taken.message
        article = Article.decode(taken.message.value or b"")
        assert taken.message.key == article.article_id.encode()
    elif taken.outcome == "retracted":
        assert taken.message
        assert taken.message.value is None
    elif taken.outcome == "rejected":
        assert taken.message
        assert taken.refused
        letter = DeadLetter.from_headers(taken.message.headers)
        assert (letter.source_ref, letter.error_class) == (taken.ref, taken.refused.code)
    else:
        assert taken.message is None


def assert_all_said_once(found: list[Piece | Unreadable]) -> None:
    """Take every piece, and again: the second time nothing is said, and what is no duplicate is still refused."""
    ledger = Ledger()
    for piece in found:
        assert_said(take(piece, ledger, Topics()))
    again = [take(piece, ledger, Topics()) for piece in found]
    assert not any(taken.message for taken in again)
    assert all(taken.outcome == ("rejected" if taken.refused else "duplicate") for taken in again)


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
