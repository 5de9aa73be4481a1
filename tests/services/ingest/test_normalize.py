"""Text is made uniform once, before anything points into it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.normalize import clean, decode, repaired


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


@pytest.mark.parametrize(
    ("given_text", "text", "code"),
    [
        ("Kin\u00adshasa", "Kinshasa", "soft-hyphen"),
        ("Kin\u200bshasa", "Kinshasa", "zero-width"),
        ("\ufeffKin\u2060shasa", "Kinshasa", "zero-width"),
        ("Auf\u200clage", "Auflage", "zero-width"),
        ("30\u00a0November", "30 November", "no-break-space"),
        ("25\u202f000", "25 000", "no-break-space"),
        (
            "of\ufb01ce, \ufb02oor, e\ufb00ort, o\ufb03ce, ra\ufb04e",
            "office, floor, effort, office, raffle",
            "ligature",
        ),
        ("\x93Quoted\x94 \x96 it\x92s", "“Quoted” – it’s", "windows-1252"),
        ("\u200eHaifa\u200e", "Haifa", "direction-mark"),
        ("caf\u00c3\u00a9", "café", "mojibake"),
        ("itâ€™s â€œquotedâ€\x9d", "it’s “quoted”", "mojibake"),
        ("l’humanitÃ©", "l’humanité", "mojibake"),
        ("ÐŸÑƒÑ‚Ð¸Ð½", "Путин", "mojibake"),
        ("РџСѓС‚РёРЅ", "Путин", "mojibake"),
        ("right: Łódź\nwrong: cafÃ©", "right: Łódź\nwrong: café", "mojibake"),
        ("lost \ufffd letter", "lost \ufffd letter", "lost-character"),
    ],
)
def test_what_is_damaged_is_mended_and_told(given_text: str, text: str, code: str) -> None:
    """So that Kinshasa is not a village in Japan; what is lost can only be told."""
    assert repaired(given_text) == (text, [code])


@pytest.mark.parametrize(
    "text",
    [
        "“curly” — ‘quotes’… it’s",
        "½ ™ № km² CO₂ ＦＵＬＬ　ＷＩＤＴＨ ①",
        "œuvre Æsir ĳs straße ſ",
        "MAÇÃ SÃO PAULO, Ângela Â, À É Ï, ÁGUA",
        "naïve café, Besançon « ouvert », l’été»",
        "Ünïcödé über Łódź, Đà Nẵng, İstanbul, Þór",
        "می\u200cخواهم کتاب\u200cها",
        "क्\u200dष र्\u200dय",
        "👩\u200d👩\u200d👧 🏳️\u200d🌈 ❤️\u200d🔥",
        "ไทย\u200bแลนด์",
        "\u200fשלום\u200e (Haifa)",
        "Росси́я и Січень, Сёла — «Рис»",
        "北京「人民大會堂」，１２月",
        "tab\tand  two spaces",
        "a·b × c ÷ d ± e § 5 ¶ © ®",
        "25\u2009000",
    ],
)
def test_what_is_right_stays(text: str) -> None:
    """To the letter: other scripts need what is dirt in ours, and typography is no damage."""
    assert repaired(text) == (unicodedata.normalize("NFC", text), [])


@given(st.text())
def test_mending_twice_is_mending_once(text: str) -> None:
    """And leaves nothing that cleaning would change."""
    once, _ = repaired(text)
    assert clean(once) == once
    assert repaired(once)[0] == once


def test_a_byte_order_mark_is_no_text() -> None:
    """At the beginning only."""
    assert decode(b"\xef\xbb\xbfa\xef\xbb\xbf") == "a\ufeff"


def test_marks_without_end_cost_no_time() -> None:
    """To compose as many as no language has takes a time that grows with their square; so they stay as they are."""
    endless = "a" + "\u0301\u0323" * 500_000
    assert clean(endless) == endless
    assert clean("e\u0301 " + "a" + "\u0301" * 31 + " e\u0301" * 50) == "é " + "a" + "\u0301" * 31 + " é" * 50
    assert clean("e\u0301" * 100) == "é" * 100
