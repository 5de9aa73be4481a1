"""The client as its users have it: a wheel, and nothing of this checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PACKAGE = ROOT / "clients/python"
READS_AN_EVENT = """
import sys
from dateline_client.testing import FakeStream, example
stream = FakeStream()
stream.put(example())
print(*(item.article.headline for item in stream.consume()))
print({"schemas", "streaming", "services"} & sys.modules.keys())
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    building = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(building, cwd=PACKAGE, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """Installed in a folder of its own, it needs nothing of the services."""
    installing = ["uv", "pip", "install", "--offline", "--no-deps", "--target", str(tmp_path / "there"), str(wheel)]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    subprocess.run(installing, check=True, capture_output=True, env={**os.environ, "PATH": path})
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "there")}
    told = subprocess.run(
        [sys.executable, "-c", READS_AN_EVENT],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout == "Mayors meet in Springfield\nset()\n"


def test_the_wheel_has_what_its_users_want(wheel: Path) -> None:
    """The types, the example, the licence, and no other package."""
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"dateline_client"}
    assert {"dateline_client/py.typed", "dateline_client/example.json"} <= set(names)
    assert [name for name in names if name.endswith("licenses/LICENSE")]
