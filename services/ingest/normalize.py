"""Makes text uniform before it is published. Offsets refer to what is published, so no tagger changes it again."""

import re
import sys
import unicodedata
from collections.abc import Callable
from functools import cache

from services.ingest.draft import Refused
from services.ingest.mojibake import mended

_JOINING = "\u0590-\u1cff\u2190-\u2bff\u3000-\ufefc\U00010000-\U0010ffff"
"""Scripts that join letters, and emoji: in them a joiner or non-joiner is a part of the spelling."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Scripts without spaces, where a space of no width is the end of a word."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Of direction; without letters from right to left they say nothing."""

_REPAIRS: tuple[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ("soft-hyphen", re.compile("\u00ad"), ""),
    (
        "zero-width",
        re.compile(f"[\u2060\ufeff]|(?<![{_UNSPACED}])\u200b|(?<![{_JOINING}\u200c\u200d])[\u200c\u200d]+"),
        "",
    ),
    ("no-break-space", re.compile("[\u00a0\u2007\u202f]"), " "),
    ("ligature", re.compile("[\ufb00-\ufb06]"), lambda found: unicodedata.normalize("NFKC", found[0])),
    # What Windows has where Unicode has controls; U+0085 is a line end too, and is taken for that.
    (
        "windows-1252",
        re.compile("[\x80\x82-\x84\x86-\x8c\x8e\x91-\x9c\x9e\x9f]"),
        lambda found: bytes([ord(found[0])]).decode("cp1252"),
    ),
)
_ODD = re.compile("[\x80-\xa0\u00ad\u2007\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufb00-\ufb06\ufeff\ufffd]")
"""What a repair might concern, so that all else costs one look."""

STREAM_SAFE = 30
"""How many marks may follow a letter, by Unicode's Stream-Safe Text Format (UAX 15)."""
_FEW_LETTERS = re.compile(f"[^\x00-\x7f]{{{STREAM_SAFE + 1}}}")
"""Where there might be more: a cheap look that spares most texts the other."""

_ASCII_LINE_ENDS = "\r\v\f\x1c\x1d\x1e"


def decode(raw: bytes) -> str:
    """Return the text of UTF-8 bytes, without a byte order mark; raises `Refused`."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("not-utf-8", f"byte {error.start} is not UTF-8: a binary file, or another encoding") from error


def clean(text: str) -> str:
    r"""Return the text in Unicode NFC, with every Unicode line boundary as `\n`. Nothing else is changed."""
    if text.isascii() and not any(end in text for end in _ASCII_LINE_ENDS):
        return text
    lines = f"{text}.".splitlines()  # with a last line even where the text ends with a line
    return _composed("\n".join(lines)[:-1])


def _composed(text: str) -> str:
    """Return the text in NFC, but for runs of marks that no language has: to compose those takes quadratic time."""
    if not _FEW_LETTERS.search(text):
        return unicodedata.normalize("NFC", text)
    parts = _long_runs().split(text)
    return "".join(part if number % 2 else unicodedata.normalize("NFC", part) for number, part in enumerate(parts))


@cache
def _long_runs() -> re.Pattern[str]:
    marks = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.combining(c))
    return re.compile(f"([{re.escape(marks)}]{{{STREAM_SAFE + 1},}})")


def repaired(text: str) -> tuple[str, list[str]]:
    """Return the text clean and mended, and the codes of what was mended."""
    if text.isascii():
        return clean(text), []
    codes: list[str] = []
    text = _noted("mojibake", text, mended(text), codes)
    if _ODD.search(text):
        for code, pattern, by in _REPAIRS:
            text = _noted(code, text, pattern.sub(by, text), codes)
        if not _RIGHT_TO_LEFT.search(text):
            text = _noted("direction-mark", text, _MARKS.sub("", text), codes)
        if "\ufffd" in text:
            codes.append("lost-character")  # nobody knows which
    return clean(text), codes


def _noted(code: str, before: str, after: str, codes: list[str]) -> str:
    if after != before:
        codes.append(code)
    return after
