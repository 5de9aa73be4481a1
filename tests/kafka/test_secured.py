"""A Kafka that talks TLS and asks who is there: what most clusters in production are."""

import os
import shutil
import subprocess
import sys
import uuid
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from demo.process import Process
from schemas.topics import Topic
from streaming.connect import open_broker
from streaming.errors import Misconfigured, NoSuchTopic, Refused, Unavailable
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.kafka.secured import PASSWORD, USER, SecuredKafka
from tests.kafka.tokens import CLIENT, SCOPE, SECRET

pytestmark = pytest.mark.kafka

TOKENS = "kafka_sasl_oauthbearer_"


def by_token(kafka: SecuredKafka, **more: Any) -> dict[str, Any]:
    """Return settings that let in by a token."""
    return {
        "kafka_bootstrap_servers": kafka.address(),
        "kafka_security_protocol": "SASL_SSL",
        "kafka_ssl_cafile": kafka.authority.file,
        "kafka_sasl_mechanism": "OAUTHBEARER",
        f"{TOKENS}token_endpoint_url": kafka.tokens.url,
        f"{TOKENS}client_credentials_client_id": CLIENT,
        f"{TOKENS}client_credentials_client_secret": SECRET,
        f"{TOKENS}scope": SCOPE,
        **more,
    }


def by_certificate(kafka: SecuredKafka, name: str = USER, password: str = "", **more: Any) -> dict[str, Any]:
    """Return settings that let in by a certificate."""
    issued = kafka.authority.issue(name, password=password)
    return {
        "kafka_bootstrap_servers": kafka.address("CERTIFIED"),
        "kafka_security_protocol": "SSL",
        "kafka_ssl_cafile": kafka.authority.file,
        "kafka_ssl_certfile": issued.certificate,
        "kafka_ssl_keyfile": issued.key,
        **more,
    }


def written(folder: Path, text: str) -> Path:
    """Return a file with a text in it, as an editor would write it."""
    file = folder / "secret"
    file.write_text(f"{text}\n")
    return file


WAYS_IN: Mapping[str, Callable[[SecuredKafka, Path], dict[str, Any]]] = {
    "PLAIN": lambda kafka, _: kafka.login(),
    "SCRAM-SHA-512": lambda kafka, _: kafka.login(kafka_sasl_mechanism="SCRAM-SHA-512"),
    "a password in a file": lambda kafka, folder: kafka.login(
        kafka_sasl_password="", kafka_sasl_password_file=written(folder, PASSWORD)
    ),
    "OAUTHBEARER": lambda kafka, _: by_token(kafka),
    "a certificate": lambda kafka, _: by_certificate(kafka),
    "a certificate with its key in the same file": lambda kafka, _: by_certificate(
        kafka, kafka_ssl_certfile=kafka.authority.issue(USER).both, kafka_ssl_keyfile=None
    ),
    "a certificate with an encrypted key": lambda kafka, folder: by_certificate(
        kafka, password="sesame", kafka_ssl_key_password_file=written(folder, "sesame")
    ),
}


@pytest.mark.parametrize("way", WAYS_IN)
def test_a_secured_kafka_is_as_good_as_any(secured: SecuredKafka, tmp_path: Path, way: str) -> None:
    """Topics, transactions and consumer groups, over TLS and with whatever shows who we are."""
    settings = StreamingSettings(**WAYS_IN[way](secured, tmp_path), topic_prefix=f"secured-{uuid.uuid4()}.")
    topic = Topic(f"{settings.topic_prefix}in", 1)
    with open_broker(settings, "writer", "group", topic.name) as broker:
        broker.create_topics([topic])
        broker.publish([Message(topic.name, b"key", b"value")])
        while not (read := broker.poll(1)):
            pass
        broker.publish([], consumed=read)
        assert [record.value for record in read] == [b"value"]
        assert broker.ready()


def _stranger(kafka: SecuredKafka, lasts: timedelta = timedelta(days=1)) -> dict[str, Any]:
    issued = kafka.stranger.issue("stranger", lasts=lasts)
    return by_certificate(kafka, kafka_ssl_certfile=issued.certificate, kafka_ssl_keyfile=issued.key)


