"""Building the gazetteer: several processes may do it at once."""

import multiprocessing
from pathlib import Path

from services.enrich.places.build import build
from services.enrich.places.gazetteer import Gazetteer


def test_two_processes_may_build_at_once(tmp_path: Path) -> None:
    """Both end well, one artefact is there whole, and nothing is left beside it."""
    path = tmp_path / "gazetteer"
    processes = [multiprocessing.get_context("spawn").Process(target=build, args=(path,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    assert list(tmp_path.iterdir()) == [path]
    assert Gazetteer(path).countries
