"""The tables of an operator: what is read, and what is said of lines that are wrong."""

from pathlib import Path

import pytest

from services.enrich.own.reading import Unusable, read
from tests.ops.files import OPS

HEADER = "name\taliases\tcountry\tcode\tfrom\tto\twikidata\tid"


def written(folder: Path, table: str, *lines: str) -> Path:
    """Write a table, and return the folder."""
    (folder / f"{table}.tsv").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return folder


def test_the_example_is_read() -> None:
    """Every table of it, with every column."""
    own = read(OPS / "tables")
    assert [len(table) for table in (own.people, own.bodies, own.places, own.outlets)] == [3, 3, 2, 2]
    assert own.people[1].whole_code == "GBRBUS"
    assert own.bodies[0].names == ("Quorra Harbour Trust", "Harbour Trust", "QHT")
    assert own.places[0].country_code == "GB"


def test_columns_may_be_left_out_and_stand_in_any_order(tmp_path: Path) -> None:
    """Comments and blank lines are passed over, and cells at the end may be missing."""
    folder = written(tmp_path, "people", "# ours", "id\tname\taliases", "", "7\tAna Lima", "8\t Bo Moss \tB. Moss")
    assert [(row.id, row.names) for row in read(folder).people] == [("7", ("Ana Lima",)), ("8", ("Bo Moss", "B. Moss"))]


@pytest.mark.parametrize(
    ("table", "line", "complaint"),
    [
        ("people", "\tA. Lima", "name: Field required"),
        ("people", "Ana Lima\t\tPT", "country: expected ISO 3166-1 alpha-3"),
        ("people", "Ana Lima\t\tPRT\tgov", "code: String should match"),
        ("people", "Ana Lima\t\t\tIGOUNO", "the code of a person needs the person's country"),
        ("people", "Ana Lima\t\tPRT\t\t2024-01-01", "days without a code"),
        ("people", "Ana Lima\t\tPRT\tGOV\t2024-13-01", "from: Input should be a valid date"),
        ("people", "Ana Lima\t\tPRT\tGOV\t2024-01-01\t2023-01-01", "it ends before it begins"),
        ("people", "Ana Lima\t\tPRT\tGOV\t\t\t42", "wikidata: String should match"),
        ("people", "Ana Lima\t\tPRT\tGOV\t\t\t\tp1\tp2", "9 cells, but 8 columns"),
        ("people", "Bo Moss\tCy Nye", "Cy Nye stands for Cy Nye already"),
        ("bodies", "Quorra Trust\t\t\tBUS", "the code BUS begins with no country"),
    ],
)
def test_a_wrong_line_is_told(tmp_path: Path, table: str, line: str, complaint: str) -> None:
    """With its file and its number."""
    folder = written(tmp_path, table, HEADER, "# a comment", "Cy Nye", line)
    with pytest.raises(Unusable) as told:
        read(folder)
    assert str(told.value).startswith(f"{folder / table}.tsv:4: {complaint}")


@pytest.mark.parametrize(
    ("table", "lines", "complaint"),
    [
        ("places", ["name\tlatitude", "Quorra Quay\t50"], "places.tsv:2: longitude: Field required"),
        ("places", ["name\tlat", "Quorra Quay\t50"], "places.tsv:1: no such columns: lat"),
        ("places", ["name\tlatitude\tlongitude", "Quorra Quay\t91\t0"], "places.tsv:2: latitude: Input should be less"),
        ("outlets", ["outlet\tcountry\tlatitude", "a.example\tGBR\t50"], "outlets.tsv:2: a latitude needs a longitude"),
        ("outlet", ["outlet"], "outlet.tsv: not the name of a table"),
    ],
)
def test_a_wrong_table_is_told(tmp_path: Path, table: str, lines: list[str], complaint: str) -> None:
    """By its first line, or its name."""
    with pytest.raises(Unusable, match=complaint):
        read(written(tmp_path, table, *lines))


def test_all_wrong_lines_are_told_up_to_a_number(tmp_path: Path) -> None:
    """And how many more there are."""
    folder = written(tmp_path, "bodies", HEADER, *(f"Body {number}\t\tXXX" for number in range(50)))
    with pytest.raises(Unusable) as told:
        read(folder)
    *lines, last = str(told.value).splitlines()
    assert len(lines) == 20
    assert last == "and 30 more"


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    """Its name may be misspelt."""
    with pytest.raises(Unusable, match="holds no table"):
        read(tmp_path / "tabels")


def test_the_digest_is_of_the_files(tmp_path: Path) -> None:
    """A comment counts, too; which folder they are in does not."""
    (tmp_path / "other").mkdir()
    one, other = written(tmp_path, "people", HEADER), written(tmp_path / "other", "people", HEADER)
    assert read(one).digest == read(other).digest
    assert read(one).digest != read(written(tmp_path, "people", HEADER, "# more")).digest
