"""The news in a topic of real Kafka, and in the desk's tables, once for all recipes."""

import uuid

import pytest

from services.desk.database import open_database
from services.desk.sink import Sink
from services.enrich.annotate import Annotator
from streaming.connect import READER, open_broker
from streaming.settings import StreamingSettings
from tests.downstream.news import RECORDS, Newsroom
from tests.downstream.page import Recipes
from tests.postgresql.server import Server


@pytest.fixture(scope="session")
def topic(kafka_bootstrap_servers: str) -> str:
    """Return a topic with all that was said."""
    name = f"test-{uuid.uuid4()}.articles.enriched"
    Newsroom(kafka_bootstrap_servers, name, Annotator.load()).say_all()
    return name


@pytest.fixture
def recipes(kafka_bootstrap_servers: str, topic: str) -> Recipes:
    """Return the page's code for this Kafka, in a consumer group of its own."""
    return Recipes(
        {
            "localhost:9092": kafka_bootstrap_servers,
            "articles.enriched": topic,
            "my-index": f"test-{uuid.uuid4()}",
        }
    )


@pytest.fixture(scope="session")
def database(
    kafka_bootstrap_servers: str, topic: str, postgresql: Server, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Return the URL of a PostgreSQL with the desk's tables of it."""
    url, folder = postgresql.database(), tmp_path_factory.mktemp("desk")
    engine = open_database(url, folder)
    settings = StreamingSettings(kafka_bootstrap_servers=kafka_bootstrap_servers, data_dir=folder)
    with open_broker(settings, READER) as broker:
        sink, left = Sink(broker, engine, topic), RECORDS
        while left > 0:
            left -= sink.step()
    engine.dispose()
    return url
