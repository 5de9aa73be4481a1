"""Which right a process lacks: Kafka only says that it lacks one, and kafka-python not always on what."""

from collections.abc import Mapping
from typing import Any

_RESOURCES = {
    "TopicAuthorizationFailedError": "topic",
    "GroupAuthorizationFailedError": "group",
    "TransactionalIdAuthorizationFailedError": "transactional id",
    "ClusterAuthorizationFailedError": "cluster",
}
_OPERATIONS = {"group": "Read", "transactional id": "Write"}
"""What it takes to use one; what a topic or the cluster is used for, the caller knows."""


def lacking(error: Exception, client: Mapping[str, Any], operation: str, topic: str) -> str:
    """Return which right of a client an error is about, on what and whose; nothing if it is about none."""
    # Some errors that kafka-python has no case for are told inside the text of another.
    resource = next((resource for name, resource in _RESOURCES.items() if name in str(error)), None)
    if resource is None:
        return ""
    name = {"transactional id": client.get("transactional_id"), "cluster": ""}.get(resource, _name(error) or topic)
    whom = client["kafka_client"].whom
    return f"{whom} has no right to {_OPERATIONS.get(resource, operation)} on the {resource} {name}".rstrip()


def _name(error: Exception) -> str:
    """Return what an error names; what has spaces is a text, and no name."""
    named = error.args[0] if error.args else ""
    return ", ".join(sorted(named)) if isinstance(named, set) else "" if " " in str(named) else str(named)
