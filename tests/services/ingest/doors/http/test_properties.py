"""Whatever is sent, the answer is one of those described, and nothing is accepted and lost."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.ingest.doors.http.door import Door, an_article

DESCRIBED = {202, 400, 413, 415, 422}
VALUES = st.none() | st.booleans() | st.integers() | st.text() | st.lists(st.text(), max_size=3)
FIELDS = st.sampled_from(["headline", "body", "url", "datePublished", "language", "publisher", "authors", "uri"])
ARTICLES = st.builds(an_article, st.sampled_from(["https://a.example/1", "https://a.example/2"]), body=st.text())
ITEMS = ARTICLES | st.dictionaries(FIELDS | st.text(), VALUES, max_size=6) | VALUES
JSON = st.builds(json.dumps, ITEMS | st.lists(ITEMS, max_size=5), ensure_ascii=st.booleans())
LINES = st.lists(st.builds(json.dumps, ITEMS) | st.text(), max_size=5).map("\n".join)
BODIES = st.binary() | (JSON | LINES).map(lambda text: text.encode(errors="surrogatepass"))
TYPES = st.sampled_from(["application/json", "application/x-ndjson"])


@settings(max_examples=300)
@given(body=BODIES, media_type=TYPES)
def test_any_body(door: Door, body: bytes, media_type: str) -> None:
    """Any body is answered as described; every item is in the topic that is said to be."""
    answered = door.post(body, media_type)
    assert answered.status_code in DESCRIBED
    items = answered.json().get("items") or []
    assert {item["eventId"] for item in items} <= {record.header("ce_id") for record in door.submitted()}
    assert (answered.status_code == 202) == any(item["status"] != "refused" for item in items)


@settings(max_examples=100)
@given(head=st.binary(max_size=200))
def test_any_bytes(door: Door, head: bytes) -> None:
    """Whatever comes instead of a request, the door goes on."""
    with door.connect() as client:
        client.sendall(head)
        client.sendall(b"\r\n\r\n")
    assert door.post("{}").status_code == 422
