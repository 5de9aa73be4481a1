"""GeoJSON (RFC 7946): a feature for each location tag, with the event's own keys as its properties.

A tag without a point is a feature without a geometry, as the RFC has it.
"""

from collections.abc import Iterator

from services.desk.exports.json_text import encoded
from services.desk.exports.source import Event, Source

_OF_ARTICLE = ("headline", "url", "datePublished", "language", "publisher")


def collection(source: Source) -> Iterator[bytes]:
    """Yield one FeatureCollection, a feature a line."""
    before = b'{"type":"FeatureCollection","features":[\n'
    for feature in _features(source):
        yield before + feature
        before = b",\n"
    yield b"\n]}\n" if before == b",\n" else before + b"]}\n"


def sequence(source: Source) -> Iterator[bytes]:
    """Yield a GeoJSON text sequence (RFC 8142), for who reads feature by feature."""
    for feature in _features(source):
        yield b"\x1e" + feature + b"\n"


def _features(source: Source) -> Iterator[bytes]:
    for event in source.events():
        for number, tag in enumerate(event["locations"]):
            yield encoded(_feature(event, number, tag))


def _feature(event: Event, number: int, tag: Event) -> Event:
    article = event["article"]
    told = {name: article[name] for name in _OF_ARTICLE if name in article}
    properties = {name: value for name, value in tag.items() if name != "geometry"}
    return {
        "type": "Feature",
        "id": f"{event['articleId']}/{number}",
        "geometry": tag.get("geometry"),
        "properties": {"articleId": event["articleId"], "revision": event["revision"], **told, **properties},
    }
