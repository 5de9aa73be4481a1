"""Feeds and pages as this project writes them."""

from collections.abc import Sequence

from services.ingest.doors.feeds.feeds_file import Feed
from tests.services.ingest.doors.feeds.site import Site

PAGE = """<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>{title}</h1><p>{body} The ministers met on Tuesday to talk about the harbour and its two old cranes.</p>
<p>They agreed to meet again in spring, said a spokeswoman, who would not say where that would be.</p></article>
</body></html>"""


def rss(items: Sequence[str], about: str = "<title>Harbour News</title><link>https://news.example/</link>") -> str:
    """Return an RSS feed."""
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{about}{"".join(items)}</channel></rss>'


def item(name: str, body: str = "They met.", link: str = "", date: str = "Mon, 30 Nov 2026 08:00:00 GMT") -> str:
    """Return an item of an RSS feed."""
    told = f"<pubDate>{date}</pubDate>" if date else ""
    return (
        f"<item><title>Talks {name}</title><link>{link or f'https://news.example/{name}'}</link>"
        f"<guid isPermaLink='false'>{name}</guid>{told}<description>{body}</description></item>"
    )


def page(title: str, body: str = "") -> str:
    """Return a page with an article of two paragraphs."""
    return PAGE.format(title=title, body=body)


def feed_at(site: Site, path: str, **more: object) -> Feed:
    """Return what the file would say of a feed of a site, which may be on a private address."""
    fields = {"url": site.url(path), "name": f"{site.port}{path}", "allow_private": ["localhost"], **more}
    return Feed.model_validate(fields)
