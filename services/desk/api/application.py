"""The application: whatever is asked is read, answered from one state of the rows, and tagged with that state."""

from collections.abc import Callable
from hashlib import sha256

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Engine, select
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from schemas.model import Name
from services.desk.api import openapi
from services.desk.api.operations import JSON, OPERATIONS, Asking, Missing, Operation
from services.desk.api.problems import problem
from services.desk.database import available
from services.desk.queries.parameters import Invalid
from services.desk.tables import offsets
from services.desk.version import VERSION
from streaming.errors import Unavailable

RETRY_AFTER = {"Retry-After": "2"}
_CACHED = {"Cache-Control": "private, no-cache"}
_SHOWN = 100
_ID = TypeAdapter[str](Name)


def application(engine: Engine) -> ASGIApp:
    """Return the API over a database; it can be mounted anywhere."""
    return Starlette(
        routes=[
            *(Route(each.path, _endpoint(engine, each), methods=["GET"]) for each in OPERATIONS),
            Route("/openapi.json", _description, methods=["GET"]),
        ],
        exception_handlers={
            HTTPException: _told,
            Invalid: lambda _, error: problem(400, "invalid-parameter", str(error), parameter=error.parameter),
            Missing: lambda _, error: problem(404, "no-such-article", str(error)),
            Unavailable: lambda *_: problem(503, "database-away", "the database cannot be asked now", RETRY_AFTER),
            Exception: lambda *_: problem(500, "internal", "an error on our side; it is logged"),
        },
    )


def _endpoint(engine: Engine, operation: Operation) -> Callable[[Request], Response]:
    """Return what answers an operation; Starlette calls it in a thread."""

    def answer(request: Request) -> Response:
        asked = operation.asked.read(_parameters(request))
        article_id = _article_id(request)
        with available(engine) as connection:
            headers = {**_CACHED, "ETag": _tag(connection, request)}
            if _is_known(headers["ETag"], request):
                return Response(status_code=304, headers=headers)
            said = operation.ask(Asking(connection, asked, request.url.path, article_id))
        return Response(said if isinstance(said, bytes) else said.encode(), 200, headers, operation.media_type)

    return answer


def _parameters(request: Request) -> list[tuple[str, str]]:
    """Return the parameters; programs, unlike forms, have no reason to send empty ones."""
    parameters = request.query_params.multi_items()
    if empty := next((name for name, value in parameters if not value), None):
        raise Invalid(empty[:_SHOWN], "it is empty")
    return parameters


def _article_id(request: Request) -> str:
    try:
        return _ID.validate_python(request.path_params.get("articleId", "-"))
    except ValidationError:
        raise Missing("no article has such an id") from None


def _tag(connection: Connection, request: Request) -> str:
    """Return the state of the rows: rows and offsets change in one transaction."""
    state = connection.execute(select(offsets).order_by(offsets.c.topic, offsets.c.partition)).all()
    return f'W/"{sha256(repr((VERSION, str(request.url), state)).encode()).hexdigest()[:32]}"'


def _is_known(tag: str, request: Request) -> bool:
    known = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
    return "*" in known or tag in known


def _description(request: Request) -> Response:
    return Response(openapi.document(request.scope.get("root_path", "")), media_type=JSON)


def _told(_: Request, error: Exception) -> Response:
    """Answer as a problem what Starlette finds wrong by itself: an unknown path or method."""
    assert isinstance(error, HTTPException)  # noqa: S101
    code = "no-such-path" if error.status_code == 404 else "no-such-method"
    return problem(error.status_code, code, error.detail, error.headers or {})
