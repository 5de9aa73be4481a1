"""A door dies while somebody waits for its answer, or between what it says and what it remembers."""

from pathlib import Path

import pytest

from demo.process import Process
from tests.fault.client import Client
from tests.fault.extent import KILLS
from tests.fault.news import Said, feed, revised, single
from tests.fault.published import judge
from tests.fault.trial import Trial
from tests.services.ingest.doors.feeds.site import open_site

ARTICLES = 5
"""How many are revised in a round; four times, and taken back at last."""
POINTS = pytest.mark.parametrize("point", ["before-commit", "after-commit"])
KILL = "tests.fault.failpoint {} kill {}"


def said_in(round_: int) -> list[Said]:
    """Return what is said in a round."""
    return revised(f"round-{round_}", ARTICLES, withdrawn=True)


@pytest.mark.parametrize("point", ["before-commit", pytest.param("after-commit", marks=pytest.mark.short)])
def test_the_http_door_is_killed(trial: Trial, point: str) -> None:
    """The client hears nothing and sends it again, until it is answered: nothing of it is lost or doubled."""
    with Client() as client:

        def serve(launcher: str = "") -> Process:
            return trial.start("ingest", "serve", launcher, DATELINE_HTTP_PORT=str(client.port))

        for round_ in range(KILLS):
            said = said_in(round_)
            client.send(said, at_once=ARTICLES)
            trial.articles += len(said)
            trial.await_end(serve(KILL.format(point, 3)))
        serve()
        trial.await_true(client.done, "202")
        judge(trial, f"kill -9 serve, {point}, {KILLS} times; the client retries")


@POINTS
@pytest.mark.parametrize("command", ["once", "watch"])
def test_the_file_door_is_killed(trial: Trial, command: str, point: str) -> None:
    """What it had said is said again, and known."""
    for round_ in range(KILLS):
        trial.put([said.as_json() for said in said_in(round_)])
        trial.await_end(trial.start("ingest", command, KILL.format(point, 1)))
    trial.start("ingest", command)
    judge(trial, f"kill -9 {command}, {point}, {KILLS} times")


@POINTS
def test_the_feed_door_is_killed(trial: Trial, tmp_path: Path, point: str) -> None:
    """What is in a feed is read once more, if it is not remembered that it was said."""
    with open_site() as site:
        feeds = tmp_path / "feeds.toml"
        feeds.write_text(f'[[feed]]\nname = "news"\nurl = "{site.url("/rss")}"\nallow_private = ["localhost"]\n')
        items: list[Said] = []
        for round_ in range(KILLS):
            items += single(f"round-{round_}", 4 * ARTICLES)
            site.put("/rss", feed(items))
            trial.await_end(trial.start("ingest", f"follow {feeds}", KILL.format(point, 1)))
        trial.start("ingest", f"follow {feeds}")
        trial.articles = len(items)
        judge(trial, f"kill -9 follow, {point}, {KILLS} times")
