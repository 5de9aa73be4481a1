"""`run`, which follows the topic into the database, and `rebuild`, which reads it anew."""

import argparse

from sqlalchemy import delete

from schemas.topics import Topics
from services.desk import tables
from services.desk.database import available, open_database
from services.desk.settings import Settings
from services.desk.sink import Sink
from services.desk.version import VERSION
from streaming.command_line import Commands, add_service
from streaming.connect import open_broker, process_identity
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
        engine = open_database(settings.database_url, settings.data_dir)
        with open_broker(settings, process_identity("desk"), needs=[topic]) as broker:
            sink = Sink(broker, engine, topic)
            while not service.stop.is_set():
                service.attempt(broker, sink.step)
    return 0


def _rebuild(_: argparse.Namespace) -> int:
    settings = Settings.read()
    with available(open_database(settings.database_url, settings.data_dir)) as connection:
        for table in reversed(tables.metadata.sorted_tables):
            connection.execute(delete(table))
    return 0
