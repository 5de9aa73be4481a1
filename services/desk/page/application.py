"""The application: every page at its path."""

import threading
from pathlib import Path

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from services.desk.api.application import application as api
from services.desk.database import told
from services.desk.page.actors import Actors
from services.desk.page.article import Articles
from services.desk.page.live import Live
from services.desk.page.map import Map
from services.desk.page.rendering import render
from services.desk.page.stream import Stream
from services.desk.page.timeline import Timeline
from services.desk.queries.parameters import Invalid

log = structlog.get_logger()

STATIC = Path(__file__).parent / "static"


def application(engine: Engine, live_readers: int, stop: threading.Event) -> ASGIApp:
    """Return what answers requests from what is in a database."""
    articles, actors, world = Articles(engine), Actors(engine), Map(engine)
    return Starlette(
        routes=[
            Route("/", Stream(engine).page),
            Route("/live", Live(engine, live_readers, stop).events),
            Route("/articles/{article_id:path}/revisions/{number:int}", articles.revision),
            Route("/articles/{article_id:path}", articles.page),
            Route("/map", world.page),
            Route("/timeline", Timeline(engine).page),
            Route("/actors", actors.all),
            Route("/actors/{name:path}", actors.one),
            Route("/static/outlines.svg", world.outlines),
            Mount("/static", StaticFiles(directory=STATIC)),
            Mount("/api", api(engine)),
        ],
        middleware=[Middleware(GZipMiddleware)],
        exception_handlers={
            HTTPException: _missing,
            Invalid: _invalid,
            DBAPIError: _away,
            Exception: _failed,
        },
    )


def _missing(_: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    title = "Nothing is here" if error.status_code == 404 else error.detail
    return render("problem.html", error.status_code, title=title, detail="It may have been retracted, or never been.")


def _invalid(_: Request, error: Exception) -> Response:
    return render("problem.html", 400, title="This cannot be asked", detail=str(error))


def _away(_: Request, error: Exception) -> Response:
    assert isinstance(error, DBAPIError)  # noqa: S101
    log.warning("database_unavailable", error=told(error))
    return render("problem.html", 503, title="The database is away", detail="Please try again in a moment.")


def _failed(_: Request, __: Exception) -> Response:
    return render("problem.html", 500, title="This went wrong", detail="An error on our side; it is logged.")
