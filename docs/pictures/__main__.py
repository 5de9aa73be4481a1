"""Draws what the dashboards show of a newsroom: `python -m docs.pictures`; needs Java, Maven and Prometheus."""

import tempfile
import time
from pathlib import Path

from docs.pictures.answers import Window, ask
from docs.pictures.day import Day, published
from docs.pictures.newsroom import Newsroom, watched
from docs.pictures.page import drawn
from ops.dashboards.pages import PAGES
from tests.kafka.cluster import Cluster

FOLDER = Path(__file__).parent


def main() -> None:
    """Draw all pages."""
    with tempfile.TemporaryDirectory() as folder, Cluster(1) as kafka:
        newsroom = Newsroom(Path(folder), kafka.bootstrap_servers)
        day = Day(newsroom)
        with newsroom.open(), watched(newsroom), published(day, newsroom.ports["feeds"]):
            start = time.time()
            day.pass_by()
            window = Window(start, time.time(), step=3)
            for page in PAGES:
                picture = drawn(page, ask(newsroom.prometheus, page, window))
                (FOLDER / f"{page.name}.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
