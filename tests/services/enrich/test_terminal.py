"""What a terminal is shown of other people's text."""

from services.enrich.terminal import plain, visible


def test_a_terminal_obeys_nothing_that_an_article_holds() -> None:
    """Escape sequences, of eight bits too, and bidirectional controls are written out; text stays as it is."""
    assert visible("Žižek\nsaid “no”") == "Žižek\nsaid “no”"
    assert visible("\x1b[2J\x9b2J\x07\r\u202egnp.exe") == r"\x1b[2J\x9b2J\x07\r\u202egnp.exe"


def test_text_is_no_markup() -> None:
    """Square brackets are square brackets."""
    assert plain("[red]alert[/red]").plain == "[red]alert[/red]"
