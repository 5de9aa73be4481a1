"""What a Docker engine does to the machine's network, undone."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

FORWARDING = Path("/proc/sys/net/ipv4/ip_forward")
LINKS = Path("/sys/class/net")
TABLES = ("filter", "nat")


@contextmanager
def as_before(environment: Mapping[str, str]) -> Iterator[None]:
    """Leave forwarding, packet filter and bridges behind as they were found."""
    forwarding, bridges = FORWARDING.read_text(), _bridges()
    rules = [_run("iptables-legacy-save", "--table", table, environment=environment) for table in TABLES]
    try:
        yield
    finally:
        for bridge in _bridges() - bridges:
            _run("ip", "link", "delete", bridge, environment=environment)
        _run("iptables-legacy-restore", environment=environment, given="".join(rules))
        FORWARDING.write_text(forwarding)


def _bridges() -> set[str]:
    return {link.parent.name for link in LINKS.glob("*/bridge")}


def _run(*command: str, environment: Mapping[str, str], given: str = "") -> str:
    done = subprocess.run(command, env=environment, input=given, capture_output=True, text=True, check=True)
    return done.stdout
