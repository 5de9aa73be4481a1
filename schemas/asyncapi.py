"""Writes the AsyncAPI document of all topics."""

import inspect
import json
from typing import Any

from pydantic.json_schema import models_json_schema

from schemas.messages import GROUPS, KINDS, OPERATIONS, SAID, Kind
from schemas.model import opened
from schemas.topics import Topic, Topics

Json = dict[str, Any]

_TEXT = """News articles go in; the same articles come out with who, where and when.

`docs/events.md` explains every key. A topic prefix, if one is set, comes before every address."""
_LICENSE = {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"}


def document() -> str:
    """Return the document as JSON."""
    models = [kind.value for kind in KINDS.values() if not isinstance(kind.value, dict)]
    _, schemas = models_json_schema(
        [(model, "serialization") for model in models], ref_template="#/components/schemas/{model}"
    )
    described = {
        "asyncapi": "3.1.0",
        "info": {"title": "Dateline", "version": "1.0.0", "description": _TEXT, "license": _LICENSE},
        "defaultContentType": "application/json",
        "servers": {"kafka": {"host": "localhost:9092", "protocol": "kafka"}},
        "channels": {_topic(name).name: _channel(name) for name in SAID},
        "operations": {
            f"{service}.{action}.{name}": _operation(service, action, name)
            for service, actions in OPERATIONS.items()
            for action, names in actions.items()
            for name in names
        },
        "components": {
            "messages": {name: _message(kind) for name, kind in KINDS.items()},
            "schemas": opened(schemas["$defs"]),
        },
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _topic(name: str) -> Topic:
    topic: Topic = getattr(Topics(), name)
    return topic


def _channel(name: str) -> Json:
    topic = _topic(name)
    configured = {key: _configured(key, value) for key, value in topic.config.items()}
    return {
        "address": topic.name,
        "description": inspect.getdoc(getattr(Topics, name)),
        "messages": {kind: {"$ref": f"#/components/messages/{kind}"} for kind in SAID[name]},
        "bindings": _kafka(partitions=topic.partitions, topicConfiguration=configured),
    }


def _configured(key: str, value: str) -> int | list[str]:
    return value.split(",") if key == "cleanup.policy" else int(value)


def _message(kind: Kind) -> Json:
    value = kind.value if isinstance(kind.value, dict) else {"$ref": f"#/components/schemas/{kind.value.__name__}"}
    return {
        "summary": kind.summary,
        "contentType": kind.media_type,
        "headers": {"type": "object", "properties": kind.headers, "required": list(kind.required)},
        "payload": value,
        "bindings": _kafka(key=kind.key),
    }


def _operation(service: str, action: str, name: str) -> Json:
    group = GROUPS.get((service, name)) if action == "receive" else None
    return {
        "action": action,
        "channel": {"$ref": f"#/channels/{_topic(name).name}"},
        "summary": f"{service} {'writes' if action == 'send' else 'reads'} {_topic(name).name}",
        "tags": [{"name": service}],
        **({"bindings": _kafka(groupId={"const": group})} if group else {}),
    }


def _kafka(**binding: Any) -> Json:
    return {"kafka": {**binding, "bindingVersion": "0.5.0"}}
