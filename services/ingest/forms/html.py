"""The text of an HTML fragment, paragraph by paragraph."""

from collections.abc import Iterator

from lxml import etree

from services.ingest.draft import Refused

_BLOCKS = frozenset(
    {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "section", "figure"}
)
_HIDDEN = ("script", "style")


def plain_text(html: str) -> str:
    """Return what a reader would see, with a line end between blocks; raises `Refused`."""
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True)
    root = etree.fromstring(html, parser)
    # libxml2 mends almost everything; what it gives up on (nesting without end) it would leave out in silence.
    if fatal := [error.message for error in parser.error_log if error.level == etree.ErrorLevels.FATAL]:
        raise Refused("invalid-html", fatal[0].strip())
    if root is None:
        return ""
    etree.strip_elements(root, *_HIDDEN, with_tail=False)
    lines = (" ".join(line.split()) for line in "".join(_parts(root)).split("\n"))
    return "\n".join(line for line in lines if line)


def _parts(root: etree._Element) -> Iterator[str]:
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "\n"
        yield (element.text if event == "start" else element.tail) or ""
