"""Ingest as a whole, on the embedded broker: whatever lies in its folder, everything is said, and once."""

import json
import os

from structlog.testing import capture_logs

from schemas.article import text_sha256
from schemas.rejected import DeadLetter
from services.ingest.draft import Draft
from services.ingest.identity import article_id
from streaming.trace_context import HEADER
from tests.services.ingest.folders import write
from tests.services.ingest.installation import Installation
from tests.services.ingest.samples import TEXT


def test_an_article_is_published_with_its_envelope(installation: Installation) -> None:
    """Key, headers and value as the contract has them."""
    write(installation.source, a_txt=TEXT)
    assert installation.run() == {"published": 1}
    (record,) = installation.records(installation.topics.articles.name)
    (article,) = installation.articles()
    assert record.key == article.article_id.encode()
    assert (article.headline, article.body, article.revision) == ("Title", "One.\nTwo.", 1)
    assert article.text_sha256 == text_sha256("Title", "One.\nTwo.")
    assert (article.ingest.source_kind, article.ingest.source_ref) == ("text", "a.txt")
    assert record.header("ce_type") == "dateline.article.published.v1"
    assert record.header("ce_subject") == article.article_id
    assert (record.header(HEADER) or "").startswith("00-")


def test_bad_input_beside_good(installation: Installation) -> None:
    """Each becomes one dead letter with file, line and reason; the good is published, and all of it only once."""
    source = installation.source
    write(
        source,
        good_txt=TEXT,
        binary_txt=b"\x7fELF\x02\x01\xff\x00",
        control_txt=TEXT.replace("One", "One\x00"),
        empty_txt="",
        emptybody_txt=" date 2024-11-30 Title\n\n\n",
        impossible_txt=TEXT.replace("11-30", "11-31"),
        lines_jsonl='{"body": "x", "headline": "y"}\n{"body": "trunc\n{"body": ""}\n{"body": "x", "url": "http://["}\n[]',
        list_json='[{"body": "x", "headline": "z"}, 5]',
        photo_png=b"\x89PNG",
    )
    (source / "huge.txt").touch()
    os.truncate(source / "huge.txt", 20 * 1024 * 1024)
    (source / "outside.txt").symlink_to(source.parent / "data")
    os.mkfifo(source / "pipe.txt")
    assert installation.run() == {"published": 4, "rejected": 13}
    assert installation.dead_letters() == {
        "binary.txt": "not-utf-8",
        "control.txt": "invalid-body",
        "empty.txt": "no-date-line",
        "emptybody.txt": "empty-body",
        "huge.txt": "too-large",
        "impossible.txt": "invalid-datePublished",
        "lines.jsonl:2": "invalid-json",
        "lines.jsonl:3": "invalid-body",
        "lines.jsonl:5": "not-an-object",
        "list.json#2": "not-an-object",
        "outside.txt": "outside-folder",
        "photo.png": "unknown-form",
        "pipe.txt": "not-a-file",
    }
    published = {article.ingest.source_ref for article in installation.articles()}
    assert published == {"good.txt", "lines.jsonl:1", "lines.jsonl:4", "list.json#1"}
    assert installation.run() == {"duplicate": 4, "rejected": 13}
    assert len(installation.articles()) == 4
    assert len(installation.dead_letters()) == 13


def test_what_is_still_bad_is_told_again(installation: Installation) -> None:
    """Not published again, but logged and counted as rejected: nobody shall believe that all is well now."""
    write(installation.source, a_txt="", b_txt=TEXT)
    assert installation.run() == {"published": 1, "rejected": 1}
    with capture_logs() as logged:
        assert installation.run() == {"duplicate": 1, "rejected": 1}
    (warning,) = (entry for entry in logged if entry["log_level"] == "warning")
    assert (warning["event"], warning["source"], warning["reason"]) == ("article_rejected", "a.txt", "no-date-line")
    assert len(installation.dead_letters()) == 1


def test_a_dead_letter_keeps_the_bytes(installation: Installation) -> None:
    """Unless they are too many: then it tells how many."""
    write(installation.source, a_jsonl=b'{"body": "\xff"}\n', b_txt=b"x" * (1024 * 1024 + 1))
    installation.run()
    kept, omitted = sorted(installation.records(installation.topics.rejected.name), key=lambda r: r.key or b"")
    assert (kept.key, kept.value) == (b"a.jsonl:1", b'{"body": "\xff"}\n')
    assert (omitted.key, omitted.value) == (b"b.txt", None)
    letter = DeadLetter.from_headers(omitted.headers)
    assert (letter.value_omitted, letter.stage, letter.disposition) == (1024 * 1024 + 1, "ingest", "poison")
    assert letter.error_message == "1048577 bytes, limit 1048576"


def test_a_reason_is_in_plain_words(installation: Installation) -> None:
    """The field, and what is wrong with it."""
    write(installation.source, a_txt=TEXT.replace("11-30", "11-31"))
    installation.run()
    (record,) = installation.records(installation.topics.rejected.name)
    assert record.header("dlq.error.message") == "datePublished: '2024-11-31': day is out of range for month"


def test_a_correction_is_a_revision(installation: Installation) -> None:
    """Of the same article, under the same key; the text before it, met again, is nothing new."""
    for body in ("First.", "Corrected.", "First."):
        write(installation.source, a_json=json.dumps({"headline": "Title", "body": body}))
        installation.run()
    articles = installation.articles()
    assert [(article.body, article.revision) for article in articles] == [("First.", 1), ("Corrected.", 2)]
    assert len({article.article_id for article in articles}) == 1


def test_event_ids_are_those_of_what_is_said(installation: Installation) -> None:
    """So that a consumer can drop what it has had; a change of this one would publish everything once more."""
    write(installation.source, a_json='{"headline": "Title", "body": "First."}')
    installation.run()
    (record,) = installation.records(installation.topics.articles.name)
    draft = Draft(headline="Title", body="First.")
    assert record.header("ce_subject") == article_id(draft)
    assert record.header("ce_id") == "2a1e3e7a-5679-575d-a17f-cf7d740b747e"


def test_a_mended_file_is_published(installation: Installation) -> None:
    """Its rejection stays where it is, as a record of what was wrong then."""
    write(installation.source, a_txt=TEXT.replace("2024", "20224"))
    assert installation.run() == {"rejected": 1}
    write(installation.source, a_txt=TEXT)
    assert installation.run() == {"published": 1}
    assert installation.dead_letters() == {"a.txt": "invalid-datePublished"}