def _rubbish(kafka: SecuredKafka) -> Path:
    """Return an encrypted key whose first block was changed: what is decrypted ends as it should, and is no key."""
    key = kafka.authority.issue("rubbish", password="sesame").key
    _, *lines, end = key.read_bytes().splitlines()
    der = bytearray(b64decode(b"".join(lines)))
    der[-9 * 16] ^= 1  # a key of this curve takes nine blocks
    key.write_bytes(b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n" + b64encode(der) + b"\n" + end + b"\n")
    return key


MISTAKES: Mapping[str, tuple[Callable[[SecuredKafka], dict[str, Any]], type[Exception], str]] = {
    "a wrong password": (
        lambda kafka: kafka.login(kafka_sasl_password="wrong"),
        Refused,
        "does not accept User:dateline: .*Invalid username or password",
    ),
    "a wrong password by SCRAM": (
        lambda kafka: kafka.login(kafka_sasl_mechanism="SCRAM-SHA-512", kafka_sasl_password="wrong"),
        Refused,
        "does not accept User:dateline: ",
    ),
    "an unknown user": (
        lambda kafka: kafka.login(kafka_sasl_username="nobody"),
        Refused,
        "does not accept User:nobody: ",
    ),
    "a mechanism that is not offered": (
        lambda kafka: kafka.login(kafka_sasl_mechanism="SCRAM-SHA-256"),
        Refused,
        "does not offer KAFKA_SASL_MECHANISM=SCRAM-SHA-256",
    ),
    "a password where nobody asks for one": (
        lambda kafka: kafka.login(
            kafka_bootstrap_servers=kafka.address("OPEN"),
            kafka_security_protocol="SASL_PLAINTEXT",
            kafka_ssl_cafile=None,
        ),
        Refused,
        "asks nobody for a password",
    ),
    "no password where one is asked for": (
        lambda kafka: {"kafka_bootstrap_servers": kafka.address("SASL")},
        Unavailable,
        "hangs up: is it KAFKA_SECURITY_PROTOCOL=PLAINTEXT there",
    ),
    "no TLS where there is": (
        lambda kafka: {"kafka_bootstrap_servers": kafka.address("CERTIFIED")},
        Unavailable,
        "hangs up: is it KAFKA_SECURITY_PROTOCOL=PLAINTEXT there",
    ),
    "TLS where there is none": (
        lambda kafka: by_certificate(kafka, kafka_bootstrap_servers=kafka.address("OPEN")),
        Unavailable,
        "hangs up: is it KAFKA_SECURITY_PROTOCOL=SSL there",
    ),
    "another authority": (
        lambda kafka: kafka.login(kafka_ssl_cafile=kafka.stranger.file),
        Refused,
        "KAFKA_SSL_CAFILE: .*stranger/ca.pem.*unable to get local issuer",
    ),
    "the authorities of the system": (
        lambda kafka: kafka.login(kafka_ssl_cafile=None),
        Refused,
        "KAFKA_SSL_CAFILE: the authorities of the system",
    ),
    "a broker with a certificate for elsewhere": (
        lambda kafka: by_certificate(kafka, kafka_bootstrap_servers=kafka.address("ELSEWHERE")),
        Refused,
        "not valid for '127.0.0.1'",
    ),
    "a broker that sends on to where its certificate is not for": (
        lambda kafka: by_certificate(kafka, kafka_bootstrap_servers=kafka.address("MOVED")),
        Refused,
        "not valid for 'localhost'",
    ),
    "a broker with an expired certificate": (
        lambda kafka: by_certificate(kafka, kafka_bootstrap_servers=kafka.address("EXPIRED")),
        Refused,
        "certificate has expired",
    ),
    "no certificate": (
        lambda kafka: by_certificate(kafka, kafka_ssl_certfile=None, kafka_ssl_keyfile=None),
        Refused,
        "anybody without a certificate, KAFKA_SSL_CERTFILE",
    ),
    "a certificate of another authority": (_stranger, Refused, "KAFKA_SSL_CERTFILE .*stranger.pem, until 20"),
    "an expired certificate": (
        lambda kafka: _stranger(kafka, lasts=timedelta(days=-1)),
        Refused,
        "KAFKA_SSL_CERTFILE .*stranger.pem, until 20",
    ),
    "a certificate without its key": (
        lambda kafka: by_certificate(kafka, kafka_ssl_keyfile=None),
        Misconfigured,
        "KAFKA_SSL_CERTFILE: .*/dateline.pem: .* private key",
    ),
    "the key of another certificate": (
        lambda kafka: by_certificate(kafka, kafka_ssl_keyfile=kafka.authority.issue("another").key),
        Misconfigured,
        "KAFKA_SSL_KEYFILE: .*/another.key: key values mismatch",
    ),
    "an encrypted key without a password": (
        lambda kafka: by_certificate(kafka, password="sesame"),
        Misconfigured,
        "KAFKA_SSL_KEYFILE: .*/dateline.key: Password was not given but private key is encrypted",
    ),
    "an encrypted key with a wrong password": (
        lambda kafka: by_certificate(kafka, password="sesame", kafka_ssl_key_password="wrong"),
        Misconfigured,
        "KAFKA_SSL_KEYFILE: .*/dateline.key: Incorrect password",
    ),
    "an encrypted key that a password turns into rubbish": (
        lambda kafka: by_certificate(kafka, kafka_ssl_keyfile=_rubbish(kafka), kafka_ssl_key_password="sesame"),
        Misconfigured,
        "KAFKA_SSL_KEYFILE: .*/rubbish.key: Incorrect password",
    ),
    "a file that cannot be read": (
        lambda kafka: kafka.login(kafka_ssl_cafile="/proc/self/mem"),
        Misconfigured,
        "KAFKA_SSL_CAFILE: /proc/self/mem: Input/output error",
    ),
    "a file of something else": (
        lambda kafka: kafka.login(kafka_ssl_cafile=__file__),
        Misconfigured,
        "KAFKA_SSL_CAFILE: .*test_secured.py: Unable to load PEM file",
    ),
    "a wrong secret of a client": (
        lambda kafka: by_token(kafka, **{f"{TOKENS}client_credentials_client_secret": "wrong"}),
        Refused,
        "gives 'client of dateline' no token: 401 invalid_client unknown client or wrong secret",
    ),
    "a token endpoint that is not there": (
        lambda kafka: by_token(kafka, **{f"{TOKENS}token_endpoint_url": "http://127.0.0.1:9/token"}),
        Unavailable,
        "http://127.0.0.1:9/token does not answer with a token: .*Connection refused",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_once(secured: SecuredKafka, mistake: str) -> None:
    """In a line, with the file or the setting; and long before kafka-python gives up trying."""
    settings, kind, words = MISTAKES[mistake]
    with pytest.raises(kind, match=words) as told:
        attempt(StreamingSettings(**settings(secured)))
    assert type(told.value) is kind
    assert "Unable to bootstrap" not in str(told.value)
    assert "\n" not in str(told.value)


def test_what_is_replaced_is_in_force_at_the_next_connection(secured: SecuredKafka, tmp_path: Path) -> None:
    """A password and a certificate, each in its file, while the process runs that reads them."""
    secret = written(tmp_path, "wrong")
    asked = secured.login(kafka_sasl_password="", kafka_sasl_password_file=secret)
    with open_broker(StreamingSettings(**asked), "by-password") as broker:
        with pytest.raises(Refused, match="Invalid username or password"):
            broker.ends("articles")
        written(tmp_path, PASSWORD)
        with pytest.raises(NoSuchTopic):
            broker.ends("articles")
    shown = tmp_path / "shown.pem"
    shutil.copy(secured.stranger.issue("stranger").both, shown)
    asked = by_certificate(secured, kafka_ssl_certfile=shown, kafka_ssl_keyfile=None)
    with open_broker(StreamingSettings(**asked), "by-certificate") as broker:
        with pytest.raises(Refused, match="KAFKA_SSL_CERTFILE"):
            broker.ends("articles")
        shutil.copy(secured.authority.issue(USER).both, shown)
        with pytest.raises(NoSuchTopic):
            broker.ends("articles")


def test_services_wait_where_commands_end(secured: SecuredKafka, tmp_path: Path) -> None:
    """It may be mended in the cluster, at any moment; whoever typed a command is there to read why."""
    told = "Invalid username or password"
    settings = {name.upper(): str(value) for name, value in secured.login(kafka_sasl_password="wrong").items()}
    environment = {**os.environ, **settings, "DATELINE_DATA_DIR": str(tmp_path)}
    service = Process("ingest", "register", environment, tmp_path)
    try:
        service.event("broker_unavailable", 60, error=told)
        assert service.runs()
    finally:
        service.stop()
    command = [sys.executable, "-m", "services.ingest", "rejected"]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    assert told in ended.stderr


def test_a_token_for_somebody_else_is_told(secured: SecuredKafka, monkeypatch: pytest.MonkeyPatch) -> None:
    """Kafka itself says why it does not believe a token."""
    monkeypatch.setattr(secured.tokens, "audience", "another cluster")
    settings = StreamingSettings(**by_token(secured))
    with pytest.raises(Refused, match="does not accept the client 'client of dateline'"):
        attempt(settings)


def attempt(settings: StreamingSettings) -> None:
    """Connect, and ask for something."""
    with open_broker(settings, "writer") as broker:
        broker.ends("articles")
