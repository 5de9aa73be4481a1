"""The API as it is served: mounted below a path, over a database of each kind."""

import threading
from collections.abc import Iterator

import httpx
import pytest
import uvicorn
from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.routing import Mount

from services.desk.api import application
from services.desk.rows import rows
from services.desk.writing import write
from tests.services.desk.said import EXAMPLE, event

ARTICLES = 30


@pytest.fixture
def filled(empty: Engine) -> Engine:
    """Return a database with a few articles, of which one has two revisions."""
    with empty.begin() as connection:
        write(connection, {f"a{n}": [rows(event(f"a{n}", headline=f"Mayors meet {n}"))] for n in range(ARTICLES)})
        write(connection, {"a1": [rows(event("a1", revision=2, headline=EXAMPLE["article"]["headline"]))]})
    return empty


@pytest.fixture
def client(filled: Engine) -> Iterator[httpx.Client]:
    """Return a client of the API."""
    app = Starlette(routes=[Mount("/api", app=application(filled))])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, lifespan="off", ws="none"))
    listening = server.config.bind_socket()
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}/api") as client:
            yield client
    finally:
        server.should_exit = True
        thread.join()
