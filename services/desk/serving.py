"""`serve`: the page and the API, over HTTP, until stopped; with a database of this machine, `run` at the same time."""

import argparse

from schemas.topics import Topics
from services.desk.database import configured, prepare
from services.desk.page.application import application
from services.desk.page.guard import Guard
from services.desk.page.observing import Observed
from services.desk.server import serving
from services.desk.settings import Settings
from services.desk.sink import Sink
from services.desk.version import VERSION
from streaming.command_line import Commands, add_service
from streaming.connect import READER, open_broker
from streaming.errors import Misconfigured
from streaming.loopback import is_loopback
from streaming.service import Service, running

BEAT_SECONDS = 1.0
SHORTEST_TOKEN = 20


def add(commands: Commands) -> None:
    """Add `serve` to the commands of the desk."""
    command = add_service(commands, "serve", help="show what is in the database over HTTP, until stopped")
    command.set_defaults(run=_serve, read=_read)


def _read(_: object = None) -> Settings:
    settings = Settings.read()
    token(settings)
    return settings


def _serve(_: argparse.Namespace) -> int:
    with running("desk", VERSION, _read) as (service, settings):
        engine = configured(settings)
        service.prepare(lambda: prepare(engine))
        pages = application(engine, settings.desk_live_readers, service.stop)
        app = Observed(Guard(pages, token(settings)))
        with serving(service, app, settings):
            if engine.dialect.name == "sqlite":
                topic = Topics(settings.topic_prefix).enriched.name
                with open_broker(settings, READER, needs=[topic]) as broker:
                    Sink(broker, engine, topic).run(service)
            else:
                _wait(service)
    return 0


def _wait(service: Service) -> None:
    service.health.set_ready(True)
    while not service.stop.wait(BEAT_SECONDS):
        service.health.beat()


def token(settings: Settings) -> str:
    """Return what readers have to know; raises `Misconfigured` if others than this host could come without."""
    known = settings.secret("desk_token")
    if known and len(known) < SHORTEST_TOKEN:
        raise Misconfigured(f"DATELINE_DESK_TOKEN: fewer than {SHORTEST_TOKEN} characters could be guessed")
    if not known and not is_loopback(settings.desk_host):
        raise Misconfigured(
            f"DATELINE_DESK_TOKEN: without a token nobody but this host may come, so not on {settings.desk_host}"
        )
    return known
