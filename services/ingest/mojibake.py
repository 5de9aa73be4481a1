"""Mends UTF-8 that somebody read in another encoding, by ftfy, and looks closely only where it may be so."""

import re

import ftfy

# Only what was decoded wrongly: quotes stay curly, wide letters wide, and what looks like HTML is another's concern.
_FTFY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_c1_controls=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)

_ENCODINGS = ("cp1252", "cp1251")
"""Those in which UTF-8 is mostly read: of the West, and of the Cyrillic scripts."""


def _bytes(encoding: str, first: int, last: int) -> str:
    """Return the characters that some bytes are read as, an undefined one as itself, ready for a regular expression."""
    found = (bytes([byte]).decode(encoding, "replace").replace("\ufffd", chr(byte)) for byte in range(first, last + 1))
    return re.escape("".join(found))


def _sequence(encoding: str) -> str:
    """Return the pattern of one character in UTF-8, read in an encoding."""
    rest = _bytes(encoding, 0x80, 0xBF) + "\x80-\x9f"
    leads = (_bytes(encoding, 0xC2, 0xDF), _bytes(encoding, 0xE0, 0xEF), _bytes(encoding, 0xF0, 0xF4))
    return "|".join(f"[{lead}][{rest}]{{{length}}}" for length, lead in enumerate(leads, start=1))


# A no-break space is often lost: what is left of à is Ã and a space.
_SEQUENCE = re.compile("|".join([*map(_sequence, _ENCODINGS), "Ã ", "â€"]))
_LEADS = "".join(_bytes(encoding, 0xC2, 0xF4) for encoding in _ENCODINGS)
# It begins with one class of characters, which makes the search several times as fast as two alternatives do.
_POSSIBLE = re.compile(rf"[{_LEADS}](?:[^\x00-\x7f]|(?<=Ã) )")


def mended(text: str) -> str:
    """Return the text with every line mended that was read in a wrong encoding."""
    if not _suspicious(text):
        return text
    # Line by line, since one that is right may hold what the wrong encoding lacks.
    return "\n".join(ftfy.fix_text(line, _FTFY) if _suspicious(line) else line for line in text.split("\n"))


def _suspicious(text: str) -> bool:
    # In two steps, which makes it ten times as fast.
    return any(_SEQUENCE.match(text, found.start()) for found in _POSSIBLE.finditer(text))
