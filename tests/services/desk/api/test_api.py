"""The API answers with what is in the rows, page by page, and says when nothing has changed."""

from typing import Any

import httpx
from geojson_pydantic import FeatureCollection
from sqlalchemy import Engine, insert, update

from schemas.enriched import EnrichedArticle
from services.desk.tables import offsets
from tests.services.desk.api.conftest import ARTICLES
from tests.services.desk.said import EXAMPLE

HEADLINE = EXAMPLE["article"]["headline"]
PATHS = [
    "/articles",
    "/articles/a1",
    "/articles/a1/revisions",
    "/places",
    "/map",
    "/actors",
    "/outlets",
    "/days",
    "/told",
]
PROBLEMS = {
    "/articles/none": "no-such-article",
    "/articles/%00": "no-such-article",
    "/nothing": "no-such-path",
    "/articles?near=1": "invalid-parameter",
    "/articles?after=x": "invalid-parameter",
    "/articles?limit=201": "invalid-parameter",
    "/articles/a1?country=UA": "invalid-parameter",
    "/map?zoom=15": "invalid-parameter",
    "/places?country=": "invalid-parameter",
}


def test_pages_lead_through_all(client: httpx.Client) -> None:
    """Each names the next one; none has an article twice."""
    url, ids = "/api/articles?words=odesa&limit=7", []
    while url:
        page = client.get(client.base_url.join(url)).json()
        ids += [article["articleId"] for article in page["articles"]]
        url = page.get("next")
    assert ids[0] == "a1"
    assert sorted(ids) == sorted(f"a{number}" for number in range(ARTICLES))


def test_an_article_is_the_event_that_was_published(client: httpx.Client) -> None:
    """With all of its keys; its revisions are the newest and those before."""
    assert EnrichedArticle.decode(client.get("/articles/a1").content).revision == 2
    revisions = client.get("/articles/a1/revisions").json()["revisions"]
    assert [(each["revision"], each["event"]["revision"]) for each in revisions] == [(2, 2), (1, 1)]


def test_places_are_geojson(client: httpx.Client) -> None:
    """A reader of GeoJSON finds the points."""
    for path in ("/places", "/places?words=odesa", "/map?zoom=5", "/map?bbox=170,-20,-170,0"):
        answered = client.get(path)
        assert answered.headers["content-type"] == "application/geo+json"
        read: FeatureCollection[Any] = FeatureCollection.model_validate_json(answered.content)
        assert all(feature.geometry and feature.geometry.type == "Point" for feature in read.features)


def test_what_is_known_is_not_sent_again(client: httpx.Client, filled: Engine) -> None:
    """Until more was read into the rows; a HEAD says as much as a GET."""
    with filled.begin() as connection:
        connection.execute(insert(offsets), {"topic": "topic", "partition": 0, "next": 1})
    tags = {path: client.get(path).headers["etag"] for path in PATHS}
    assert len(set(tags.values())) == len(PATHS)
    for path, tag in tags.items():
        assert client.head(path).headers["etag"] == tag
        assert client.get(path, headers={"If-None-Match": f'"other", {tag}'}).status_code == httpx.codes.NOT_MODIFIED
    with filled.begin() as connection:
        connection.execute(update(offsets).values(next=2))
    for path, tag in tags.items():
        assert client.get(path, headers={"If-None-Match": tag}).status_code == httpx.codes.OK


def test_problems(client: httpx.Client) -> None:
    """Say what was wrong, as RFC 9457 has it."""
    for path, code in PROBLEMS.items():
        answered = client.get(client.base_url.join("/api" + path))
        assert answered.headers["content-type"] == "application/problem+json"
        assert (path, answered.json()["code"]) == (path, code)
        assert answered.status_code == answered.json()["status"] == (400 if code == "invalid-parameter" else 404)


def test_nothing_can_be_changed(client: httpx.Client) -> None:
    """There is no method for it."""
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert client.request(method, "/articles/a1").status_code == httpx.codes.METHOD_NOT_ALLOWED
