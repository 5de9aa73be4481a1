"""The settings of the desk: a database's URL bears a password."""

from pathlib import Path

import pytest

from services.desk.database import configured
from services.desk.settings import Settings
from streaming.command_line import check_config
from streaming.errors import Misconfigured

URL = "postgresql://desk:never-told@127.0.0.1:1/desk"


def test_the_password_is_not_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither by `--check-config` nor by whoever prints the settings."""
    monkeypatch.setenv("DATELINE_DATABASE_URL", URL)
    check_config(Settings, Settings.read)
    assert "DATELINE_DATABASE_URL=(hidden)" in (told := capsys.readouterr().out)
    assert "never-told" not in told + repr(Settings.read())


@pytest.mark.parametrize("url", ["mysql://desk:never-told@host/desk", "never-told", "postgresql://x:never-told@h:y/z"])
def test_another_kind_of_database_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    """In a line that names the setting, and repeats nothing of it."""
    monkeypatch.setenv("DATELINE_DATABASE_URL", url)
    with pytest.raises(Misconfigured, match=r"^DATELINE_DATABASE_URL: expected postgresql://") as refused:
        Settings.read()
    assert "never-told" not in str(refused.value)


def test_the_url_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As other secrets do; what is wrong with it is told without it."""
    file = tmp_path / "url"
    file.write_text(URL + "\n")
    monkeypatch.setenv("DATELINE_DATABASE_URL_FILE", str(file))
    assert configured(Settings.read()).url.password == "never-told"  # noqa: S105  of nobody
    file.write_text("mysql://desk:never-told@host/desk")
    with pytest.raises(Misconfigured, match=r"^DATELINE_DATABASE_URL_FILE: expected") as refused:
        configured(Settings.read())
    assert "never-told" not in str(refused.value)
