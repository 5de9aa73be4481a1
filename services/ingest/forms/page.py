"""The article of a web page: its full text by trafilatura, the rest as the page says it of itself."""

from collections.abc import Iterable, Mapping
from typing import Any

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from services.ingest.draft import Reading, Refused
from services.ingest.forms import dates, json_ld, strict_json
from services.ingest.forms.drafting import Fields, reading, silent

_DATED_BY_ITS_MARKUP = {"original_date": True, "extensive_search": False}
"""Else the first date that its text speaks of might be taken for its own."""

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "parsely-pub-date",
    "dc.date.issued",
)


def read(
    raw: bytes | str, *, url: str | None = None, said: Mapping[str, Any] | None = None, form: str = "html"
) -> Reading:
    """Read a page that was found under a URL; raises `Refused`.

    What is `said` elsewhere, as by the feed that led to the page, goes before what the page says, but for its text.
    """
    page = _loaded(raw)
    found = fields(page)
    before = {name: value for name, value in (said or {}).items() if name != "body" and value and not silent(value)}
    return reading("text", form, {**found, **({"url": url} if url else {}), **before})


def fields(page: HtmlElement) -> Fields:
    """Return the fields of a draft that a page says; raises `Refused` if it has no article."""
    stated, meta, language = _stated(page), _meta(page), page.get("lang")
    document = trafilatura.bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=_DATED_BY_ITS_MARKUP
    )
    if not isinstance(document, Document) or not document.text:
        raise Refused("invalid-body", "body: the page has no article")
    found = {
        "headline": document.title,
        "language": language or meta.get("og:locale"),
        "url": document.url,
        "publisher": document.sitename,
        "authors": (document.author or "").split("; "),
        "subjects": [word.strip() for tag in document.tags or () for word in tag.split(",")],
        **{name: value for name, value in stated.items() if value and not silent(value)},
    }
    times = [stated.get("datePublished"), *(meta.get(name) for name in _PUBLISHED), document.date]
    body = document.text.removeprefix(f"{found['headline']}\n")  # which pages repeat above their text
    return {**found, "body": body, "datePublished": _date(times)}


def _meta(page: HtmlElement) -> dict[str, str | None]:
    named = ((meta.get("property") or meta.get("name") or "", meta.get("content")) for meta in page.iter("meta"))
    return {name.lower(): content for name, content in named}


def _loaded(raw: bytes | str) -> HtmlElement:
    page = trafilatura.load_html(raw)
    if page is None:
        raise Refused("invalid-html", "this is no web page")
    return page


def _stated(page: HtmlElement) -> Fields:
    """Return what the page says of its article for search engines, if it can be read."""
    for script in page.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() == "application/ld+json":
            try:
                value = strict_json.loads(script.text or "")
            except Refused:
                continue
            if article := next(iter(json_ld.articles(value)), None):
                return json_ld.fields(article)
    return {}


def _date(candidates: Iterable[object]) -> object:
    """Return the first date that can be read, or, so that it is told, the first at all."""
    stated = [value for value in candidates if not silent(value)]
    return next((value for value in stated if _readable(value)), next(iter(stated), None))


def _readable(value: object) -> bool:
    try:
        dates.read(value)
    except (ValueError, TypeError):
        return False
    return True
