"""Tables of an operator's own, seen from outside."""

from pathlib import Path

from tests.e2e.installation import PATIENCE_SECONDS, Installation
from tests.ops.files import OPS

OPENING = {
    "headline": "Harbour",
    "body": "Mayor Marrowby opened Quorra Quay on Friday. The Harbour Trust had paid for it.",
    "datePublished": "2024-11-30",
}


def test_own_ids_come_out(installation: Installation) -> None:
    """Of people, bodies and places that a folder of tables names."""
    installation.write("opening", OPENING)
    installation.ingest_once()
    installation.start("enrich", "run", DATELINE_TABLES=str(OPS / "tables"))
    (event,) = installation.await_committed("articles.enriched", 1)
    ids = {actor["name"]: actor.get("localId") for actor in event.value["actors"]}
    assert ids == {"Tilda Marrowby": "p-17", "Quorra Harbour Trust": "b-4"}
    assert [place["localId"] for place in event.value["locations"]] == ["w-1"]


def test_wrong_tables_end_the_start(installation: Installation, tmp_path: Path) -> None:
    """The file and the line are told, and nothing is connected."""
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "people.tsv").write_text("name\tcountry\nAna Lima\tPT\n")
    process = installation.start("enrich", "run", DATELINE_TABLES=str(folder))
    assert process.wait(PATIENCE_SECONDS) == 1
    assert process.event("failed")["error"].startswith(f"DATELINE_TABLES: {folder}/people.tsv:2: country: ")
