"""Three doors and two registers are killed at random while everything arrives twice."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from demo.process import Process
from tests.e2e.installation import kill
from tests.e2e.readers import Follower
from tests.fault.client import Client
from tests.fault.extent import ARTICLES, THOROUGH
from tests.fault.news import Edition, edition, feed
from tests.fault.published import Published
from tests.fault.trial import Trial
from tests.kafka.cluster import Cluster
from tests.services.ingest.doors.feeds.site import Site, open_site

ROUNDS = 50 if THOROUGH else 10
SIZE = ARTICLES // ROUNDS
"""How many versions come twice in an edition; each is followed by a kill."""
UNDERWAY = 3 * SIZE
PAUSE_SECONDS = (2.0, 8.0)
PATIENCE_SECONDS = 300
SEED = 1
REGISTERS = ("register-1", "register-2")
_LAG = re.compile(r"^dateline_consumer_lag_records{.*} (\S+)$", re.MULTILINE)


class Newsroom:
    """Says the same by a folder, by HTTP and by feeds, of which each edition has one."""

    def __init__(self, trial: Trial, client: Client, site: Site) -> None:
        self._trial, self._client, self._site = trial, client, site
        self._paths = [f"/{number}.rss" for number in range(ROUNDS)]
        for path in self._paths:
            site.put(path, feed([]))
        self.editions = 0

    @property
    def feeds(self) -> str:
        """The file that `follow` reads."""
        tables = (
            f'[[feed]]\nname = "{path}"\nurl = "{self._site.url(path)}"\nevery = 60\nallow_private = ["localhost"]\n'
            for path in self._paths
        )
        return "\n".join(tables)

    def say(self, said: Edition) -> None:
        """Bring an edition to all doors."""
        self._trial.write([each.as_json() for each in said.files])
        self._client.send(said.requests)
        self._site.put(self._paths[self.editions], feed(said.feed))
        self._trial.articles += len(said.all())
        self.editions += 1

    def is_read(self) -> bool:
        """Return whether every door has read all that it was brought, and remembers it."""
        feeds = all(self._site.asked(path)[-1:] == [304] for path in self._paths)
        return feeds and self._client.done() and self._files_read() == self._trial.files

    def _files_read(self) -> int:
        records = self._trial.installation.committed("articles.doors")
        return len({record.key for record in records if record.key.startswith("file:")})


def test_doors_and_registers_are_killed(replicated: Trial, trio: Cluster, tmp_path: Path) -> None:
    """Every article once and its revisions in order, by whichever doors it comes, and nothing answered 202 is lost."""
    follower = Follower(trio.bootstrap_servers, f"{replicated.installation.prefix}articles")
    out, chance = Published(), random.Random(SEED)  # noqa: S311  chance that repeats itself is what is wanted
    with Client() as client, open_site() as site:
        newsroom = Newsroom(replicated, client, site)
        (tmp_path / "feeds.toml").write_text(newsroom.feeds)
        kills = _kills(replicated, client.port, tmp_path, chance)
        running = next(kills)
        while newsroom.editions < ROUNDS:
            if replicated.articles - len(out.outcome) < UNDERWAY:
                newsroom.say(edition(str(newsroom.editions), SIZE))
            replicated.hold(chance.uniform(*PAUSE_SECONDS))
            next(kills)
            out.enter(follower.read())

        def all_judged() -> bool:
            out.enter(follower.read())
            return len(out.outcome) >= replicated.articles and newsroom.is_read() and _lag(running) == 0

        replicated.await_true(all_judged, f"{replicated.articles} published", PATIENCE_SECONDS)
    replicated.installation.stop()
    out.enter(follower.read())
    assert out.out_of_order() == []
    replicated.record("kill -9 of three doors and two registers, all arrives twice", out.outcome)


def _kills(trial: Trial, port: int, folder: Path, chance: random.Random) -> Iterator[dict[str, Process]]:
    """Start everything; then kill one of it, each time, and start it again."""

    def start(name: str) -> Process:
        settings = {"DATELINE_HTTP_PORT": str(port), "DATELINE_FEED_HOST_GAP_SECONDS": "0"}
        if name in REGISTERS:
            settings["DATELINE_DATA_DIR"] = str(folder / name)
        return trial.start_alone("ingest", commands[name], identity=name, **settings)

    commands = {"watch": "watch", "serve": "serve", "follow": f"follow {folder / 'feeds.toml'}"}
    commands |= dict.fromkeys(REGISTERS, "register")
    running = {name: start(name) for name in commands}
    while True:
        yield running
        name = chance.choice(list(commands))
        assert running[name].runs(), f"{name} ended by itself"
        kill(running[name])
        running[name] = start(name)


def _lag(running: dict[str, Process]) -> float:
    return sum(float(lag) for name in REGISTERS for lag in _LAG.findall(running[name].metrics()))
