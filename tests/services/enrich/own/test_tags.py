"""What an operator's tables do to the tags: their names are found, are one actor, and bear their ids."""

from datetime import date
from pathlib import Path

import pytest

from schemas.article import Article, Publisher
from schemas.enriched import Actor, LocationTag
from services.enrich.annotate import Annotator
from services.enrich.own.reading import read
from tests.ops.files import OPS
from tests.schemas.samples import smallest_article


@pytest.fixture(scope="module")
def ours() -> Annotator:
    """Return the taggers with the tables of the example."""
    return Annotator.load(read(OPS / "tables"))


def article(body: str, day: date | None = date(2024, 11, 30), publisher: str | None = None) -> Article:
    """Return an article."""
    named = Publisher(name=publisher) if publisher else None
    return smallest_article(body=body, date_published=day, publisher=named)


def actor(annotator: Annotator, name: str, body: str, day: date | None = date(2024, 11, 30)) -> Actor:
    """Return the actor of a name."""
    (found,) = [one for one in annotator.annotate(article(body, day)).actors.tags if one.name == name]
    return found


def places(annotator: Annotator, body: str, publisher: str | None = None) -> list[LocationTag]:
    """Return the locations."""
    return list(annotator.annotate(article(body, publisher=publisher)).locations.tags)


def test_a_person_is_one_under_all_names(ours: Annotator) -> None:
    """With the code of the country and the sector, and the id."""
    found = actor(ours, "Tilda Marrowby", "Mayor Marrowby opened it. Tilda Marrowby said so, and Marrowby smiled.")
    assert [mention.exact for mention in found.mentions] == ["Mayor Marrowby", "Tilda Marrowby", "Marrowby"]
    assert (found.code, found.country_code3, found.local_id) == ("GBRGOV", "GBR", "p-17")


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2018, 5, 1), "GBR"),
        (date(2024, 6, 30), "GBRBUS"),
        (date(2024, 7, 1), "GBRELI"),
        (date(2024, 7, 5), "GBRLEG"),
    ],
)
def test_the_day_tells_the_office(ours: Annotator, day: date, code: str) -> None:
    """From its first day to its last."""
    assert actor(ours, "Osric Penhale", "Osric Penhale disagreed on Friday.", day).code == code


def test_a_body_has_its_code_and_its_id(ours: Annotator) -> None:
    """By an alias and by an acronym, too."""
    found = actor(ours, "Quorra Harbour Trust", "The Harbour Trust paid for it. The QHT did not say how much.")
    assert (found.kind, found.code, found.local_id, len(found.mentions)) == ("organisation", "GBRBUS", "b-4", 2)


def test_a_code_may_be_of_no_country(ours: Annotator) -> None:
    """As that of an organisation of citizens."""
    found = actor(ours, "Friends of the Quorra", "Friends of the Quorra protested.")
    assert (found.code, found.country_code3, found.local_id) == ("NGO", None, "b-5")


def test_what_is_known_already_is_completed(ours: Annotator) -> None:
    """It has its code and its other names as before, and the id besides."""
    found = actor(ours, "World Trade Organization", "The WTO ruled on Friday.")
    assert (found.code, found.local_id) == ("IGOWTO", "b-6")


def test_an_entry_may_be_a_name_and_an_id(tmp_path: Path) -> None:
    """Then the text says what it is; and who is known by it keeps the office."""
    (tmp_path / "people.tsv").write_text("name\tid\nOsric Penhale\tp1\nAngela Merkel\tp2\n")
    ours = Annotator.load(read(tmp_path))
    found = actor(ours, "Osric Penhale", "The Kenyan finance minister, Osric Penhale, disagreed.")
    assert (found.code, found.local_id) == ("KENGOV", "p1")
    assert actor(ours, "Osric Penhale", "Osric Penhale disagreed.", None).code is None
    found = actor(ours, "Angela Merkel", "Merkel spoke. Angela Merkel smiled.", date(2015, 5, 1))
    assert (found.code, found.local_id, len(found.mentions)) == ("DEUGOV", "p2", 2)


def test_a_place_stands_where_it_is_listed(ours: Annotator) -> None:
    """No other of its name is looked for, and it is no actor."""
    body = "The mayor opened Quorra Quay on Friday."
    (found,) = places(ours, body)
    assert (found.name, found.local_id, found.country_code, found.status) == ("Quorra Quay", "w-1", "GB", "resolved")
    assert found.geometry
    assert found.geometry.coordinates == (-5.051, 50.263)
    assert not [one for one in ours.annotate(article(body)).actors.tags if one.name == "Quorra Quay"]


def test_a_place_is_over_what_is_no_longer(tmp_path: Path) -> None:
    """Perth is that of the table, and Perth Amboy another."""
    (tmp_path / "places.tsv").write_text("name\tlatitude\tlongitude\tgeonames\tid\nPerth\t56.4\t-3.43\t2640358\tw-9\n")
    ours = Annotator.load(read(tmp_path))
    found = {tag.exact: tag for tag in places(ours, "They moved from Perth to Perth Amboy, New Jersey.")}
    assert (found["Perth"].geonames_id, found["Perth"].local_id, found["Perth"].country_code) == (2640358, "w-9", "GB")
    assert found["Perth Amboy"].local_id is None


def test_an_outlet_is_at_home_where_it_is_listed(ours: Annotator) -> None:
    """Its towns are those nearby."""
    body = "A bus from Truro to Newport was late."
    assert [tag.country_code for tag in places(ours, body, "The Quorra Herald")] == ["GB", "GB"]


def test_the_tables_are_part_of_the_pipeline(ours: Annotator, annotator: Annotator) -> None:
    """Whoever has other tables makes other tags."""
    assert ours.pipeline.config_hash != annotator.pipeline.config_hash
    assert ours.pipeline == Annotator.load(read(OPS / "tables")).pipeline
