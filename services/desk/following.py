"""`run`, which follows the topic into the database, and `rebuild`, which reads it anew."""

import argparse
import sys

from schemas.topics import Topics
from services.desk.database import configured
from services.desk.rebuilding import rebuild
from services.desk.settings import Settings
from services.desk.sink import Sink
from services.desk.version import VERSION
from streaming.command_line import Commands, add_service
from streaming.connect import READER, open_broker
from streaming.service import running


def add(commands: Commands) -> None:
    """Add both to the commands of the desk."""
    following = add_service(commands, "run", help="read enriched articles into the database, until stopped")
    following.set_defaults(run=_run)
    rebuilding = commands.add_parser("rebuild", help="forget all rows, so that they are read from the topic anew")
    rebuilding.set_defaults(run=_rebuild)


def _run(_: argparse.Namespace) -> int:
    with running("desk", VERSION, Settings.read) as (service, settings):
        topic = Topics(settings.topic_prefix).enriched.name
        with open_broker(settings, READER, needs=[topic]) as broker:
            Sink(broker, configured(settings), topic).run(service)
    return 0


def _rebuild(_: argparse.Namespace) -> int:
    settings = Settings.read()
    topic = Topics(settings.topic_prefix).enriched.name
    with open_broker(settings, READER, needs=[topic]) as broker:
        sys.stdout.write(f"{rebuild(broker, configured(settings), topic)} records read\n")
    return 0
