"""What the environment says is checked at once, and what is wrong with it is named."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from schemas.topics import Topics
from services.enrich.settings import Settings as EnrichSettings
from services.ingest.settings import Settings as IngestSettings
from streaming.errors import Misconfigured
from streaming.settings import PREFIX_LENGTH, StreamingSettings

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
        (
            {"KAFKA_BOOTSTRAP_SERVERS": "kafka:99999"},
            "KAFKA_BOOTSTRAP_SERVERS: expected host:port, separated by commas",
        ),
        ({"KAFKA_BOOTSTRAP_SERVERS": "kafka://kafka:1"}, "KAFKA_BOOTSTRAP_SERVERS: expected host:port"),
        ({"KAFKA_BOOTSTRAP_SERVERS": "localhost"}, "KAFKA_BOOTSTRAP_SERVERS: expected host:port, separated by commas"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL"}, "needs a username and a password"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", "KAFKA_SASL_USERNAME": "me"}, "needs a username and a password"),
        ({"KAFKA_SASL_USERNAME": "me", "KAFKA_SASL_PASSWORD": "sesame"}, "no other has any"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", **OAUTH}, "needs a token endpoint, a client id and its secret"),
        ({"KAFKA_SECURITY_PROTOCOL": "SASL_SSL", **OAUTH, "KAFKA_SASL_USERNAME": "me"}, "unless by OAUTHBEARER"),
        (
            {"KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL": "http://idp/token"},
            "KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: ",
        ),
        ({"KAFKA_SSL_CAFILE": __file__}, "needs a KAFKA_SECURITY_PROTOCOL of SSL or SASL_SSL"),
        ({"KAFKA_SECURITY_PROTOCOL": "SSL", "KAFKA_SSL_KEYFILE": __file__}, "needs its certificate"),
        (
            {**LOGIN, "KAFKA_SASL_PASSWORD": "sesame", "KAFKA_SASL_PASSWORD_FILE": __file__},
            "KAFKA_SASL_PASSWORD and KAFKA_SASL_PASSWORD_FILE: only one of them",
        ),
        ({**LOGIN, "KAFKA_SASL_PASSWORD_FILE": "/no/such/file"}, "KAFKA_SASL_PASSWORD_FILE: "),
        ({"DATELINE_METRICS_USERNAME": "me"}, "needs a password"),
        ({"DATELINE_METRICS_PASSWORD": "sesame"}, "no password goes without"),
        ({"DATELINE_METRICS_KEYFILE": __file__}, "needs a DATELINE_METRICS_CERTFILE"),
        ({"DATELINE_TOPIC_PREFIX": "news/"}, "DATELINE_TOPIC_PREFIX: "),
        ({"DATELINE_TOPIC_PREFIX": "x" * 224}, "DATELINE_TOPIC_PREFIX: "),
        (
            {"DATELINE_METRIC_PORT": "1"},
            "DATELINE_METRIC_PORT: there is no such setting; did you mean DATELINE_METRICS_",
        ),
        ({"dateline_sauce": "1"}, "dateline_sauce: there is no such setting; did you mean DATELINE_SOURCE?"),
        ({"DATELINE_XYZZY": ""}, "DATELINE_XYZZY: there is no such setting"),
        (
            {"DATELINE_KAFKA_BOOTSTRAP_SERVERS": "kafka:9092"},
            "DATELINE_KAFKA_BOOTSTRAP_SERVERS: there is no such setting; did you mean KAFKA_BOOTSTRAP_SERVERS?",
        ),
    ],
)
def test_a_wrong_setting_ends_the_process(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], complaint: str
) -> None:
    """With a line that names the variable; a password is not in it."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(Misconfigured) as wrong:
        StreamingSettings.read()
    (told,) = str(wrong.value).splitlines()
    assert complaint in told
    assert "sesame" not in told


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


def test_all_that_is_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line each."""
    monkeypatch.setenv("DATELINE_METRICS_PORT", "many")
    monkeypatch.setenv("DATELINE_LOG_LEVEL", "loud")
    monkeypatch.setenv("DATELINE_LOUD", "1")
    with pytest.raises(Misconfigured) as wrong:
        StreamingSettings.read()
    assert [line.partition(":")[0] for line in str(wrong.value).splitlines()] == [
        "DATELINE_LOUD",
        "DATELINE_METRICS_PORT",
        "DATELINE_LOG_LEVEL",
    ]


@pytest.mark.parametrize("service", [IngestSettings, EnrichSettings])
def test_services_may_share_an_environment(monkeypatch: pytest.MonkeyPatch, service: type[StreamingSettings]) -> None:
    """What only another one reads, or the compose file, or Kubernetes tells everybody, is no mistake."""
    monkeypatch.delenv("KAFKA_BOOTSTRAP_SERVERS", raising=False)
    shared = {
        "DATELINE_GROUP": "enrich",
        "DATELINE_WATCH_SECONDS": "1",
        "DATELINE_FEEDS": "/etc/dateline/feeds.toml",
        "DATELINE_ENRICH_PORT": "tcp://10.0.0.1:9100",
        "DATELINE_ENRICH_PORT_9100_TCP_ADDR": "10.0.0.1",
        "DATELINE_ENRICH_SERVICE_HOST": "10.0.0.1",
        "DATELINE_ENRICH_SERVICE_PORT_METRICS": "9100",
    }
    for name, value in shared.items():
        monkeypatch.setenv(name, value)
    assert service.read().kafka_bootstrap_servers == ""


def test_what_is_nearly_a_setting_for_kafka_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What is nothing like one of ours belongs to somebody else."""
    for name in (
        "KAFKA_BOOTSTRAP_SERVER",
        "KAFKA_SASL_USER",
        "KAFKA_SSL_CA_FILE",
        "KAFKA_HEAP_OPTS",
        "KAFKA_BROKER_ID",
    ):
        monkeypatch.setenv(name, "1")
    StreamingSettings.read()
    assert sorted(caplog.messages) == [
        "KAFKA_BOOTSTRAP_SERVER: is not read; did you mean KAFKA_BOOTSTRAP_SERVERS?",
        "KAFKA_SASL_USER: is not read; did you mean KAFKA_SASL_USERNAME?",
        "KAFKA_SSL_CA_FILE: is not read; did you mean KAFKA_SSL_CAFILE?",
    ]


def test_the_longest_prefix_is_one_that_kafka_takes() -> None:
    """With our longest name behind it: that is all of a topic's name that Kafka limits to 249."""
    longest = max(len(topic.name) for topic in Topics().all())
    assert PREFIX_LENGTH + longest == 249
    prefix = "x" * PREFIX_LENGTH
    assert StreamingSettings(topic_prefix=prefix).topic_prefix == prefix


def test_a_password_may_lie_in_a_file(tmp_path: Path) -> None:
    """With the line break that editors put behind it."""
    (tmp_path / "password").write_text("open sesame\n")
    settings = StreamingSettings(metrics_username="me", metrics_password_file=tmp_path / "password")
    assert settings.secret("metrics_password") == "open sesame"
