"""Only sources with a token may bring articles; without a file of tokens, only this host may."""

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from services.ingest.doors.http.tokens import LOOK_SECONDS, Tokens, Unusable
from tests.services.ingest.doors.http.door import TOKENS, Door, an_article, opened

TOKEN = "a token that is long enough"  # noqa: S105
DIGEST = hashlib.sha256(TOKEN.encode()).hexdigest()


@pytest.mark.parametrize("entry", [f'token = "{TOKEN}"', f'sha256 = "{DIGEST}"'])
def test_a_token_is_known(tmp_path: Path, entry: str) -> None:
    """A token is known by itself or by its digest, and no other is."""
    tokens = _tokens(tmp_path, f"[sources.a]\n{entry}\n[sources.b]\ntoken = '{TOKEN} too'")
    for given in (f"Bearer {TOKEN}", f"bearer {TOKEN}"):
        source = tokens.source(given)
        assert source
        assert source.name == "a"
    for given in ("", "Bearer", f"Basic {TOKEN}", f"Bearer {TOKEN}x", f"Bearer {DIGEST}", TOKEN, "Bearer \xff\ud800"):
        assert tokens.source(given.encode(errors="replace").decode()) is None


@pytest.mark.parametrize(
    "file",
    [
        "",
        "[sources]",
        "[sources.a]",
        "[sources.a]\ntoken = 'too short'",
        f"[sources.a]\ntoken = '{TOKEN}'\nsha256 = '{DIGEST}'",
        f"[sources.a]\ntoken = '{TOKEN}'\n[sources.b]\nsha256 = '{DIGEST}'",
        f"[sources.'a b']\ntoken = '{TOKEN}'",
        f"[sources.a]\ntoken = '{TOKEN}'\nunknown = 1",
        f"token = '{TOKEN}'",
        f"[sources.a]\ntoken = '{TOKEN}",
    ],
)
def test_files_that_cannot_be_used(tmp_path: Path, file: str) -> None:
    """A file with a mistake is refused, in words that do not tell a token."""
    with pytest.raises(Unusable) as refused:
        _tokens(tmp_path, file)
    assert TOKEN not in str(refused.value)
    assert DIGEST not in str(refused.value)


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic YTpi", f"Bearer {TOKENS['one']} x"])
def test_without_a_known_token_nobody_is_served(door: Door, header: str) -> None:
    """A request without a known token is told how to bear one."""
    answered = httpx.post(door.url, json=an_article("https://a.example"), headers={"Authorization": header})
    assert (answered.status_code, answered.headers["www-authenticate"]) == (401, "Bearer")


def test_the_file_is_read_again(tmp_path: Path) -> None:
    """A token can be taken away or given without a restart; a file with a mistake changes nothing."""
    with opened(tmp_path) as door:
        assert door.post("{}").status_code == 422
        door.tokens_file.write_text("[sources.one")
        assert _posts_until(door, "tokens_unusable")
        assert door.post("{}").status_code == 422
        door.write_tokens({"one": TOKEN, "two": TOKENS["two"]})
        assert _posts_until(door, "tokens_read")
        assert door.post("{}").status_code == 401
        assert door.serves()
        log = door.process.log.read_text()
        assert not any(token in log for token in (TOKEN, *TOKENS.values()))


def test_without_tokens_anybody_on_this_host_is_served(tmp_path: Path) -> None:
    """The log says so loudly; web pages, which anybody on this host may open, are not served."""
    with opened(tmp_path, tokens=False) as door:
        assert door.process.event("no_tokens")["level"] == "warning"
        assert httpx.post(door.url, json=an_article("https://a.example")).status_code == 202
        page = httpx.post(door.url, json=an_article("https://a.example"), headers={"Origin": "https://b.example"})
        assert page.status_code == 403
        (article,) = door.articles().values()
        assert article.ingest.source_ref.startswith("http:anonymous#")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "news.example"])  # noqa: S104
def test_without_tokens_nobody_else_is_served(tmp_path: Path, host: str) -> None:
    """Without tokens it does not start where others could come."""
    environment = {**os.environ, "DATELINE_HTTP_HOST": host, "DATELINE_DATA_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "services.ingest", "serve"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "DATELINE_HTTP_TOKENS" in ended.stderr


def _tokens(folder: Path, text: str) -> Tokens:
    path = folder / "tokens.toml"
    path.write_text(text)
    return Tokens(path)


def _posts_until(door: Door, event: str) -> bool:
    """Ask now and then, since the file is looked at with a request; return whether the event was logged."""
    for _ in range(100):
        door.post("{}")
        if event in door.process.log.read_text():
            return True
        time.sleep(LOOK_SECONDS / 10)
    return False
