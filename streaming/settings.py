"""What every service can be told by its environment."""

import logging
import os
import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AliasChoices, Field, FilePath, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from streaming import names
from streaming.errors import Misconfigured

log = logging.getLogger(__name__)  # of the standard library: it speaks plainly in a command, and JSON in a service

PREFIX_LENGTH = 223
"""Kafka's limit of 249, less our longest name of a topic."""

_SERVER = re.compile(r"\s*(\[[^\s,/\]]+\]|[^\s,/:]+):(\d{1,5})\s*")


def _with_ports(servers: str) -> str:
    found = [_SERVER.fullmatch(server) for server in servers.split(",")] if servers else []
    if not all(server and int(server[2]) < 2**16 for server in found):
        raise ValueError("expected host:port, separated by commas, such as localhost:9092")
    return servers


def _kafka(name: str, default: Any, description: str, pattern: str | None = None) -> Any:
    """Return a setting whose variable is named as Kafka's own tools name it, without DATELINE_."""
    names = AliasChoices(f"KAFKA_{name.upper()}", f"kafka_{name}")  # the second is for callers in Python
    return Field(default=default, validation_alias=names, description=description, pattern=pattern)


_LOGIN = ("kafka_sasl_username", "kafka_sasl_password")
_CLIENT = tuple(
    f"kafka_sasl_oauthbearer_{name}"
    for name in ("token_endpoint_url", "client_credentials_client_id", "client_credentials_client_secret")
)
_TLS = ("kafka_ssl_cafile", "kafka_ssl_certfile", "kafka_ssl_keyfile", "kafka_ssl_key_password")


