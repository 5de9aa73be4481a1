"""What the environment says is checked at once, and what is wrong with it is named."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from streaming.settings import StreamingSettings

LOGIN = {"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "KAFKA_SASL_USERNAME": "me"}
OAUTH = {
    "KAFKA_SASL_MECHANISM": "OAUTHBEARER",
    "KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL": "https://idp/token",
    "KAFKA_SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID": "me",
}


@pytest.mark.parametrize(
    ("environment", "complaint"),
    [
        ({"DATELINE_METRICS_PORT": "many"}, "DATELINE_METRICS_PORT: "),
        ({"KAFKA_SECURITY_PROTOCOL": "TLS"}, "KAFKA_SECURITY_PROTOCOL: "),
        ({"KAFKA_SSL_CAFILE": "/no/such/file"}, "KAFKA_SSL_CAFILE: "),
        ({"KAFKA_BOOTSTRAP_SERVERS": "kafka:port"}, "KAFKA_BOOTSTRAP_SERVERS: expected host:port, separated by commas"),
        ({"KAFKA_BOOTSTRAP_SERVERS": "localhost"}, "KAFKA_BOOTSTRAP_SERVERS: expected host:port, separated by commas"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL"}, "needs a username and a password"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "KAFKA_SASL_USERNAME": "me"}, "needs a username and a password"),
        ({"KAFKA_SASL_USERNAME": "me", "KAFKA_SASL_PASSWORD": "sesame"}, "no other has any"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", **OAUTH}, "needs a token endpoint, a client id and its secret"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", **OAUTH, "KAFKA_SASL_USERNAME": "me"}, "unless by OAUTHBEARER"),
        (
            {"KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL": "http://idp/token"},
            "KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL",
        ),
        ({"KAFKA_SSL_CAFILE": __file__}, "needs a KAFKA_SECURITY_PROTOCOL of SSL or SASL_SSL"),
        ({"KAFKA_SECURITY_PROTOCOL": "SSL", "KAFKA_SSL_KEYFILE": __file__}, "needs its certificate"),
        (
            {**LOGIN, "KAFKA_SASL_PASSWORD": "sesame", "KAFKA_SASL_PASSWORD_FILE": __file__},
            "KAFKA_SASL_PASSWORD and KAFKA_SASL_PASSWORD_FILE: only one of them",
        ),
        ({**LOGIN, "KAFKA_SASL_PASSWORD_FILE": "/no/such/file"}, "KAFKA_SASL_PASSWORD_FILE: "),
    ],
)
def test_a_wrong_setting_ends_the_process(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], complaint: str
) -> None:
    """With a line that names the variable; a password is not in it."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SystemExit) as ended:
        StreamingSettings.read()
    assert complaint in str(ended.value)
    assert "DATELINE_KAFKA" not in str(ended.value)
    assert "sesame" not in str(ended.value)


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """However the settings are printed."""
    monkeypatch.setenv("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
    monkeypatch.setenv("KAFKA_SASL_USERNAME", "me")
    monkeypatch.setenv("KAFKA_SASL_PASSWORD", "sesame")
    settings = StreamingSettings.read()
    assert settings.kafka_sasl_password.get_secret_value() == "sesame"
    assert "sesame" not in f"{settings!r} {settings.model_dump()}"


def test_a_secret_is_read_from_its_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the line break behind it, and each time anew: it may be replaced while a service runs."""
    file = tmp_path / "password"
    for name, value in {**LOGIN, "KAFKA_SASL_PASSWORD_FILE": str(file)}.items():
        monkeypatch.setenv(name, value)
    file.write_text(" open sesame \n")
    settings = StreamingSettings.read()
    assert settings.secret("kafka_sasl_password") == " open sesame "
    file.write_text("another\r\n")
    assert settings.secret("kafka_sasl_password") == "another"


def test_every_secret_may_lie_in_a_file() -> None:
    """Its setting has a twin for that."""
    fields = StreamingSettings.model_fields
    assert [
        name for name, field in fields.items() if field.annotation is SecretStr and f"{name}_file" not in fields
    ] == []


def test_a_setting_has_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that the README gives: with two, nobody could say which of them counts."""
    monkeypatch.delenv("KAFKA_BOOTSTRAP_SERVERS", raising=False)
    monkeypatch.setenv("DATELINE_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
    assert StreamingSettings.read().kafka_bootstrap_servers == ""
    monkeypatch.setenv("KAFKA_BOOTSTRAP_SERVERS", "kafka:9093")
    assert StreamingSettings.read().kafka_bootstrap_servers == "kafka:9093"
