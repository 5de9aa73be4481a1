"""The JSON API of the desk: read-only, paged, cacheable, described by OpenAPI."""
