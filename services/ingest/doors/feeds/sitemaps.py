"""News sitemaps, and indexes of sitemaps. Their elements go by their names: of their namespaces many are in use."""

import io
from collections.abc import Iterator

from lxml import etree

from services.ingest.doors.feeds.entry import Document, Entry
from services.ingest.draft import Refused


def parse(utf8: bytes) -> Document | None:
    """Return the articles or sitemaps that a sitemap names, or None if it is none; raises `Refused`."""
    elements = _elements(utf8)
    try:
        name = etree.QName(next(elements)).localname
    except (StopIteration, etree.XMLSyntaxError):
        return None
    if name not in ("urlset", "sitemapindex"):
        return None
    try:
        found = [_child(each) if name == "sitemapindex" else _article(each) for each in elements]
    except etree.XMLSyntaxError as error:
        raise Refused("broken-sitemap", str(error)) from error
    return Document("index" if name == "sitemapindex" else "sitemap", tuple(entry for entry in found if entry))


def _elements(utf8: bytes) -> Iterator[etree._Element]:
    """Yield the root when it begins, then each of its children when it is complete."""
    root = None
    events = etree.iterparse(
        io.BytesIO(utf8),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for event, element in events:
        if root is None:
            root = element
            yield root
        elif event == "end" and element.getparent() is root:
            yield element
            root.remove(element)


def _child(element: etree._Element) -> Entry | None:
    """Return an entry whose id is the address of a sitemap, and whose version the time of its last change."""
    url = _text(element, "{*}loc")
    return Entry(url, None, (_text(element, "{*}lastmod") or "").encode()) if url else None


def _article(element: etree._Element) -> Entry | None:
    """Return an entry for a page that is said to be news; sitemaps also name other pages."""
    url, news = _text(element, "{*}loc"), element.find("{*}news")
    if not url or news is None:
        return None
    keywords = (_text(news, "{*}keywords") or "").split(",")
    entry = {
        "id": url,
        "link": url,
        "title": _text(news, "{*}title"),
        "published": _text(news, "{*}publication_date"),
        "updated": _text(element, "{*}lastmod"),
        "language": _text(news, "{*}publication/{*}language"),
        "publisher": _text(news, "{*}publication/{*}name"),
        "tags": [{"term": keyword.strip()} for keyword in keywords if keyword.strip()],
    }
    return Entry.of({name: value for name, value in entry.items() if value}, {})


def _text(element: etree._Element, path: str) -> str | None:
    return (element.findtext(path) or "").strip() or None
