"""What every service can be told by its environment."""

import sys
from pathlib import Path
from typing import Literal, Self

from pydantic import AliasChoices, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict


class StreamingSettings(BaseSettings):
    """Read once, in `__main__`. Every field is an environment variable `DATELINE_…`, unless it says otherwise."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", frozen=True, populate_by_name=True)

    kafka_bootstrap_servers: str = Field(
        default="",
        validation_alias=AliasChoices("KAFKA_BOOTSTRAP_SERVERS", "kafka_bootstrap_servers"),
        description="host:port of Kafka brokers, by commas. Empty: the embedded broker.",
    )
    data_dir: Path = Field(default=Path(".dateline"), description="Where the embedded broker keeps its file.")
    topic_prefix: str = Field(
        default="", pattern=r"^[A-Za-z0-9._-]*$", description="Put before the name of every topic and consumer group."
    )
    transactional_id: str = Field(
        default="",
        description="Identity of this process as a producer; a second one with the same takes over. "
        "Never the same for two services. Empty: `ingest`, and for enrich its host and process id.",
    )
    metrics_host: str = Field(default="127.0.0.1", description="Where /metrics, /healthz and /readyz listen.")
    metrics_port: int = Field(default=0, ge=0, le=65535, description="0: any free port, which the log names.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="The least to log.")

    @classmethod
    def read(cls) -> Self:
        """Read the environment; end the process with a line for each variable that is wrong."""
        try:
            return cls()
        except ValidationError as error:
            wrong = (f"{cls.variable(str(problem['loc'][0]))}: {problem['msg']}" for problem in error.errors())
            sys.exit("\n".join(wrong))

    @classmethod
    def variable(cls, name: str) -> str:
        """Return the environment variable of a setting."""
        field = cls.model_fields.get(name)
        if field and isinstance(field.validation_alias, AliasChoices):
            return str(field.validation_alias.choices[0])
        return f"DATELINE_{name.upper()}"
