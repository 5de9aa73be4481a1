"""What is brought is committed when it is answered, and each item is told what became of it."""

import gzip
import json
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from schemas.article import Publisher
from schemas.submission import REJECTION, WITHDRAWAL
from tests.services.ingest.doors.http.door import PUBLISHER, Door, an_article, bearer, lines

NINJS = {"uri": "urn:example:1", "standard": {"name": "ninjs"}, "bodies": [{"value": "It opened on Tuesday."}]}
ONE = an_article("https://news.example/1")
TWO = an_article("https://news.example/2")

BODIES = {
    "an article": (json.dumps(ONE), "application/json", 1),
    "with a byte order mark": ("\ufeff" + json.dumps(ONE), "application/json; charset=utf-8", 1),
    "a list": (json.dumps([ONE, TWO]), "application/json", 2),
    "a list in lines": (json.dumps([ONE, TWO], indent=1), "Application/JSON; charset=UTF-8", 2),
    "JSON Lines": (lines(ONE, TWO), "application/x-ndjson", 2),
    "with empty lines": ("\r\n" + lines(ONE).replace("\n", "\r\n\n") + json.dumps(TWO), "application/jsonl", 2),
    "a ninjs item": (json.dumps(NINJS), "application/json", 1),
    "another type of JSON": (json.dumps(ONE), "application/ld+json", 1),
    "brackets in texts": (
        json.dumps([an_article("https://news.example/3", headline='"],[{\\')]),
        "application/json",
        1,
    ),
}


@pytest.mark.parametrize(("body", "media_type", "count"), BODIES.values(), ids=BODIES.keys())
def test_what_is_accepted_is_committed(door: Door, body: str, media_type: str, count: int) -> None:
    """Every form a body may have; every item of it is in the topic when the answer comes."""
    answered = door.post(body.encode(), media_type)
    assert answered.status_code == 202
    items = answered.json()["items"]
    assert [item["index"] for item in items] == list(range(count))
    assert {item["status"] for item in items} <= {"accepted", "duplicate"}
    articles = door.articles()
    assert [articles[item["eventId"]].article_id for item in items] == [item["articleId"] for item in items]


def test_a_compressed_body(door: Door) -> None:
    """A body may be compressed."""
    answered = door.post(gzip.compress(json.dumps([ONE]).encode()), **{"Content-Encoding": "gzip"})
    assert answered.status_code == 202


def test_each_item_is_told_what_became_of_it(door: Door) -> None:
    """An item that is refused costs the others nothing, and is on record; one that is said twice is told so."""
    new = an_article("https://news.example/each")
    answered = door.post(json.dumps([new, {"body": 1}, new, "no object", [], {"pubstatus": "canceled", **new}]))
    assert answered.status_code == 202
    items = answered.json()["items"]
    assert [item["status"] for item in items] == ["accepted", "refused", "duplicate", "refused", "refused", "accepted"]
    assert [item.get("code") for item in items] == [
        None,
        "invalid-body",
        None,
        "not-an-object",
        "not-an-object",
        None,
    ]
    kinds = {record.header("ce_id"): record.header("ce_type") for record in door.submitted()}
    assert kinds[items[1]["eventId"]] == REJECTION
    assert kinds[items[5]["eventId"]] == WITHDRAWAL


def test_sent_again_it_is_the_same(door: Door) -> None:
    """Whatever is sent again has the same ids, also among others, and is told to be known."""
    body = json.dumps([an_article("https://news.example/again"), {"body": None}])
    first, second = door.post(body).json()["items"], door.post(body).json()["items"]
    assert [item["eventId"] for item in first] == [item["eventId"] for item in second]
    assert [item["status"] for item in second] == ["duplicate", "refused"]
    (third,) = door.post(json.dumps({"body": None})).json()["items"]
    assert third["eventId"] == first[1]["eventId"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ("{}", 422, "nothing-accepted"),
        ('[{}, {"body": 1}]', 422, "nothing-accepted"),
        ("[]", 422, "empty"),
        ("", 400, "malformed"),
        ("hello", 400, "malformed"),
        ("42", 400, "malformed"),
        ('{"body": "a"', 400, "malformed"),
        ('[{"body": "a"}', 400, "malformed"),
        ('[{"body": "a"}}', 400, "malformed"),
        ('[{"body": "a"}] []', 400, "malformed"),
        ('{"body": "a', 400, "malformed"),
    ],
)
def test_nothing_accepted(door: Door, body: str, status: int, code: str) -> None:
    """A body without an article that could be accepted is no success; if it is cut off, nothing of it is taken."""
    before = len(door.articles())
    answered = door.post(body.encode())
    assert answered.headers["content-type"] == "application/problem+json"
    assert (answered.status_code, answered.json()["code"]) == (status, code)
    assert len(door.articles()) == before


