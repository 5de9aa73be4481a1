"""What comes in by several doors, seen from outside."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from demo.process import Process
from tests.e2e.health import await_ready
from tests.e2e.installation import Installation, await_true
from tests.e2e.readers import Seen
from tests.services.ingest.doors.feeds.site import open_site

TALKS = {
    "headline": "Talks",
    "body": "They met in Kyiv on Friday.",
    "url": "https://news.example/talks",
    "datePublished": "2026-11-30T08:00:00Z",
}
ITEM = (
    f"<item><title>{TALKS['headline']}</title><link>{TALKS['url']}</link><description>{TALKS['body']}</description>"
    "<pubDate>Mon, 30 Nov 2026 08:00:00 GMT</pubDate></item>"
)
EMBARGO_SECONDS = 8
PARTITIONS = 6
ARTICLES = 60


def test_one_article_by_three_doors_is_one(installation: Installation, tmp_path: Path) -> None:
    """By feed, file and HTTP: it is published once, and the others are duplicates."""
    feeds = tmp_path / "feeds.toml"
    with open_site() as site:
        site.put("/rss", f'<rss version="2.0"><channel>{ITEM}</channel></rss>')
        feeds.write_text(f'[[feed]]\nname = "news"\nurl = "{site.url("/rss")}"\nallow_private = ["localhost"]\n')
        installation.start("ingest", f"follow {feeds}", "follow")
        installation.await_committed("articles", 1)
    assert post(serve(installation), TALKS)[0] == "accepted"
    installation.write("talks", TALKS)
    installation.ingest_once()
    assert post(serve(installation, "another"), {**TALKS, "body": "They met in Lviv on Friday."})[0] == "accepted"
    first, second = installation.await_committed("articles", 2)
    assert first.key == second.key
    assert [each.value["revision"] for each in (first, second)] == [1, 2]
    assert first.value["ingest"]["door"] == "feed"


def test_an_embargo_is_kept_and_a_kill_notice_takes_back(installation: Installation) -> None:
    """What is embargoed comes out by itself, not before its time; what is killed is taken back at once."""
    until = datetime.now(UTC) + timedelta(seconds=EMBARGO_SECONDS)
    door = serve(installation)
    post(door, ninjs("early", embargoed=until.isoformat()))
    post(door, ninjs("now"))
    seen = installation.await_committed("articles", 2)
    assert [each.value["headline"] for each in sorted(seen, key=told_at)] == ["now", "early"]
    assert told_at(max(seen, key=told_at)) >= until
    post(door, ninjs("now", pubstatus="canceled"))
    (gone,) = (each for each in installation.await_committed("articles", 3) if each.raw is None)
    assert gone.key == min(seen, key=told_at).key


@pytest.mark.kafka
@pytest.mark.parametrize("servers", ["kafka"], indirect=True)
def test_two_registers_share_the_partitions(installation: Installation) -> None:
    """Each judges a half; when one ends, the other judges all, and knows what was said before."""
    first = installation.register()
    second = installation.start("ingest", "register", "second", DATELINE_DATA_DIR=str(installation.folder / "second"))
    door = serve(installation)
    articles = [{**TALKS, "url": f"https://news.example/{number}"} for number in range(ARTICLES)]
    post(door, *articles)
    await_true(lambda: all(partitions(each) == PARTITIONS // 2 for each in (first, second)), "a half for each")
    assert len(installation.await_committed("articles", ARTICLES)) == ARTICLES
    first.stop()
    post(door, *articles, TALKS)
    await_true(lambda: partitions(second) == PARTITIONS, "all for one")
    assert len(installation.await_committed("articles", ARTICLES + 1)) == ARTICLES + 1


def serve(installation: Installation, identity: str = "serve") -> str:
    """Start the HTTP door, and return where it listens."""
    door = installation.start("ingest", "serve", identity, DATELINE_HTTP_PORT="0")
    await_ready(door)
    url: str = door.event("listening")["url"]
    return url


def post(url: str, *articles: dict[str, str]) -> list[str]:
    """Send articles, and return what becomes of each."""
    answer = httpx.post(url, json=articles, timeout=60)
    assert answer.status_code == 202, answer.text
    return [item["status"] for item in answer.json()["items"]]


def ninjs(name: str, **more: str) -> dict[str, str]:
    """Return a ninjs item."""
    about = {"uri": f"https://news.example/{name}", "type": "text", "versioncreated": "2026-11-30T08:00:00Z"}
    return {**about, "headline": name, "body_text": f"It was said {name} that they met in Kyiv.", **more}


def told_at(seen: Seen) -> datetime:
    """Return when something was published."""
    return datetime.fromisoformat(seen.headers["ce_time"])


def partitions(register: Process) -> int:
    """Return how many partitions a register has."""
    return register.metrics().count("\ndateline_consumer_lag_records{")
