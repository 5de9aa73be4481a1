"""What both services say on their command lines, and how they say it when something is wrong."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from services.enrich.command import main as enrich
from services.ingest.command import main as ingest

MAIN = {"ingest": ingest, "enrich": enrich}


def run(folder: Path, command: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    service, *arguments = command.split()
    given = {**os.environ, "KAFKA_BOOTSTRAP_SERVERS": "", "DATELINE_DATA_DIR": str(folder / "data"), **environment}
    return subprocess.run(
        [sys.executable, "-m", f"services.{service}", *arguments],
        env=given,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )


def called(monkeypatch: pytest.MonkeyPatch, command: str, **environment: str) -> object:
    """Call a command that starts nothing, and return what it ends with: a status, or a complaint."""
    service, *arguments = command.split()
    monkeypatch.delenv("KAFKA_BOOTSTRAP_SERVERS", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "argv", [service, *arguments])
    try:
        MAIN[service]()
    except SystemExit as ended:
        return ended.code
    return 0


@pytest.mark.parametrize(
    ("service", "said"),
    [("ingest", r"dateline ingest \d+\.\d+\.\d+"), ("enrich", r"dateline enrich \S+, pipeline dateline \d+\.\d+\.\d+")],
)
def test_a_service_says_its_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], service: str, said: str
) -> None:
    """Whatever else is wrong."""
    assert called(monkeypatch, f"{service} --version", DATELINE_NONSENSE="1") == 0
    assert re.fullmatch(said, capsys.readouterr().out.strip())


@pytest.mark.parametrize("command", ["ingest once", "ingest create-topics", "enrich run", "enrich reprocess --all"])
def test_a_service_says_in_json_what_is_wrong(tmp_path: Path, command: str) -> None:
    """Every line of it."""
    told = run(tmp_path, command, DATELINE_METRICS_PROT="1", KAFKA_BOOTSTRAP_SERVER="kafka:9092")
    warned, failed = (json.loads(line) for line in told.stderr.splitlines())
    assert (told.returncode, told.stdout) == (1, "")
    assert (warned["level"], warned["event"]) == (
        "warning",
        "KAFKA_BOOTSTRAP_SERVER: is not read; did you mean KAFKA_BOOTSTRAP_SERVERS?",
    )
    assert (failed["level"], failed["kind"]) == ("critical", "Misconfigured")
    assert "DATELINE_METRICS_PROT: there is no such setting; did you mean DATELINE_METRICS_PORT?" in failed["error"]


@pytest.mark.parametrize("command", ["ingest held", "enrich show"])
def test_a_command_says_in_plain_words_what_is_wrong(tmp_path: Path, command: str) -> None:
    """A line each."""
    told = run(tmp_path, command, DATELINE_METRICS_PROT="1", KAFKA_BOOTSTRAP_SERVER="kafka:9092")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.splitlines() == [
        "KAFKA_BOOTSTRAP_SERVER: is not read; did you mean KAFKA_BOOTSTRAP_SERVERS?",
        "DATELINE_METRICS_PROT: there is no such setting; did you mean DATELINE_METRICS_PORT?",
    ]


@pytest.mark.parametrize(
    ("command", "environment", "complaint"),
    [
        ("ingest watch", {"DATELINE_SOURCE": "no/such/folder"}, "DATELINE_SOURCE: 'no/such/folder' is not a folder"),
        ("ingest serve", {"DATELINE_HTTP_HOST": "0.0.0.0"}, "DATELINE_HTTP_TOKENS: without tokens"),  # noqa: S104
        ("ingest follow no.toml", {}, "no.toml: "),
        ("enrich run", {"DATELINE_METRICS_HOST": "192.0.2.1"}, "DATELINE_METRICS_HOST, DATELINE_METRICS_PORT: nothing"),
    ],
)
def test_what_a_service_cannot_use_is_told(
    tmp_path: Path, command: str, environment: dict[str, str], complaint: str
) -> None:
    """As JSON, like everything that a service says."""
    told = run(tmp_path, command, **environment)
    assert told.returncode == 1
    assert complaint in [json.loads(line) for line in told.stderr.splitlines()][-1]["error"]


def test_what_is_in_force_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Each setting, and where it is from; secrets are not. No broker is asked, and nothing is made."""
    told = called(
        monkeypatch,
        "ingest --check-config",
        KAFKA_BOOTSTRAP_SERVERS="192.0.2.1:9092",
        KAFKA_SECURITY_PROTOCOL="SASL_PLAINTEXT",
        KAFKA_SASL_USERNAME="me",
        KAFKA_SASL_PASSWORD="sesame",
        DATELINE_DATA_DIR=str(tmp_path / "data"),
    )
    lines = capsys.readouterr().out.splitlines()
    assert told == 0
    assert "KAFKA_BOOTSTRAP_SERVERS=192.0.2.1:9092  # environment" in lines
    assert "KAFKA_SASL_PASSWORD=(hidden)  # environment" in lines
    assert "DATELINE_METRICS_PASSWORD=  # default" in lines
    assert "DATELINE_WATCH_SECONDS=2.0  # default" in lines
    assert lines[-1] == "valid"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("command", "environment", "complaint"),
    [
        ("ingest --check-config", {"DATELINE_LOG_LEVEL": "loud"}, "DATELINE_LOG_LEVEL: "),
        ("enrich run --check-config", {"DATELINE_GRUOP": "x"}, "DATELINE_GRUOP: there is no such setting"),
        ("enrich reprocess --all --check-config", {"DATELINE_DEAD_LETTER_LIMIT": "0"}, "DATELINE_DEAD_LETTER_LIMIT: "),
        (
            "enrich run --check-config",
            {"DATELINE_TABLES": "no/such/folder"},
            "DATELINE_TABLES: no/such/folder holds",
        ),
        ("ingest once --check-config", {"DATELINE_SOURCE": "no/such/folder"}, "DATELINE_SOURCE: "),
        ("ingest serve --check-config", {"DATELINE_HTTP_TOKENS": __file__}, "DATELINE_HTTP_TOKENS: "),
        ("ingest follow --check-config no.toml", {}, "no.toml: "),
    ],
)
def test_what_is_wrong_is_shown_without_a_start(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    environment: dict[str, str],
    complaint: str,
) -> None:
    """Also in the files that a service needs; what is in force is shown all the same."""
    assert str(called(monkeypatch, command, **environment)).startswith(complaint)
    lines = capsys.readouterr().out.splitlines()
    assert "DATELINE_TOPIC_PREFIX=  # default" in lines
    assert "valid" not in lines


def test_a_folder_that_is_open_to_all_is_told(tmp_path: Path) -> None:
    """It stays so: whoever made it may have meant it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o755)
    told = run(tmp_path, "ingest once", DATELINE_SOURCE=str(tmp_path))
    assert "data_dir_open" in [json.loads(line)["event"] for line in told.stderr.splitlines()]
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o755
