"""What a terminal is shown of other people's text."""

from services.enrich.terminal import plain


def test_text_is_no_markup() -> None:
    """Square brackets are square brackets."""
    assert plain("[red]alert[/red]").plain == "[red]alert[/red]"


def test_it_is_one_line() -> None:
    """So that a row of a table is a row, whatever a headline holds."""
    assert plain("two\nlines\u2028and more").plain == r"two\nlines\u2028and more"
