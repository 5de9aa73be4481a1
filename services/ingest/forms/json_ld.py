"""Articles of schema.org, as JSON-LD in a file of its own or in a page."""

from collections.abc import Iterator, Mapping
from typing import Any

from services.ingest.forms.drafting import Fields
from services.ingest.forms.strict_json import DEPTH

Item = dict[str, Any]

_ARTICLES = frozenset(
    {"Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "BlogPosting"}
    | {"LiveBlogPosting", "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle"}
)


def articles(value: Any) -> list[Item]:
    """Return the articles in a value: itself, those of a list or of a graph, the main entity of a page."""
    nodes = list(_nodes(value, DEPTH))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    return [{name: _resolved(inner, named) for name, inner in node.items()} for node in nodes if is_article(node)]


def _nodes(value: Any, depth: int) -> Iterator[Item]:
    if isinstance(value, list) and depth:
        for entry in value:
            yield from _nodes(entry, depth - 1)
    elif isinstance(value, dict) and depth:
        yield value
        for name in ("@graph", "mainEntity"):
            yield from _nodes(value.get(name), depth - 1)


def _resolved(value: Any, named: Mapping[str, Item]) -> Any:
    """Return the object that a reference, an object with nothing but an `@id`, stands for."""
    if isinstance(value, list):
        return [_resolved(entry, named) for entry in value]
    if isinstance(value, dict) and value.keys() == {"@id"} and isinstance(value["@id"], str):
        return named.get(value["@id"], value)
    return value


def is_article(item: Item) -> bool:
    """Return whether an object says that it is an article."""
    return any(str(each).rpartition("/")[2] in _ARTICLES for each in _list(item.get("@type")))


def fields(item: Item) -> Fields:
    """Return the fields of a draft that an article says."""
    return {
        "headline": item.get("headline") or item.get("name"),
        "body": item.get("articleBody") or item.get("text"),
        "datePublished": item.get("datePublished") or item.get("dateCreated"),
        "language": _language(item.get("inLanguage")),
        "url": _id(item.get("url")) or _id(item.get("mainEntityOfPage")) or item.get("@id"),
        "publisher": _publisher(item.get("publisher") or item.get("sourceOrganization")),
        "authors": [_name(author) for author in _list(item.get("author") or item.get("creator"))],
        "subjects": [name for each in _list(item.get("keywords")) for name in _keywords(each)],
    }


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _first(value: Any) -> Any:
    return next(iter(_list(value)), None)


def _id(value: Any) -> Any:
    first = _first(value)
    return first.get("url") or first.get("@id") if isinstance(first, dict) else first


def _name(value: Any) -> Any:
    return _first(value.get("name")) if isinstance(value, dict) else value


def _language(value: Any) -> Any:
    first = _first(value)
    return first.get("alternateName") or first.get("name") if isinstance(first, dict) else first


def _publisher(value: Any) -> Any:
    first = _first(value)
    return {"name": _name(first), "uri": _id(first)} if isinstance(first, dict) else first


def _keywords(value: Any) -> list[Any]:
    """Return the keywords of a text, in which commas are between them, or of a defined term."""
    return [word.strip() for word in value.split(",")] if isinstance(value, str) else [_name(value)]
