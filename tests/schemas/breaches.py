"""What a change of a JSON Schema breaks for those who hold events against the older one."""

from typing import Any

_ANNOTATIONS = {"title", "description", "default", "examples"}
_GROWING = {"properties", "$defs"}
"""Where something new is an optional field or what describes one; a new required field shows in `required`."""


def breaches(old: Any, new: Any, place: str = "") -> list[str]:
    """Return the places where the newer schema says anything but the same, new optional fields apart."""
    if isinstance(old, dict) and isinstance(new, dict):
        growing = place.rpartition("/")[2] in _GROWING
        names = old.keys() if growing else (old.keys() | new.keys()) - _ANNOTATIONS
        return [
            breach for name in sorted(names) for breach in breaches(old.get(name), new.get(name), f"{place}/{name}")
        ]
    if place.endswith("/required"):
        old, new = sorted(old or []), sorted(new or [])
    return [] if old == new else [place]
