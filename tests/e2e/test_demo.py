"""The demo, as whoever has just checked Dateline out sees it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_what_the_demo_shows_can_be_shown_again(tmp_path: Path) -> None:
    """It shows the articles, and the first command that it names shows them again."""
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    demo = subprocess.run([sys.executable, "-m", "demo"], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert demo.returncode == 0, demo.stdout + demo.stderr
    (command, *_) = [line for line in demo.stdout.splitlines() if line.endswith("services.enrich show")]
    again = subprocess.run(["sh", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert again.stdout
    assert again.stdout in demo.stdout