class StreamingSettings(BaseSettings):
    """Read once, by a command. The variable of a field is `KAFKA_…` if the field is named so, else `DATELINE_…`."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", env_ignore_empty=True, frozen=True)

    kafka_bootstrap_servers: Annotated[str, AfterValidator(_with_ports)] = _kafka(
        "bootstrap_servers", "", "Kafka brokers as host:port, separated by commas. Empty: the embedded broker."
    )
    kafka_security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = _kafka(
        "security_protocol", "PLAINTEXT", "How to talk to Kafka: `PLAINTEXT`, `SSL`, `SASL_PLAINTEXT` or `SASL_SSL`."
    )
    kafka_ssl_cafile: FilePath | None = _kafka(
        "ssl_cafile", None, "PEM file of the authorities that vouch for the brokers. Empty: the system's."
    )
    kafka_ssl_certfile: FilePath | None = _kafka(
        "ssl_certfile", None, "PEM file of the certificate to show, if Kafka asks for one."
    )
    kafka_ssl_keyfile: FilePath | None = _kafka(
        "ssl_keyfile", None, "PEM file of its key. Empty: in the file of the certificate."
    )
    kafka_ssl_key_password: SecretStr = _kafka("ssl_key_password", SecretStr(""), "What the key is encrypted with.")
    kafka_ssl_key_password_file: FilePath | None = _kafka("ssl_key_password_file", None, "Or a file that holds it.")
    kafka_sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512", "OAUTHBEARER"] = _kafka(
        "sasl_mechanism", "SCRAM-SHA-512", "`PLAIN`, `SCRAM-SHA-256`, `SCRAM-SHA-512` or `OAUTHBEARER`."
    )
    kafka_sasl_username: str = _kafka("sasl_username", "", "The user, with SASL.")
    kafka_sasl_password: SecretStr = _kafka("sasl_password", SecretStr(""), "The password, with SASL; never logged.")
    kafka_sasl_password_file: FilePath | None = _kafka("sasl_password_file", None, "Or a file that holds it.")
    kafka_sasl_oauthbearer_token_endpoint_url: str = _kafka(
        "sasl_oauthbearer_token_endpoint_url",
        "",
        "With `OAUTHBEARER`: where tokens are fetched, by `https` unless on this machine.",
        pattern=r"^(https://.+|http://(localhost|127\.0\.0\.1)[:/].*)?$",
    )
    kafka_sasl_oauthbearer_client_credentials_client_id: str = _kafka(
        "sasl_oauthbearer_client_credentials_client_id", "", "As which client."
    )
    kafka_sasl_oauthbearer_client_credentials_client_secret: SecretStr = _kafka(
        "sasl_oauthbearer_client_credentials_client_secret", SecretStr(""), "With which secret."
    )
    kafka_sasl_oauthbearer_client_credentials_client_secret_file: FilePath | None = _kafka(
        "sasl_oauthbearer_client_credentials_client_secret_file", None, "Or a file that holds it."
    )
    kafka_sasl_oauthbearer_scope: str = _kafka("sasl_oauthbearer_scope", "", "For which scope, if any.")
    data_dir: Path = Field(
        default=Path(".dateline"), description="Where the embedded broker keeps its file, and the register its copies."
    )
    topic_prefix: str = Field(
        default="",
        pattern=r"^[A-Za-z0-9._-]*$",
        max_length=PREFIX_LENGTH,
        description="Put before the name of every topic and consumer group.",
    )
    transactional_id: str = Field(
        default="",
        description="Identity of the process as a producer. A second process with the same one takes over, so never "
        "give one to two services. Empty: made of host and process id.",
    )
    metrics_host: str = Field(default="127.0.0.1", description="Where /metrics, /healthz and /readyz listen.")
    metrics_port: int = Field(default=0, ge=0, le=65535, description="0: any free port, which the log names.")
    metrics_certfile: FilePath | None = Field(
        default=None, description="PEM file of a certificate, and what it is signed by: they are then served over TLS."
    )
    metrics_keyfile: FilePath | None = Field(default=None, description="PEM file of its key. Empty: beside it.")
    metrics_username: str = Field(
        default="", pattern="^[^:]*$", description="Who alone may read /metrics. Empty: anybody."
    )
    metrics_password: SecretStr = Field(default=SecretStr(""), description="Their password; never logged.")
    metrics_password_file: FilePath | None = Field(default=None, description="Or a file that holds it.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="The lowest level that is logged: `DEBUG`, `INFO`, `WARNING` or `ERROR`."
    )

    @model_validator(mode="after")
    def _secured_as_a_whole(self) -> Self:
        """Refuse what would only show as connections that Kafka closes without a word, or be left out silently."""
        protocol, oauth = self.kafka_security_protocol, self.kafka_sasl_mechanism == "OAUTHBEARER"
        sasl = protocol.startswith("SASL")
        if self._given(*_LOGIN) != {sasl and not oauth}:
            raise ValueError(
                "a KAFKA_SECURITY_PROTOCOL of SASL_… needs a username and a password unless by OAUTHBEARER, "
                "and no other has any"
            )
        if self._given(*_CLIENT) != {sasl and oauth}:
            raise ValueError("OAUTHBEARER needs a token endpoint, a client id and its secret, and no other has any")
        if True in self._given(*_TLS) and not protocol.endswith("SSL"):
            raise ValueError("KAFKA_SSL_… needs a KAFKA_SECURITY_PROTOCOL of SSL or SASL_SSL")
        if self.kafka_ssl_keyfile and not self.kafka_ssl_certfile:
            raise ValueError("KAFKA_SSL_KEYFILE needs its certificate, KAFKA_SSL_CERTFILE")
        return self

    @model_validator(mode="after")
    def _secrets_have_one_place(self) -> Self:
        for name in type(self).model_fields:
            if getattr(self, name) and getattr(self, f"{name}_file", None):
                raise ValueError(f"{self.variable(name)} and {self.variable(f'{name}_file')}: only one of them")
        return self

    @model_validator(mode="after")
    def _metrics_login_is_whole(self) -> Self:
        """Refuse a page that would be open to all, or to nobody, against all appearances."""
        if len(self._given("metrics_username", "metrics_password")) > 1:
            raise ValueError("a DATELINE_METRICS_USERNAME needs a password, and no password goes without")
        return self

    @model_validator(mode="after")
    def _metrics_key_has_a_certificate(self) -> Self:
        if self.metrics_keyfile and not self.metrics_certfile:
            raise ValueError("a DATELINE_METRICS_KEYFILE needs a DATELINE_METRICS_CERTFILE")
        return self

    def _given(self, *names: str) -> set[bool]:
        return {bool(getattr(self, name) or getattr(self, f"{name}_file", None)) for name in names}

    def secret(self, name: str) -> str:
        """Return a secret; if it lies in a file, as it stands there now, without the line break behind it."""
        path: Path | None = getattr(self, f"{name}_file")
        given: SecretStr = getattr(self, name)
        try:
            return path.read_text().rstrip("\r\n") if path else given.get_secret_value()
        except (OSError, ValueError) as error:
            raise Misconfigured(f"{self.variable(f'{name}_file')}: {path} cannot be read: {error}") from error

    @classmethod
    def read(cls) -> Self:
        """Read the environment; raises `Misconfigured` with a line for each variable that is wrong."""
        known = names.elsewhere().union(map(cls.variable, cls.model_fields))
        for mistake in names.mistaken(os.environ, known):
            log.warning(mistake)
        wrong = names.unknown(os.environ, known)
        try:
            settings = cls()
        except ValidationError as error:
            wrong += [cls._wrong(problem["loc"], problem["msg"]) for problem in error.errors()]
        if wrong:
            raise Misconfigured("\n".join(wrong))
        return settings

    @classmethod
    def _wrong(cls, place: tuple[int | str, ...], message: str) -> str:
        return ": ".join([*(cls.variable(str(name)) for name in place[:1]), message.removeprefix("Value error, ")])

    @classmethod
    def variable(cls, name: str) -> str:
        """Return the environment variable of a setting; one that is named as Kafka's are is its own."""
        field = cls.model_fields.get(name)
        if field is None:
            return name
        if isinstance(field.validation_alias, AliasChoices):
            return str(field.validation_alias.choices[0])
        return f"DATELINE_{name.upper()}"
