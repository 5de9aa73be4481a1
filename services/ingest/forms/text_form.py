"""The text form: a line ` date YYYY-MM-DD TITLE`, a blank line, the body, and the publisher as the last line."""

import re
from typing import Any

from services.ingest.draft import Refused
from services.ingest.normalize import clean

PUBLISHER_LIMIT = 100
"""A longer last line is a paragraph, and the publisher is missing."""

_DATE_LINE = re.compile(r"[ \t]*date[ \t]+(\S+)(?:[ \t]+(.*))?")


def fields(text: str) -> dict[str, Any]:
    """Return the fields of a draft; raises `Refused`."""
    first, _, rest = clean(text).lstrip("\n").partition("\n")
    header = _DATE_LINE.fullmatch(first)
    if not header:
        raise Refused("no-date-line", "the first line is not ' date YYYY-MM-DD TITLE'")
    if rest.partition("\n")[0].strip():
        raise Refused("no-blank-line", "the date line is not followed by a blank line")
    body, _, publisher = rest.strip().rpartition("\n")
    if not body:
        raise Refused("empty-body", "there is no body between the date line and the publisher")
    if len(publisher) > PUBLISHER_LIMIT:
        raise Refused("no-publisher", f"the last line has {len(publisher)} characters: the publisher is missing")
    return {"datePublished": header[1], "headline": header[2] or "", "body": body, "publisher": {"name": publisher}}
