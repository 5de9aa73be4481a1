"""Texts are cut into words and marks."""

import pytest

from services.enrich.text import Tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the U.S. vice-chair O'Neill", ["the", "U.S.", "vice-chair", "O'Neill"]),
        ("Plan B. Ana’s é.à. mail", ["Plan", "B", ".", "Ana’s", "é.à.", "mail"]),
        ("1.A. at 3.5% on a_b", ["1", ".", "A", ".", "at", "3", ".", "5", "%", "on", "a", "_", "b"]),
        (" - “x-” ", ["-", "“", "x", "-", "”"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    """A word keeps its inner apostrophes and hyphens, and the full stops between and behind single letters."""
    tokens = Tokens.of(text)
    assert tokens.texts == words
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == words
