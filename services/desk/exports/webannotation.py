"""W3C Web Annotation: an annotation for each tag, its targets wherever the text names it.

The text is headline or body as the article has them, each a source of its own: positions count its code points. The
page where the article stands is the scope, in which the quotation may be found, too.
"""

from collections.abc import Iterator, Sequence

from services.desk.exports import identifiers
from services.desk.exports.json_text import encoded, members
from services.desk.exports.source import Event, Source

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Body = list[Event | str]

_AROUND = 32
"""How many characters before and behind tell a quotation from another."""


def collection(source: Source) -> Iterator[bytes]:
    """Yield one AnnotationCollection with all annotations on its first page, one a line."""
    total, before = (
        0,
        b'{"@context":"%s","id":"%s","type":"AnnotationCollection","first":{"id":"%s",'
        % tuple(
            text.encode()
            for text in (CONTEXT, identifiers.urn("annotations"), identifiers.urn("annotations", "page", 1))
        ),
    )
    before += b'"type":"AnnotationPage","startIndex":0,"items":[\n'
    for event in source.events():
        for annotation in annotations(event):
            yield before + encoded(annotation)
            total, before = total + 1, b",\n"
    yield (b"" if total else before) + b'\n]},"total":%d}\n' % total


def annotations(event: Event) -> Iterator[Event]:
    """Yield an annotation for each date, place and actor."""
    for number, tag in enumerate(event["dates"]):
        yield _annotation(
            event, ("date", number), [tag], _texts((tag["type"], "classifying"), (tag.get("value"), "tagging"))
        )
    for number, tag in enumerate(event["locations"]):
        yield _annotation(event, ("location", number), [tag], _place(tag))
    for number, tag in enumerate(event["actors"]):
        yield _annotation(event, ("actor", number), tag["mentions"], _actor(tag))


def _annotation(event: Event, which: tuple[str, int], spans: Sequence[Event], body: Body) -> Event:
    """Return an annotation; what of its body is no text identifies what is meant."""
    targets = [_target(event, span) for span in spans]
    textual = all(isinstance(part, dict) and part["type"] == "TextualBody" for part in body)
    return {
        "id": identifiers.urn("annotation", event["articleId"], event["revision"], *which),
        "type": "Annotation",
        "motivation": "tagging" if textual else "identifying",
        "generator": {"id": identifiers.urn("pipeline", event["pipeline"]["configHash"]), "type": "Software"},
        "body": body if len(body) > 1 else body[0],
        "target": targets if len(targets) > 1 else targets[0],
    }


def _target(event: Event, span: Event) -> Event:
    text, start, end = event["article"][span["field"]], span["start"], span["end"]
    before, behind = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    quote = members({"type": "TextQuoteSelector", "exact": span["exact"], "prefix": before, "suffix": behind})
    return {
        "type": "SpecificResource",
        "source": identifiers.urn("text", event["articleId"], event["revision"], span["field"]),
        "scope": identifiers.of_article(event),
        "selector": [quote, {"type": "TextPositionSelector", "start": start, "end": end}],
    }


def _place(tag: Event) -> Body:
    """Return what a place is; of an ambiguous one all candidates, of which one is meant."""
    if tag["candidates"]:
        return [{"type": "Choice", "items": [identifiers.of_place(candidate) for candidate in tag["candidates"]]}]
    return _with(identifiers.of_place(tag), _texts(("place", "classifying"), (tag.get("name"), "tagging")))


def _actor(tag: Event) -> Body:
    texts = _texts((tag["kind"], "classifying"), (tag.get("code"), "classifying"), (tag["name"], "tagging"))
    return _with(identifiers.of_actor(tag), texts)


def _texts(*said: tuple[str | None, str]) -> Body:
    return [{"type": "TextualBody", "value": value, "purpose": purpose} for value, purpose in said if value]


def _with(uri: str | None, texts: Body) -> Body:
    return [*texts, uri] if uri else texts
