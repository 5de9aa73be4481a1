"""The text of HTML, paragraph by paragraph."""

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from services.ingest.draft import Refused

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td"}
    | {"th", "tr", "ul"}
)
_INLINE = frozenset(
    {"a", "b", "cite", "code", "em", "i", "img", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)
_HIDDEN = ("head", "script", "style")
_NITF_CONTENT = "body.content"
"""Where NITF has the text, beside headline, byline and what else the item says in properties of its own."""

_TAGS = "|".join(sorted({*_BLOCKS, *_INLINE, "body", "html", "script", "style"}))
_OPENED = re.compile(rf"<({_TAGS})(?:\s[^<>]*)?>(?=\S)", re.IGNORECASE)
_CLOSED = re.compile(rf"(?<=\S)</({_TAGS})\s*>", re.IGNORECASE)
_FIRST = re.compile(rf"\s*<({_TAGS})(?:\s[^<>]*)?>", re.IGNORECASE)
_TAG = re.compile(rf"</?({_TAGS})\b", re.IGNORECASE)
# Breaks need no end. In the middle of a sentence they are more likely what it speaks of: "the <br> tag".
_BREAK = re.compile(r"[\w.,:;!?”\"’)]<br\s*/?>|<br\s*/?>[\w“\"‘(\n]|(?:^|[.!?”\"])\s*<p>\s*\w", re.IGNORECASE)
_ESCAPED = re.compile(r"\s*&lt;(?:p|div|h[1-6]|section|article|blockquote|ul|ol)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Markup(str):
    """A text that its source declares to be HTML."""

    __slots__ = ()


def as_text(value: str) -> tuple[str, list[str]]:
    """Return the text of what may be HTML though nobody says so, and what was done to it; raises `Refused`."""
    if isinstance(value, Markup):
        return plain_text(value), []
    if "&" not in value and "<" not in value:
        return value, []
    text = _without_entities(value) if _ESCAPED.match(value) else value
    if _is_markup(text):
        return plain_text(text), ["markup"]
    if _TAG.search(value):
        return value, []  # it speaks of tags, and would have escaped them if it were escaped
    text = _without_entities(value)
    return text, ["entities"] * (text != value)


def _is_markup(text: str) -> bool:
    """Return whether a text is HTML: elements enclose words. One that only speaks of tags leaves spaces around them."""
    opened = {found[1].lower() for found in _OPENED.finditer(text)}
    closed = {found[1].lower() for found in _CLOSED.finditer(text)}
    begins = _FIRST.match(text)
    return bool(opened & closed or _BREAK.search(text) or (begins and f"</{begins[1]}".lower() in text.lower()))


def _without_entities(text: str) -> str:
    # Only with their semicolon and by a name that HTML knows: AT&T, &c. and ?a=1&copy=2 are text.
    return _ENTITY.sub(lambda found: unescape(f"&{found[1]};"), text)


def plain_text(html: str) -> str:
    """Return what a reader would see, with a line end between blocks; raises `Refused`."""
    root = _parsed(html)
    if root is None:
        return ""
    etree.strip_elements(root, *_HIDDEN, with_tail=False)
    text = "".join(part for content in (list(root.iter(_NITF_CONTENT)) or [root]) for part in _parts(content))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _parsed(html: str) -> etree._Element | None:
    # As bytes, so that no declaration in it can claim another encoding.
    parser = etree.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(html.encode(), parser)
    except UnicodeEncodeError as error:
        raise Refused("invalid-html", f"a lone surrogate at offset {error.start}") from error
    # libxml2 mends almost everything; what it gives up on (nesting without end) it would leave out in silence.
    if fatal := [error.message for error in parser.error_log if error.level == etree.ErrorLevels.FATAL]:
        raise Refused("invalid-html", fatal[0].strip())
    return root


def _parts(root: etree._Element) -> Iterator[str]:
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield "\n"
        # A line end in HTML is a space.
        yield ((element.text if event == "start" else element.tail) or "").replace("\n", " ")
