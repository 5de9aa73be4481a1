"""Walking a folder: in order, complete, and never out of it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from services.ingest.doors.files.folder import File, walk
from tests.services.ingest.folders import walked, write

DENIED = """
import json, os
from pathlib import Path
from services.ingest.doors.files.folder import File, walk
from services.ingest.doors.files.cutting import pieces
from tests.services.ingest.folders import told
if os.geteuid() == 0:
    os.seteuid(65534)  # nothing is denied to root
found = [item for file in walk(Path()) for item in (pieces(file, 1000) if isinstance(file, File) else [file])]
print(json.dumps([told(item) for item in found]))
"""


def test_files_come_in_order_of_name(tmp_path: Path) -> None:
    """Those of a folder before those of the folders in it, so that a run can be followed."""
    write(tmp_path, b_txt="", a_txt="", B_txt="", c__b_txt="", c__a_txt="", a__z_txt="")
    assert walked(tmp_path) == ["B.txt", "a.txt", "b.txt", "a/z.txt", "c/a.txt", "c/b.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    """Editors and version control keep their own things there."""
    write(tmp_path, a_txt="")
    for hidden in (".hidden", ".git/config", "b/.swp"):
        (tmp_path / hidden).parent.mkdir(exist_ok=True)
        (tmp_path / hidden).touch()
    assert walked(tmp_path) == ["a.txt"]


def test_a_file_tells_what_changes_when_it_is_written(tmp_path: Path) -> None:
    """Its size and its time; `watch` goes by them."""
    write(tmp_path, a_txt="abc")
    os.utime(tmp_path / "a.txt", ns=(1, 2))
    assert list(walk(tmp_path)) == [File(tmp_path / "a.txt", "a.txt", 3, 2)]


def test_links_never_lead_out(tmp_path: Path) -> None:
    """To a file, to a folder, by a relative way or through another link; a link that stays inside is read."""
    write(tmp_path, out__secret_txt="", in__a_txt="")
    source = tmp_path / "in"
    (source / "absolute.txt").symlink_to(tmp_path / "out" / "secret.txt")
    (source / "folder").symlink_to(tmp_path / "out")
    (source / "inside.txt").symlink_to("a.txt")
    (source / "relative.txt").symlink_to("../out/secret.txt")
    (source / "twice.txt").symlink_to("relative.txt")
    assert walked(source) == [
        "a.txt",
        "absolute.txt outside-folder",
        "folder outside-folder",
        "inside.txt",
        "relative.txt outside-folder",
        "twice.txt outside-folder",
    ]


def test_a_neighbour_with_a_longer_name_is_outside(tmp_path: Path) -> None:
    """`seeds-private` is not inside `seeds`."""
    write(tmp_path, seedsprivate__a_txt="")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "link.txt").symlink_to(tmp_path / "seedsprivate" / "a.txt")
    assert walked(tmp_path / "seeds") == ["link.txt outside-folder"]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    """As a mounted volume often is."""
    write(tmp_path, real__a_txt="")
    (tmp_path / "link").symlink_to("real")
    assert walked(tmp_path / "link") == ["a.txt"]


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    """Dangling, round in a circle, or up to the folder itself: the walk ends, and the rest is found."""
    write(tmp_path, a_txt="")
    (tmp_path / "circle.txt").symlink_to("round.txt")
    (tmp_path / "dangling.txt").symlink_to("missing.txt")
    (tmp_path / "round.txt").symlink_to("circle.txt")
    (tmp_path / "self").symlink_to(".")
    assert walked(tmp_path) == [
        "a.txt",
        "circle.txt unreadable",
        "dangling.txt unreadable",
        "round.txt unreadable",
        "self not-a-file",
    ]


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    """Opening a named pipe would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    assert walked(tmp_path) == ["pipe.txt not-a-file"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Ingest does not end silently because a path was mistyped."""
    assert walked(tmp_path / "missing") == [". unreadable"]


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        (b"caf\xe9.txt", "caf\\udce9.txt"),
        (b"two\nlines.txt", "two\\nlines.txt"),
        (b"bell\x07.txt", "bell\\x07.txt"),
        ("Київ 🇺🇦.txt".encode(), "Київ 🇺🇦.txt"),
    ],
)
def test_names_are_escaped_where_they_are_no_text(tmp_path: Path, name: bytes, ref: str) -> None:
    """A file system takes any bytes; an event does not."""
    (tmp_path / os.fsdecode(name)).touch()
    assert walked(tmp_path) == [ref]


def test_of_a_very_long_path_the_end_is_told(tmp_path: Path) -> None:
    """A file system takes longer paths than an event's names."""
    deep = tmp_path.joinpath(*["x" * 200] * 6)
    deep.mkdir(parents=True)
    (deep / "a.txt").touch()
    (ref,) = walked(tmp_path)
    assert ref.startswith("…x")
    assert ref.endswith("x/a.txt")
    assert len(ref) < 1024


def test_what_may_not_be_read_is_told(tmp_path: Path) -> None:
    """A folder or a file without permission, and the rest is read."""
    write(tmp_path, a_txt="", closed__b_txt="", open__c_txt="", secret_txt="")
    for path, mode in ((tmp_path, 0o755), (tmp_path / "closed", 0), (tmp_path / "secret.txt", 0)):
        path.chmod(mode)
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", DENIED]
    child = subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": str(root)}, check=True, capture_output=True)
    (tmp_path / "closed").chmod(0o755)
    told = ["a.txt", "end", "secret.txt unreadable", "closed unreadable", "open/c.txt", "end"]
    assert json.loads(child.stdout) == told
