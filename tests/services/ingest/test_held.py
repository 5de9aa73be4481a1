"""What waits for the end of its embargo is told on the command line, and comes out when it has ended."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.services.ingest.folders import write
from tests.services.ingest.installation import Installation

FAR = datetime.now(UTC) + timedelta(days=30)


def held(installation: Installation) -> list[str]:
    """Return the lines that `held` prints."""
    environment = {"DATELINE_DATA_DIR": str(installation.settings.data_dir)}
    command = [sys.executable, "-m", "services.ingest", "held"]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.splitlines()


def item(uri: str, until: datetime) -> dict[str, Any]:
    """Return an item of ninjs under an embargo."""
    return {
        "uri": uri,
        "standard": {"name": "ninjs", "version": "3.1"},
        "headlines": [{"value": f"About {uri}"}],
        "bodies": [{"value": "They met.", "contentType": "text/plain"}],
        "embargoedUntil": until.isoformat(),
    }


def test_what_is_held_is_a_line(installation: Installation) -> None:
    """The next first; what was killed meanwhile is held no more."""
    later, sooner, killed = item("later", FAR + timedelta(1)), item("sooner", FAR), item("killed", FAR)
    write(installation.source, a_json=json.dumps([later, sooner, killed, {"uri": "killed", "pubStatus": "canceled"}]))
    assert installation.run() == {"held": 3, "retracted": 1}
    first, second = held(installation)
    assert first.startswith(f"{FAR:%Y-%m-%d %H:%M:%S}Z ")
    assert first.endswith(" 'About sooner'")
    assert second.endswith(" 'About later'")


def test_whatever_is_held_it_stays_a_line(installation: Installation) -> None:
    """Line ends and what a terminal would obey are written out."""
    held_back = item("later", FAR)
    held_back["headlines"][0]["value"] = "two\u2028lines \u202eand\x1b[2J more"
    write(installation.source, a_json=json.dumps(held_back))
    installation.run()
    (line,) = held(installation)
    assert line.isprintable()
