"""A Kafka that talks TLS and asks who is there: what most clusters in production are."""

import os
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from confluent_kafka.admin import (  # type: ignore[attr-defined]  # they are public all the same
    AdminClient,
    ScramCredentialInfo,
    ScramMechanism,
    UserScramCredentialUpsertion,
)
from pydantic import SecretStr

from demo.process import Process
from schemas.topics import Topic
from streaming.connect import open_broker
from streaming.message import Message
from streaming.settings import StreamingSettings
from tests.kafka.cluster import Cluster
from tests.kafka.java import java
from tests.kafka.needed import needed_cluster
from tests.needs import needs

pytestmark = pytest.mark.kafka

USER, PASSWORD = "dateline", "open sesame"
LOGIN = f'required username="{USER}" password="{PASSWORD}"'


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the certificate of this machine, which vouches for itself; its key store lies beside it."""
    folder = tmp_path_factory.mktemp("tls")
    with needs("Apache Kafka"):
        keytool = str(Path(java()).with_name("keytool"))
    store = ["-keystore", str(folder / "keys.p12"), "-storepass", PASSWORD, "-alias", "kafka"]
    name = ["-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1", "-keyalg", "EC", "-validity", "2"]
    subprocess.run([keytool, "-genkeypair", *store, *name], check=True)
    subprocess.run([keytool, "-exportcert", "-rfc", *store, "-file", str(folder / "ca.pem")], check=True)
    return folder / "ca.pem"


@pytest.fixture(scope="module")
def cluster(certificate: Path) -> Iterator[Cluster]:
    """Return a Kafka with one user, who may log in by PLAIN and by SCRAM."""
    plain, scram = (
        f"org.apache.kafka.common.security.{module} {LOGIN}"
        for module in ("plain.PlainLoginModule", "scram.ScramLoginModule")
    )
    settings = {
        "listener.security.protocol.map": "BROKER:SASL_SSL,CONTROLLER:PLAINTEXT",
        "ssl.keystore.location": str(certificate.with_name("keys.p12")),
        "ssl.keystore.password": PASSWORD,
        "ssl.truststore.type": "PEM",
        "ssl.truststore.location": str(certificate),
        "sasl.enabled.mechanisms": "PLAIN,SCRAM-SHA-512",
        "sasl.mechanism.inter.broker.protocol": "PLAIN",
        "listener.name.broker.plain.sasl.jaas.config": f'{plain} user_{USER}="{PASSWORD}";',
        "listener.name.broker.scram-sha-512.sasl.jaas.config": f"{scram};",
    }
    client = {
        "security.protocol": "SASL_SSL",
        "ssl.ca.location": str(certificate),
        "sasl.mechanism": "PLAIN",
        "sasl.username": USER,
        "sasl.password": PASSWORD,
    }
    with needed_cluster(settings=settings, client=client) as cluster:
        admin = AdminClient({"bootstrap.servers": cluster.bootstrap_servers, **client})
        credential = ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096)
        upsertion = UserScramCredentialUpsertion(USER, credential, PASSWORD.encode())
        admin.alter_user_scram_credentials([upsertion])[USER].result(30)
        yield cluster


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-512"])
def test_a_secured_kafka_is_as_good_as_any(cluster: Cluster, certificate: Path, mechanism: str) -> None:
    """Topics, transactions and consumer groups, over TLS and with a password."""
    settings = secured(cluster, certificate, mechanism)
    topic = Topic(f"{settings.topic_prefix}in", 1)
    with open_broker(settings, "writer", "group", topic.name) as broker:
        broker.create_topics([topic])
        broker.publish([Message(topic.name, b"key", b"value")])
        while not (read := broker.poll(1)):
            pass
        broker.publish([], consumed=read)
        assert [record.value for record in read] == [b"value"]
        assert broker.ready()


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        ({"KAFKA_SASL_PASSWORD": "wrong"}, "SaslAuthenticationFailed"),
        ({"KAFKA_SSL_CAFILE": ""}, "CERTIFICATE_VERIFY_FAILED"),
    ],
)
def test_a_mistaken_setting_is_told(
    cluster: Cluster, certificate: Path, tmp_path: Path, mistake: dict[str, str], told: str
) -> None:
    """It may be mended in the cluster, so services wait; what they wait for is in the log."""
    settings = {
        "KAFKA_BOOTSTRAP_SERVERS": cluster.bootstrap_servers,
        "KAFKA_SECURITY_PROTOCOL": "SASL_SSL",
        "KAFKA_SSL_CAFILE": str(certificate),
        "KAFKA_SASL_MECHANISM": "PLAIN",
        "KAFKA_SASL_USERNAME": USER,
        "KAFKA_SASL_PASSWORD": PASSWORD,
    }
    enrich = Process("enrich", "run", {**os.environ, **settings, **mistake}, tmp_path)
    try:
        enrich.event("broker_unavailable", 60, error=told)
    finally:
        enrich.stop()


def secured(cluster: Cluster, certificate: Path, mechanism: str) -> StreamingSettings:
    """Return settings for this cluster, on topics that no other test uses."""
    return StreamingSettings(
        kafka_bootstrap_servers=cluster.bootstrap_servers,
        kafka_security_protocol="SASL_SSL",
        kafka_ssl_cafile=certificate,
        kafka_sasl_mechanism=mechanism,
        kafka_sasl_username=USER,
        kafka_sasl_password=SecretStr(PASSWORD),
        topic_prefix=f"secured-{uuid.uuid4()}.",
    )
