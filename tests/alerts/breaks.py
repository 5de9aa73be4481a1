"""What breaks, and which alerts have to tell."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import httpx
from confluent_kafka import OFFSET_END, TopicPartition
from confluent_kafka.admin import AdminClient

from demo.process import Process
from schemas.article import Article, Publisher
from tests.alerts.scene import Scene, fill_disk
from tests.e2e.installation import kill
from tests.kafka.certificates import Authority
from tests.services.enrich.stream import made
from tests.services.ingest.doors.feeds.samples import item, page, rss
from tests.services.ingest.doors.feeds.site import open_site

NOWHERE = {"KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:1"}
SENTENCE = "Minister Jane Doe said on Friday in Kyiv that bridge {0} would be rebuilt. "
POISON = (b"key", b"no article")
LIVELY = "The Silent Gazette"

Break = Callable[[Scene], None]


def killed(scene: Scene) -> None:
    """Kill a service that nobody starts again."""
    kill(scene.ready("enrich"))


def certificates_expire(scene: Scene) -> None:
    """Name files with a certificate that expires within the hour, and with one that has."""
    authority = Authority(scene.folder / "certificates")
    for job, hours in (("enrich", 1), ("register", -1)):
        file = authority.issue(job, lasts=timedelta(hours=hours)).certificate
        scene.start(job, KAFKA_SECURITY_PROTOCOL="SSL", KAFKA_SSL_CAFILE=str(file), **NOWHERE)


def never_started(scene: Scene) -> None:
    """Have an installation without enrich."""
    scene.ready("register")


def broker_away(scene: Scene) -> None:
    """Tell a service of a broker that nobody is."""
    scene.start("enrich", **NOWHERE)


def door_without_broker(scene: Scene) -> None:
    """Tell a door of a broker that nobody is, and go on to send it something."""
    door = scene.start("serve", DATELINE_HTTP_PORT="0", **NOWHERE)
    _while_watched(scene, "DatelineHttpFailing", lambda: _post(door, [_item(0)]))


def poisoned(scene: Scene) -> None:
    """Put what is no article where articles should be."""
    scene.ready("enrich")
    scene.installation.publish("articles", POISON)


def no_event_for_the_desk(scene: Scene) -> None:
    """Put what is no event where the desk expects events."""
    scene.ready("desk")
    scene.await_seen("dateline_desk_refused_total")
    scene.installation.publish("articles.enriched", POISON)


def tagger_killed(scene: Scene) -> None:
    """Kill the tagger again and again, as the kernel does for want of memory."""
    enrich = scene.ready("enrich")
    for number in range(3):
        for tagger in _children(enrich):
            os.kill(tagger, signal.SIGKILL)
        scene.publish(_article(number))
        scene.await_seen(f"dateline_tagger_deaths_total > {number}")


def tagger_frozen(scene: Scene) -> None:
    """Let an article take for ever, and others wait behind it."""
    enrich = scene.ready("enrich")
    scene.publish(*(_article(number) for number in range(2_500)))
    scene.await_seen("dateline_consumer_lag_records > 0")
    for tagger in _children(enrich):
        os.kill(tagger, signal.SIGSTOP)


def more_than_enrich_can_do(scene: Scene) -> None:
    """Bring articles faster than they can be read."""
    scene.ready("enrich")
    numbers = count()
    _while_watched(
        scene,
        "DatelineLagGrowing",
        lambda: scene.publish(*(_article(next(numbers), sentences=8) for _ in range(1000))),
    )


def disk_full(scene: Scene) -> None:
    """Let nothing be committed any more, of what is read nor of what is held until the end of its embargo."""
    door = scene.ready("serve", DATELINE_HTTP_PORT="0")
    until = datetime.now(UTC) + timedelta(seconds=90)  # what is held is told once a minute
    _post(door, [{**_item(0), "embargoed": until.isoformat()}])
    scene.await_seen("dateline_register_held_articles > 0")
    enrich = scene.ready("enrich")
    fill_disk(door)
    fill_disk(enrich)
    scene.publish(*(_article(number) for number in range(20)))


def register_away_for_long(scene: Scene) -> None:
    """Let what was submitted wait until the register comes back."""
    door = scene.ready("serve", DATELINE_HTTP_PORT="0")
    for process in scene.installation.running:
        if process is not door:
            kill(process)
    _post(door, [_item(number) for number in range(20)])
    time.sleep(12)
    scene.ready("register")


def no_register(scene: Scene) -> None:
    """Submit, while nobody judges."""
    door = scene.ready("serve", DATELINE_HTTP_PORT="0")
    for process in scene.installation.running:
        if process is not door:
            kill(process)
    _while_watched(scene, "DatelineNoRegister", lambda: _post(door, [_item(0)]))


def topic_deleted(scene: Scene) -> None:
    """Delete a topic that enrich reads."""
    scene.ready("enrich")
    name, admin = scene.installation.prefix + "articles", _admin(scene)
    admin.delete_topics([name])[name].result(30)


def unread_deleted(scene: Scene) -> None:
    """Let retention delete what enrich has not read while it was away."""
    enrich = scene.ready("enrich")
    scene.publish(*(_article(number) for number in range(60)))
    scene.installation.await_committed("articles.enriched", 60)
    enrich.stop()
    scene.publish(*(_article(number, revision=2) for number in range(60)))
    name, admin = scene.installation.prefix + "articles", _admin(scene)
    for future in admin.delete_records([TopicPartition(name, n, OFFSET_END) for n in range(6)]).values():
        future.result(30)
    scene.start("enrich")


def old_news(scene: Scene) -> None:
    """Send what was published hours ago."""
    scene.ready("enrich")
    scene.await_seen("dateline_freshness_seconds_bucket")
    then = datetime.now(UTC) - timedelta(hours=2)
    scene.publish(*(_article(number, date_published=then) for number in range(30)))


def copies_damaged(scene: Scene) -> None:
    """Spoil the register's copies while it is away."""
    register = scene.ready("register")
    scene.installation.write(
        "some", *({"body": f"It rained {n} times.", "url": f"https://e.example/{n}"} for n in range(50))
    )
    scene.installation.ingest_once()
    register.stop()
    for path in (scene.folder / "state").rglob("*"):
        if path.suffix in (".sst", ".log"):
            path.write_bytes(b"\xff" * max(path.stat().st_size, 4096))
    scene.start("register")


