"""Ports for servers that are started, killed and started again in the same place."""

import random
import socket
from collections.abc import Iterator

# Below what Linux hands out to clients: there, while a server is down, a client that calls it may be given its very
# port, and then talks to itself.
_CANDIDATES = range(20_000, 32_000)


def free_ports(count: int) -> list[int]:
    """Return ports on which nobody listens on the loopback interface."""
    free = _free()
    return [next(free) for _ in range(count)]


def _free() -> Iterator[int]:
    for port in random.sample(_CANDIDATES, len(_CANDIDATES)):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                yield port
