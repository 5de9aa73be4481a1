"""The document that describes the API, OpenAPI 3.1, made from the models."""

import json
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from schemas.model import Model, opened
from services.desk.api.operations import JSON, OPERATIONS, Operation
from services.desk.api.problems import MEDIA_TYPE, ProblemDetails
from services.desk.version import VERSION

_PROBLEMS = {
    "400": "A parameter is unknown, or cannot be understood.",
    "404": "There is no such article, or none any more.",
    "500": "An error on our side.",
    "503": "The database cannot be asked now.",
}
_TAG = {"ETag": {"description": "The state of the rows.", "schema": {"type": "string"}, "required": True}}
_RETRY_AFTER = {"Retry-After": {"description": "Seconds to wait.", "schema": {"type": "integer"}, "required": True}}
_NAMED = "{articleId}"
_ARTICLE = {
    "name": "articleId",
    "in": "path",
    "required": True,
    "description": "The article's id, the key in the topic.",
    "schema": {"type": "string", "minLength": 1},
}
_TEXT = """Who, where and when in the news: read-only, from the rows of the desk.

All that is asked must be true of an article. What is asked of an actor must be true of one actor of it, and so for a
place. Answers bear an ETag: asked again with `If-None-Match`, 304 means that nothing
was read since."""


@cache
def document(root: str) -> bytes:
    """Return the document as JSON, for an API that is mounted at a path."""
    models = [(operation.answer, "serialization") for operation in OPERATIONS]
    _, schemas = models_json_schema(
        [*models, (ProblemDetails, "serialization")],  # type: ignore[list-item]
        ref_template="#/components/schemas/{model}",
    )
    paths = {operation.path: {"get": _get(operation)} for operation in OPERATIONS}
    described = {
        "openapi": "3.1.0",
        "info": {"title": "Dateline: the desk", "version": VERSION, "description": _TEXT},
        "servers": [{"url": root or "/"}],
        "paths": {**paths, "/openapi.json": {"get": _itself()}},
        "components": {"schemas": opened(schemas["$defs"])},
    }
    return json.dumps(described).encode()


def _get(operation: Operation) -> dict[str, Any]:
    named = _NAMED in operation.path
    content = {operation.media_type: {"schema": _ref(_name(operation.answer))}}
    problems = {status: _problem(status) for status in _PROBLEMS if named or status != "404"}
    return {
        "operationId": operation.path.replace(_NAMED, "one").strip("/").replace("/", "-"),
        "summary": operation.summary,
        "parameters": [*([_ARTICLE] if named else []), *_parameters(operation)],
        "responses": {
            "200": {"description": f"{operation.summary}.", "headers": _TAG, "content": content},
            "304": {"description": "Nothing was read since.", "headers": _TAG},
            **problems,
        },
    }


def _itself() -> dict[str, Any]:
    answer = {"description": "It.", "content": {JSON: {"schema": {"type": "object"}}}}
    return {"operationId": "describe", "summary": "This document", "responses": {"200": answer}}


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    properties = operation.asked.model_json_schema().get("properties", {})
    return [_parameter(name, dict(schema)) for name, schema in properties.items()]


def _parameter(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return a parameter. That it may be absent is not said by null, which a URL cannot say."""
    description = schema.pop("description", "")
    kinds = [kind for kind in schema.pop("anyOf", []) if kind != {"type": "null"}]
    told = {key: value for key, value in schema.items() if key != "title" and value is not None}
    return {"name": name, "in": "query", "description": description, "schema": {**told, **(kinds or [{}])[0]}}


def _problem(status: str) -> dict[str, Any]:
    content = {MEDIA_TYPE: {"schema": _ref("ProblemDetails")}}
    answer: dict[str, Any] = {"description": _PROBLEMS[status], "content": content}
    return {**answer, "headers": _RETRY_AFTER} if status == "503" else answer


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _name(answer: type[Model]) -> str:
    """Return what pydantic calls a schema."""
    return answer.__name__.replace("[", "_").replace("]", "_")
