"""A Kafka as most are in production: it talks TLS, asks who is there, and grants every right by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from confluent_kafka.admin import (  # type: ignore[attr-defined]  # they are public all the same
    AclBinding,
    AclOperation,
    AclPermissionType,
    AdminClient,
    ResourcePatternType,
    ResourceType,
    ScramCredentialInfo,
    ScramMechanism,
    UserScramCredentialUpsertion,
)

from docs.rights import Right
from tests.kafka.certificates import Authority
from tests.kafka.cluster import Cluster
from tests.kafka.needed import needed_cluster
from tests.kafka.ports import free_ports
from tests.kafka.tokens import TokenEndpoint

USER, PASSWORD = "dateline", "open sesame"
"""Who may do everything, by whatever mechanism."""
STRANGERS = [f"stranger{number}" for number in range(100)]
"""Who may log in with the same password, and do nothing but what is granted to them."""

_LISTENERS = {
    "CERTIFIED": "SSL",  # asks for a certificate
    "ELSEWHERE": "SSL",  # shows a certificate for another address
    "EXPIRED": "SSL",  # shows one that has expired
    "MOVED": "SSL",  # sends clients to an address that its certificate is not for
    "OPEN": "PLAINTEXT",
    "SASL": "SASL_PLAINTEXT",
}
_LOGIN = {
    "plain": "plain.PlainLoginModule",
    "scram-sha-512": "scram.ScramLoginModule",
    "oauthbearer": "oauthbearer.OAuthBearerLoginModule",
}


class SecuredKafka:
    """Where it listens in which way, with certificates of its authority and users to log in as."""

    def __init__(self, folder: Path, tokens: TokenEndpoint) -> None:
        self.authority, self.stranger = Authority(folder / "tls"), Authority(folder / "stranger", "stranger")
        self.tokens = tokens
        self._addresses: dict[str, str] = {}
        self._admin: AdminClient | None = None

    def address(self, listener: str = "BROKER") -> str:
        """Return host and port of a listener."""
        return self._addresses[listener]

    def login(self, **more: Any) -> dict[str, Any]:
        """Return settings that let the mighty user in, or somebody else."""
        return {
            "kafka_bootstrap_servers": self.address(),
            "kafka_security_protocol": "SASL_SSL",
            "kafka_ssl_cafile": self.authority.file,
            "kafka_sasl_mechanism": "PLAIN",
            "kafka_sasl_username": USER,
            "kafka_sasl_password": PASSWORD,
            **more,
        }

    def grant(self, user: str, *rights: Right) -> None:
        """Grant rights, and return when they are in force."""
        assert self._admin is not None
        bindings = [
            AclBinding(
                ResourceType[right.resource.replace("-", "_").upper()],
                right.name,
                ResourcePatternType[right.pattern.upper()],
                f"User:{user}",
                "*",
                AclOperation[right.operation.upper()],
                AclPermissionType.ALLOW,
            )
            for right in rights
        ]
        for done in self._admin.create_acls(bindings).values() if bindings else ():
            done.result(30)

    @contextmanager
    def run(self) -> Iterator["SecuredKafka"]:
        """Let it run."""
        with self.tokens.known_to_java(), self._cluster() as cluster:
            client: dict[str, str | int | float | bool] = {
                "bootstrap.servers": cluster.bootstrap_servers,
                **cluster.client,
            }
            self._admin = AdminClient(client)
            credential = ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096)
            upsertion = UserScramCredentialUpsertion(USER, credential, PASSWORD.encode())
            self._admin.alter_user_scram_credentials([upsertion])[USER].result(30)
            yield self

    def _cluster(self) -> Cluster:
        client = {
            "security.protocol": "SASL_SSL",
            "ssl.ca.location": str(self.authority.file),
            "sasl.mechanism": "PLAIN",
            "sasl.username": USER,
            "sasl.password": PASSWORD,
        }
        ports = dict(zip(_LISTENERS, free_ports(len(_LISTENERS)), strict=True))
        self._addresses = {name: f"127.0.0.1:{port}" for name, port in ports.items()}
        cluster = needed_cluster(settings=self._settings(), client=client)
        self._addresses["BROKER"] = cluster.bootstrap_servers
        return cluster

    def _settings(self) -> dict[str, str]:
        listeners = ",".join(f"{name}://{address}" for name, address in self._addresses.items())
        protocols = {**_LISTENERS, "BROKER": "SASL_SSL", "CONTROLLER": "PLAINTEXT"}
        return {
            "listeners": listeners,
            "advertised.listeners": listeners.replace("MOVED://127.0.0.1", "MOVED://localhost"),
            "listener.security.protocol.map": ",".join(f"{name}:{protocol}" for name, protocol in protocols.items()),
            "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "super.users": f"User:{USER};User:CN={USER};User:ANONYMOUS",
            "ssl.truststore.type": "PEM",
            "ssl.truststore.location": str(self.authority.file),
            "listener.name.certified.ssl.client.auth": "required",
            "sasl.mechanism.inter.broker.protocol": "PLAIN",
            **self._certificates(),
            **self._logins(),
            **self.tokens.kafka_settings(),
        }

    def _certificates(self) -> dict[str, str]:
        server = self.authority.issue("server")
        special = {
            "ELSEWHERE": self.authority.issue("elsewhere", host="127.0.0.9"),
            "EXPIRED": self.authority.issue("expired-server", lasts=timedelta(days=-1)),
        }
        encrypted = ["BROKER", *(name for name, protocol in _LISTENERS.items() if protocol.endswith("SSL"))]
        stores = {name.lower(): special.get(name, server).both for name in encrypted}
        return {
            f"listener.name.{name}.ssl.keystore.{key}": value
            for name, path in stores.items()
            for key, value in (("type", "PEM"), ("location", str(path)))
        }

    def _logins(self) -> dict[str, str]:
        users = "".join(f' user_{name}="{PASSWORD}"' for name in (USER, *STRANGERS))
        options = {"plain": f' username="{USER}" password="{PASSWORD}"{users}'}
        return {
            "sasl.enabled.mechanisms": ",".join(name.upper() for name in _LOGIN),
            **{
                f"listener.name.{listener}.{mechanism}.sasl.jaas.config": (
                    f"org.apache.kafka.common.security.{module} required{options.get(mechanism, '')};"
                )
                for listener in ("broker", "sasl")
                for mechanism, module in _LOGIN.items()
            },
        }