def guessed_tokens(scene: Scene) -> None:
    """Try tokens."""
    door = _with_tokens(scene)
    for _ in range(60):
        httpx.post(door.event("listening")["url"], json=[], headers={"Authorization": "Bearer guessed"})


def no_articles(scene: Scene) -> None:
    """Send what nobody can read as articles."""
    door = scene.ready("serve", DATELINE_HTTP_PORT="0")
    _while_watched(scene, "DatelineHttpItemsRefused", lambda: _post(door, [{"headline": "no body"}] * 20))


def crowded(scene: Scene) -> None:
    """Open more connections than there may be."""
    door = scene.ready("serve", DATELINE_HTTP_PORT="0", DATELINE_HTTP_MAX_CONNECTIONS="2")
    url = httpx.URL(door.event("listening")["url"])
    with ExitStack() as open_:

        def connect() -> None:
            _tolerant(open_.enter_context(httpx.Client()), url)

        _while_watched(scene, "DatelineHttpConnectionsRefused", connect, pause=0.05)


def feed_gone(scene: Scene) -> None:
    """Let a feed be gone, as its server says."""
    with open_site() as site:
        site.put("/rss", status=410)
        scene.start("follow", f"follow {_feeds(scene, site.url('/rss'))}")
        scene.await_fired({"DatelineFeedSilent"})


def robots_forbid(scene: Scene) -> None:
    """Let nobody read the pages that a feed names."""
    with open_site() as site:
        names = [f"p{number}" for number in range(15)]
        site.put("/robots.txt", "User-agent: *\nDisallow: /p")
        site.put("/rss", rss([item(name, link=site.url(f"/{name}")) for name in names]))
        for name in names:
            site.put(f"/{name}", page(name))
        scene.start("follow", f"follow {_feeds(scene, site.url('/rss'), 'full_text = true')}")
        scene.await_fired({"DatelineFeedForbidden"})


def other_news(scene: Scene) -> None:
    """Bring other news than a week ago, and from other outlets."""
    scene.ready("enrich")
    scene.await_seen("dateline_articles_enriched_total")
    undated = "They met on Friday, on Monday and on Sunday in Springfield."
    ahead = "It will open on 3 March 2031 in Springfield."
    for number in range(100):
        scene.publish(
            made(1, undated, f"https://e.example/{number}/undated").model_copy(update={"language": "de"}),
            made(1, ahead, f"https://e.example/{number}/ahead").model_copy(
                update={"date_published": date(2001, 1, 1), "publisher": Publisher(name="Another")}
            ),
        )


