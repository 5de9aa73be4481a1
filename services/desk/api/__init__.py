"""The JSON API of the desk: read-only, paged, cacheable, described by OpenAPI."""

from services.desk.api.application import application

__all__ = ["application"]
