"""What a terminal is shown of other people's text."""

from streaming.printing import in_a_line, visible


def test_a_terminal_obeys_nothing_that_an_article_holds() -> None:
    """Escape sequences, of eight bits too, and bidirectional controls are written out; text stays as it is."""
    assert visible("Žižek\nsaid “no”") == "Žižek\nsaid “no”"
    assert visible("\x1b[2J\x9b2J\x07\r\u202egnp.exe") == r"\x1b[2J\x9b2J\x07\r\u202egnp.exe"


def test_a_line_stays_a_line() -> None:
    """Line ends of every kind are written out."""
    assert in_a_line("a\nb\r\nc\x85d\u2028e\u2029f\x0b\x0c") == r"a\nb\r\nc\x85d\u2028e\u2029f\x0b\x0c"
