"""What a terminal is shown of dead letters."""

from services.enrich.dead_letters.view import printable


def test_a_terminal_obeys_nothing_that_a_letter_holds() -> None:
    """Escape sequences, bidirectional controls and what is not UTF-8 are written out; text stays as it is."""
    assert printable("Žižek\nsaid “no”".encode()) == "Žižek\nsaid “no”"
    assert printable(b"\x1b[2J\x07\r\x00\xff") == r"\x1b[2J\x07\r\x00\xff"
    assert printable("\u202egnp.exe\u0085\u200b".encode()) == r"\u202egnp.exe\x85\u200b"
