"""`serve`: the page and the API, over HTTP, until stopped."""

import argparse

from services.desk.database import open_database
from services.desk.page.application import application
from services.desk.page.guard import Guard
from services.desk.server import is_loopback, serving
from services.desk.settings import Settings
from services.desk.version import VERSION
from streaming import private
from streaming.command_line import Commands, add_service
from streaming.errors import Misconfigured
from streaming.service import running

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


def _serve(_: argparse.Namespace) -> None:
    with running("desk", VERSION, _read) as (service, settings):
        private.make(settings.data_dir)
        database = open_database(settings.database_url, settings.data_dir)
        app = Guard(application(database, settings.desk_live_readers, service.stop), token(settings))
        with serving(service, app, settings):
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
