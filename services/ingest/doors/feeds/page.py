"""The article on a web page."""

import trafilatura

from services.ingest.draft import Draft, Reading, Refused


def read_page(html: bytes, url: str) -> Reading:
    """Read a page; raises `Refused`."""
    found = trafilatura.extract(html, url=url, include_comments=False)
    if not found:
        raise Refused("no-article", "no article was found on the page")
    return Reading("text", "html", Draft(body=found))
