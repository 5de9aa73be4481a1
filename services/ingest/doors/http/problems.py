"""What a client is told when a request fails: `application/problem+json`, as RFC 9457 has it."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

from pydantic import Field
from starlette.responses import Response

from schemas.model import Model
from services.ingest.doors.http.answers import Item

MEDIA_TYPE = "application/problem+json"
RETRY_AFTER = {"Retry-After": "2"}
"""For what passes by itself: a broker that is away, a queue that is full."""


class ProblemDetails(Model):
    """Why a request failed. Whatever of it was committed nevertheless may be sent again."""

    type: str = Field(default="about:blank", description="The status says all that there is to say of the type.")
    title: str
    status: int
    code: str = Field(description="A short fixed code, such as too-large.")
    detail: str = Field(description="For people.")
    items: tuple[Item, ...] | None = Field(default=None, description="Why each item was refused, if all were.")


class Problem(Exception):
    """Ends a request with an error; `code` is short and fixed, the detail is for people."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        headers: Mapping[str, str] = MappingProxyType({}),
        items: tuple[Item, ...] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.code, self.headers = status, code, headers
        self._items = items

    def body(self) -> bytes:
        """Return the JSON of it."""
        return ProblemDetails(
            title=HTTPStatus(self.status).phrase,
            status=self.status,
            code=self.code,
            detail=str(self),
            items=self._items,
        ).encode()

    def response(self) -> Response:
        """Return the answer that tells it."""
        return Response(self.body(), self.status, self.headers, MEDIA_TYPE)
