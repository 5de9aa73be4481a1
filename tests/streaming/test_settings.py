"""What the environment says is checked at once, and what is wrong with it is named."""

import pytest

from streaming.settings import StreamingSettings


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
        ({"KAFKA_SASL_USERNAME": "me", "KAFKA_SASL_PASSWORD": "secret"}, "no other has any"),
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
    assert "secret" not in str(ended.value)


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """However the settings are printed."""
    monkeypatch.setenv("KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
    monkeypatch.setenv("KAFKA_SASL_USERNAME", "me")
    monkeypatch.setenv("KAFKA_SASL_PASSWORD", "sesame")
    settings = StreamingSettings.read()
    assert settings.kafka_sasl_password.get_secret_value() == "sesame"
    assert "sesame" not in f"{settings!r} {settings.model_dump()}"


def test_a_setting_has_one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that the README gives: with two, nobody could say which of them counts."""
    monkeypatch.delenv("KAFKA_BOOTSTRAP_SERVERS", raising=False)
    monkeypatch.setenv("DATELINE_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092")
    assert StreamingSettings.read().kafka_bootstrap_servers == ""
    monkeypatch.setenv("KAFKA_BOOTSTRAP_SERVERS", "kafka:9093")
    assert StreamingSettings.read().kafka_bootstrap_servers == "kafka:9093"