def test_a_line_that_is_cut_off(door: Door) -> None:
    """Lines stand for themselves: the others are accepted."""
    items = door.post(lines(ONE) + '{"body": "a', "application/x-ndjson").json()["items"]
    assert [item["status"] == "refused" for item in items] == [False, True]


def test_the_token_names_the_publisher(door: Door) -> None:
    """An article without a publisher is credited to that of its source, which stands in its reference."""
    other = {"name": "Another"}
    bodies = [an_article("https://news.example/p1"), an_article("https://news.example/p2", publisher=other)]
    items = door.post(json.dumps(bodies)).json()["items"]
    first, second = (door.articles()[item["eventId"]] for item in items)
    assert first.publisher == Publisher.model_validate(PUBLISHER)
    assert second.publisher == Publisher(name="Another")
    assert first.ingest.source_ref.startswith("http:one#")
    assert first.ingest.door == "http"


@pytest.mark.parametrize(
    ("media_type", "encoding"),
    [
        ("text/plain", "identity"),
        ("application/x-www-form-urlencoded", "identity"),
        ("application/json; charset=latin-1", "identity"),
        ("application/xml", "identity"),
        ("", "identity"),
        ("application/json", "br"),
        ("application/json", "gzip, gzip"),
    ],
)
def test_unknown_types_are_refused(door: Door, media_type: str, encoding: str) -> None:
    """Nothing is guessed about a body."""
    assert door.post(b"{}", media_type, **{"Content-Encoding": encoding}).status_code == 415


def test_too_many_items(door: Door) -> None:
    """A request brings so many items, and no more."""
    assert door.post("[" + ",".join(["{}"] * 1001) + "]").json()["code"] == "too-many-items"
    assert door.post("{}\n" * 1001, "application/x-ndjson").json()["code"] == "too-many-items"


def test_too_large_an_item(door: Door) -> None:
    """An item has a limit of its own, and costs the others nothing."""
    large = an_article("https://news.example/large", body="a" * 1024 * 1024)
    items = door.post(json.dumps([ONE, large])).json()["items"]
    assert [item.get("code") for item in items] == [None, "too-large"]


def test_many_at_once(door: Door) -> None:
    """Requests that wait for the same commit are told of their own articles."""
    urls = [f"https://many.example/{number}" for number in range(50)]
    with ThreadPoolExecutor(16) as pool:
        items = list(pool.map(lambda url: door.post(json.dumps(an_article(url))).json()["items"][0], urls))
    articles = door.articles()
    assert [articles[item["eventId"]].url for item in items] == urls


def test_paths_and_methods(door: Door) -> None:
    """What there is not is told as a problem too."""
    for answered, status in ((door.client.get("/articles"), 405), (door.client.get("/"), 404)):
        assert answered.status_code == status
        assert answered.headers["content-type"] == "application/problem+json"


def test_expect_continue(door: Door) -> None:
    """A client that asks first is answered before it has sent anything."""
    with door.connect() as client:
        client.sendall(b"POST /articles HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n")
        assert client.recv(65536).startswith(b"HTTP/1.1 401 ")


def test_two_sources(door: Door) -> None:
    """The same article of two sources is one, as far as they say the same."""
    article = an_article("https://news.example/same", publisher={"name": "Same"})
    items = [httpx.post(door.url, json=article, headers=bearer(name)).json()["items"][0] for name in ("one", "two")]
    assert items[0]["eventId"] == items[1]["eventId"]
