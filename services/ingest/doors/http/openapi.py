"""The document that describes the door, OpenAPI 3.1: what is sent, and every answer there is."""

import json
from typing import Any

from pydantic.json_schema import models_json_schema

from services.ingest.doors.http.answers import Answer
from services.ingest.doors.http.problems import MEDIA_TYPE, ProblemDetails
from services.ingest.draft import Draft
from services.ingest.version import VERSION

LINES = ("x-ndjson", "ndjson", "jsonl", "x-jsonlines")
"""The names that JSON Lines go by, after `application/`."""

_PROBLEMS = {
    "400": "It cannot be taken apart, or is no request: nothing of it is on record.",
    "403": "Without tokens, a web page sent it.",
    "408": "It came too slowly.",
    "413": "It has too many bytes, items, or brackets and commas.",
    "415": "It is of a type, or has an encoding, that is not known here.",
    "422": "It was read and holds no article that could be accepted; each refusal is on record.",
    "429": "Its source has too much under way.",
    "431": "Its head is too large.",
    "500": "An error on our side.",
    "503": "The broker is away or behind, or there are too many connections.",
}
_RETRIED = ("429", "503")
_RETRY_AFTER = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}, "required": True}}
_TEXT = """One article, a list, or JSON Lines; each in ingest's own form, as ninjs, or in another form that it reads.

The answer comes when all of it is committed. Sent again, it is the same articles still: so whatever was not answered
can be retried at any time."""


def document(*, tokens: bool) -> bytes:
    """Return the document as JSON; without `tokens` none are asked for."""
    _, schemas = models_json_schema(
        [(Draft, "validation"), (Answer, "serialization"), (ProblemDetails, "serialization")],
        ref_template="#/components/schemas/{model}",
    )
    components: dict[str, Any] = {"schemas": schemas["$defs"]}
    if tokens:
        components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    described = {
        "openapi": "3.1.0",
        "info": {"title": "Dateline: the HTTP door of ingest", "version": VERSION},
        "paths": {
            "/articles": {"post": _post(tokens=tokens)},
            "/openapi.json": {"get": _get()},
        },
        "components": components,
    }
    return json.dumps(described).encode()


def _post(*, tokens: bool) -> dict[str, Any]:
    problems = {status: text for status, text in _PROBLEMS.items() if status != "403" or not tokens}
    if tokens:
        problems["401"] = "It bears no token that is known here."
    accepted = "Everything is committed; each item says what became of it, and not all were refused."
    operation: dict[str, Any] = {
        "operationId": "bringArticles",
        "summary": "Bring articles",
        "description": _TEXT,
        "requestBody": {"required": True, "content": _content()},
        "responses": {
            "202": {"description": accepted, "content": _json("application/json", _ref("Answer"))},
            **{status: _problem(status, text) for status, text in problems.items()},
        },
    }
    return {**operation, "security": [{"token": []}]} if tokens else operation


def _get() -> dict[str, Any]:
    answers = {"200": {"description": "It.", "content": _json("application/json", {"type": "object"})}}
    problems = {status: _problem(status, _PROBLEMS[status]) for status in ("400", "408", "431", "503")}
    return {"operationId": "describe", "summary": "This document", "responses": {**answers, **problems}}


def _content() -> dict[str, Any]:
    article = {"anyOf": [_ref("Draft"), {"type": "object", "description": "An item in another form, such as ninjs."}]}
    body = {"anyOf": [article, {"type": "array", "items": article}]}
    lines = {"type": "string", "description": "An article a line."}
    return {
        "application/json": {"schema": body},
        **{f"application/{name}": {"schema": lines} for name in LINES},
    }


def _problem(status: str, description: str) -> dict[str, Any]:
    answer: dict[str, Any] = {"description": description, "content": _json(MEDIA_TYPE, _ref("ProblemDetails"))}
    return {**answer, "headers": _RETRY_AFTER} if status in _RETRIED else answer


def _json(media_type: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {media_type: {"schema": schema}}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}
