"""The names in an environment: which of them mean us, and are none of ours."""

import difflib
import re
from collections.abc import Collection, Mapping
from pathlib import Path

VARIABLES = Path(__file__).with_name("variables.txt")
"""Every variable of every service, and of the compose file: services share an environment, but not their code."""

_NEARLY = 0.85
_SERVICE_LINK = re.compile(r"\w+_(SERVICE_(HOST|PORT\w*)|PORT_\d+_(TCP|UDP|SCTP)\w*)")
"""What Kubernetes and Docker tell each container of services whose names begin as ours may."""


def elsewhere() -> frozenset[str]:
    """Return the variables that may mean another service."""
    return frozenset(VARIABLES.read_text(encoding="ascii").split())


def unknown(environment: Mapping[str, str], ours: Collection[str]) -> list[str]:
    """Return what is wrong with each variable that is named as ours are and is none, with the nearest that is one."""
    names = (name for name in environment if name.upper().startswith("DATELINE_") and name.upper() not in ours)
    return [f"{name}: there is no such setting{_meant(name, ours)}" for name in names if not _linked(name, environment)]


def mistaken(environment: Mapping[str, str], ours: Collection[str]) -> list[str]:
    """Return the same of what is named nearly as one of ours for Kafka; all others of `KAFKA_…` are somebody else's."""
    names = (name for name in environment if name.upper().startswith("KAFKA_") and name.upper() not in ours)
    said = ((name, _meant(name, ours, _NEARLY)) for name in names)
    return [f"{name}: is not read{meant}" for name, meant in said if meant]


def _meant(name: str, ours: Collection[str], cutoff: float = 0.6) -> str:
    nearest = difflib.get_close_matches(name.upper(), ours, n=1, cutoff=cutoff)
    return f"; did you mean {nearest[0]}?" if nearest else ""


def _linked(name: str, environment: Mapping[str, str]) -> bool:
    link = name.endswith("_PORT") and re.match(r"(tcp|udp|sctp)://", environment[name])
    return bool(link or _SERVICE_LINK.fullmatch(name))
