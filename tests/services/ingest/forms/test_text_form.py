"""The text form, as the seeds have it."""

from datetime import date

import pytest

from services.ingest.draft import Draft
from services.ingest.forms import read_text
from tests.services.ingest.refusals import refusal
from tests.services.ingest.samples import TEXT


def read(text: str) -> Draft:
    """Return the draft of a text."""
    reading = read_text(text.encode())
    assert (reading.kind, reading.form) == ("text", "text")
    return reading.draft


def test_every_part_is_read() -> None:
    """Date, title, body with its paragraphs, publisher."""
    draft = read(TEXT)
    assert (draft.date_published, draft.headline) == (date(2024, 11, 30), "Title")
    assert draft.body == "One.\nTwo."
    assert draft.publisher
    assert draft.publisher.name == "News.Az"


@pytest.mark.parametrize(
    "variant",
    [
        TEXT + "\n\n",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        "\ufeff" + TEXT,
        "\n\n" + TEXT,
        TEXT.replace(" date ", "date\t"),
        TEXT.replace("Title", "  Title  "),
        TEXT.replace("\n\nOne", "\n  \nOne"),
    ],
)
def test_white_space_makes_no_difference(variant: str) -> None:
    """Line ends of any system, a byte order mark, blank lines around."""
    assert read(variant) == read(TEXT)


def test_the_headline_may_be_missing() -> None:
    """Then it is empty."""
    assert read(TEXT.replace(" Title", "")).headline == ""


def test_a_missing_space_between_sentences_stays() -> None:
    """Offsets refer to the text as it was published, so nothing is mended in it."""
    assert read(TEXT.replace("One.\n", "territory.He said")).body == "territory.He saidTwo."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-date-line"),
        ("\n\n", "no-date-line"),
        ("Title\n\nBody.\nNews.Az", "no-date-line"),
        ("date\n\nBody.\nNews.Az", "no-date-line"),
        (" date 2024-11-30 Title", "empty-body"),
        (" date 2024-11-30 Title\n\n \n", "empty-body"),
        (" date 2024-11-30 Title\n\nNews.Az", "empty-body"),
        (" date 2024-11-30 Title\nBody.\nNews.Az", "no-blank-line"),
        (" date 2024-11-30 Title\n\nBody.\n" + "A last paragraph. " * 10, "no-publisher"),
        (" date 2024-02-30 Title\n\nBody.\nNews.Az", "invalid-datePublished"),
        (" date 2024 Title\n\nBody.\nNews.Az", "invalid-datePublished"),
        (" date yesterday Title\n\nBody.\nNews.Az", "invalid-datePublished"),
        (" date 2024-11-30 Ti\x00tle\n\nBody.\nNews.Az", "invalid-headline"),
        (" date 2024-11-30 Title\n\nBo\x1bdy.\nNews.Az", "invalid-body"),
        (" date 2024-11-30 Title\n\nBody.\nNews\x07Az", "invalid-publisher"),
    ],
)
def test_what_is_not_the_text_form_is_refused(text: str, code: str) -> None:
    """With a code that says what is wrong."""
    assert refusal(lambda: read(text)) == code


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00d", b"\x89PNG\r\n\x1a\n", "caf\xe9".encode("latin-1"), b"\xed\xa0\x80"])
def test_what_is_not_utf_8_is_refused(raw: bytes) -> None:
    """UTF-16, an image, Latin-1, a surrogate: none is guessed at."""
    assert refusal(lambda: read_text(raw)) == "not-utf-8"
