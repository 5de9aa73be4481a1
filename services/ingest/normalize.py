"""Makes text uniform before it is published. Offsets refer to what is published, so no tagger changes it again."""

import unicodedata
from typing import Any

from services.ingest.draft import Refused


def decode(raw: bytes) -> str:
    """Return the text of UTF-8 bytes, without a byte order mark; raises `Refused`."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not-utf-8", f"byte {error.start} is not UTF-8: a binary file, or another encoding") from error


def clean(text: str) -> str:
    r"""Return the text in Unicode NFC, with every Unicode line boundary as `\n`. Nothing else is changed."""
    lines = text.splitlines()
    ended = "\n" if text and text.splitlines(keepends=True)[-1] != lines[-1] else ""
    return unicodedata.normalize("NFC", "\n".join(lines) + ended)


def normalized(value: Any) -> Any:
    """Return a JSON value with every text in it clean and without white space at its ends."""
    if isinstance(value, str):
        return clean(value).strip()
    if isinstance(value, dict):
        return {name: normalized(field) for name, field in value.items()}
    if isinstance(value, list):
        return [normalized(item) for item in value]
    return value
