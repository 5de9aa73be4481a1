"""The bills of materials that `make sbom` writes."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.ops.files import ROOT


@pytest.fixture(scope="module")
def bills(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the bills."""
    folder = tmp_path_factory.mktemp("sbom")
    subprocess.run(["make", "--assume-old=.venv/ready", "sbom", f"SBOM={folder}"], cwd=ROOT, check=True)
    return folder


@pytest.mark.parametrize("service", ["ingest", "enrich"])
def test_a_bill_has_all_that_is_locked(bills: Path, service: str) -> None:
    """It is valid CycloneDX, of this version, and names every package with the version that the image installs."""
    text = (bills / f"{service}.cdx.json").read_text()
    bill = json.loads(text)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert bill["metadata"]["component"]["name"] == "dateline"
    locked = re.findall(r"^(\S+?)(?:\[.*\])?==(\S+)", (ROOT / f"requirements/{service}.txt").read_text(), re.MULTILINE)
    assert {(part["name"], part["version"]) for part in bill["components"]} == set(locked)
