"""What a client is told when a request fails: `application/problem+json`, as RFC 9457 has it."""

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType

from pydantic import Field
from starlette.responses import Response

from schemas.model import Model

MEDIA_TYPE = "application/problem+json"
_CHARACTERS = 500
"""How much is said at most: it may quote anything."""


class ProblemDetails(Model):
    """Why a request failed."""

    type: str = Field(default="about:blank", description="The status says all that there is to say of the type.")
    title: str
    status: int
    code: str = Field(description="A short fixed code, such as invalid-parameter.")
    detail: str = Field(description="For people.")
    parameter: str | None = Field(default=None, description="The parameter that is wrong.")


def problem(
    status: int,
    code: str,
    detail: str,
    headers: Mapping[str, str] = MappingProxyType({}),
    parameter: str | None = None,
) -> Response:
    """Return the answer that tells of a problem."""
    title = HTTPStatus(status).phrase
    details = ProblemDetails(title=title, status=status, code=code, detail=detail[:_CHARACTERS], parameter=parameter)
    return Response(details.encode(), status, {"Cache-Control": "no-store", **headers}, MEDIA_TYPE)
