"""Text is made uniform once, before anything points into it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.normalize import clean, decode, normalized


@pytest.mark.parametrize(
    ("given_text", "text"),
    [
        ("", ""),
        ("\n", "\n"),
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\vb\fc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "a\nb\nc\nd\ne\nf\ng\nh\ni"),
        ("a\n\r\n\rb", "a\n\n\nb"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("\u212b", "Å"),
        ("ﬁ ½ ™", "ﬁ ½ ™"),
        ("territory.He", "territory.He"),
        ("  two  spaces\t", "  two  spaces\t"),
        ("“curly” — ‘quotes’…", "“curly” — ‘quotes’…"),
        ("soft\u00adhyphen no\u00a0break", "soft\u00adhyphen no\u00a0break"),
    ],
)
def test_only_composition_and_line_ends_change(given_text: str, text: str) -> None:
    """NFC, not NFKC; every Unicode line boundary is a line feed; nothing is mended."""
    assert clean(given_text) == text


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """What is published is a fixed point: no consumer that cleans moves an offset."""
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n".join(once.split("\n")) == "\n".join(once.splitlines()) + "\n" * once.endswith("\n")


def test_texts_are_normalised_at_any_depth() -> None:
    """What is no text stays what it is."""
    value = {"a": [" e\u0301 ", {"b": "x\r\ny"}], "c": 5, "d": None, "e": True}
    assert normalized(value) == {"a": ["é", {"b": "x\ny"}], "c": 5, "d": None, "e": True}


def test_a_byte_order_mark_is_no_text() -> None:
    """At the beginning only."""
    assert decode(b"\xef\xbb\xbfa\xef\xbb\xbf") == "a\ufeff"