def a_week_ago(now: float) -> str:
    """Return what Prometheus would have recorded then, had the news been other."""
    minutes = [int(now) - 7 * 86_400 + 60 * minute for minute in range(-60, 20)]
    recorded = {
        'kind:dateline_article_tags:mean1h{kind="date"}': 50.0,
        'kind:dateline_tags:unresolved1h{kind="date"}': 0.0,
        "dateline_future_dates:share1h": 0.0,
        "dateline_articles_enriched:english1h": 1.0,
        'kind:dateline_tag_confidence:mean1h{kind="location"}': 1.0,
    }
    lines = [f"{series} {value} {minute}" for series, value in recorded.items() for minute in minutes]
    outlet = f'dateline_outlet_last_article_timestamp_seconds{{outlet="{LIVELY}"}}'
    lines += [f"{outlet} {minute} {minute}" for minute in minutes]
    return "\n".join([*lines, "# EOF\n"])


BREAKS: dict[Break, set[str]] = {
    killed: {"DatelineDown"},
    certificates_expire: {"DatelineCertificateExpires", "DatelineCertificateExpired"},
    never_started: {"DatelineMissing"},
    broker_away: {"DatelineNotReady"},
    door_without_broker: {"DatelineHttpFailing"},
    poisoned: {"DatelineDeadLetters"},
    no_event_for_the_desk: {"DatelineDeskRefuses"},
    tagger_killed: {"DatelineTaggerDies"},
    tagger_frozen: {"DatelineNoCommit"},
    more_than_enrich_can_do: {"DatelineLagGrowing", "DatelineLate"},
    disk_full: {"DatelineTransactionsAborted", "DatelineEmbargoOverdue"},
    old_news: {"DatelineStale"},
    copies_damaged: {"DatelineStateDamaged"},
    guessed_tokens: {"DatelineHttpUnauthorised"},
    no_articles: {"DatelineHttpItemsRefused"},
    crowded: {"DatelineHttpConnectionsRefused"},
    feed_gone: {"DatelineFeedSilent"},
    robots_forbid: {"DatelineFeedForbidden"},
    other_news: {
        "DatelineTagsDrift",
        "DatelineUnresolvedDrift",
        "DatelineFutureDatesDrift",
        "DatelineEnglishDrift",
        "DatelineConfidenceDrift",
        "DatelineOutletSilent",
    },
}
BREAKS_OF_KAFKA: dict[Break, set[str]] = {
    no_register: {"DatelineNoRegister"},
    register_away_for_long: {"DatelineRegisterLate"},
    topic_deleted: {"DatelineTopicMissing"},
    unread_deleted: {"DatelineRecordsSkipped"},
}


def _while_watched(scene: Scene, alert: str, act: Callable[[], object], pause: float = 0.5) -> None:
    deadline = time.monotonic() + 120
    while alert not in scene.prometheus.firing() and time.monotonic() < deadline:
        act()
        time.sleep(pause)


def _article(number: int, sentences: int = 1, **more: object) -> Article:
    body = SENTENCE.format(number) * sentences
    return made(1, body, f"https://e.example/{number}").model_copy(update=more)


def _item(number: int) -> dict[str, str]:
    return {
        "uri": f"https://e.example/{number}",
        "type": "text",
        "versioncreated": "2026-11-30T08:00:00Z",
        "headline": f"Talks {number}",
        "body_text": "They met in Kyiv.",
    }


def _post(door: Process, items: list[dict[str, str]]) -> None:
    with httpx.Client() as client:
        _tolerant(client, door.event("listening")["url"], items)


def _tolerant(client: httpx.Client, url: str | httpx.URL, items: object = ()) -> None:
    with suppress(httpx.TransportError):
        client.post(url, json=items, timeout=2)


def _with_tokens(scene: Scene) -> Process:
    tokens = scene.folder / "tokens.toml"
    tokens.write_text('[sources.a]\ntoken = "a token that is long enough"\n')
    return scene.ready("serve", DATELINE_HTTP_PORT="0", DATELINE_HTTP_TOKENS=str(tokens))


def _feeds(scene: Scene, url: str, more: str = "") -> Path:
    path = scene.folder / "feeds.toml"
    path.write_text(f'[[feed]]\nname = "news"\nurl = "{url}"\nevery = 60\nallow_private = ["localhost"]\n{more}\n')
    return path


def _admin(scene: Scene) -> AdminClient:
    return AdminClient({"bootstrap.servers": scene.installation.bootstrap_servers})


def _children(process: Process) -> list[int]:
    found = Path(f"/proc/{process.pid}/task").glob("*/children")
    children = [int(pid) for path in found for pid in path.read_text().split()]
    return [pid for pid in children if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
