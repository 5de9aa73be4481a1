"""What holds for any object at all: it is an article or a retraction, or it is refused."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from services.ingest.draft import Reading
from services.ingest.forms import feed, read_json, several
from tests.services.ingest.forms.test_crawlers import CRAWLED, written
from tests.services.ingest.forms.test_json_ld import ARTICLE
from tests.services.ingest.forms.test_ninjs import FIRST, THIRD
from tests.services.ingest.refusals import refusal

OWN = {"body": "Rain.", "headline": "", "datePublished": "", "language": "", "url": "", "publisher": "", "authors": []}
ITEMS: list[dict[str, Any]] = [
    *(FIRST, THIRD, ARTICLE, OWN, {**OWN, "pubstatus": "canceled"}),
    *(json.loads(written(path.stem)) for path in sorted(CRAWLED.glob("*.json"))),
]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(["2024-11-30", "http://[", "canceled", "<p>x</p>", "&amp;", "en_US"])
)
NAMES = st.text(max_size=3) | st.sampled_from(["name", "uri", "value", "role", "@id", "@type", "url"])
VALUES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner), max_leaves=10)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return an item with any values in a few of its fields."""
    item = draw(st.sampled_from(ITEMS))
    changed = draw(st.dictionaries(st.sampled_from(sorted(item)), VALUES, min_size=1, max_size=4))
    return json.dumps({**item, **changed}).encode()


@given(damaged())
def test_any_item_is_read_or_refused(raw: bytes) -> None:
    """Nothing else happens, in any form; and what is told can be said on the wire."""
    told: list[Reading] = []
    refusal(lambda: told.append(read_json(raw)))
    assert all(warning.code for reading in told for warning in reading.warnings)
    several(raw)


@given(st.binary() | VALUES.map(json.dumps).map(str.encode))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    """JSON or not."""
    refusal(lambda: read_json(raw))
    several(raw)


@given(
    st.lists(
        st.sampled_from(
            ["<rss>", "<channel>", "<item>", "<title>", "<link>", "<entry>", "<feed>", "x", "&lt;", "</item>"]
        )
    )
)
def test_any_feed_is_read_or_refused(parts: list[str]) -> None:
    """Entry by entry."""
    found: list[bytes] = []
    refusal(lambda: found.extend(feed.entries("".join(parts).encode())))
    for raw in found:
        refusal(lambda raw=raw: feed.read(raw))  # type: ignore[misc]
