"""Connects to the very address that was checked, so that no name can change its mind between the two."""

import asyncio
import socket
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from services.ingest.doors.feeds.addresses import refusal
from services.ingest.doors.feeds.failure import Failed

Resolve = Callable[[str], Sequence[str]]
"""Returns the addresses of a host; raises `OSError`."""


def system_addresses(host: str) -> Sequence[str]:
    """Ask the system. It also reads such as 0x7f.1, so nothing that it would connect to goes unchecked."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in found))


class PinnedBackend(httpcore.AsyncNetworkBackend):
    """The network as one feed may use it: hosts in `private` may be on private addresses."""

    def __init__(self, resolve: Resolve, private: frozenset[str]) -> None:
        self._resolve, self._private = resolve, private
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first address of a host that answers; raises `Failed` if any must not be connected to."""
        addresses = await self._checked(host)
        for address in addresses[:-1]:
            try:
                return await self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return await self._network.connect_tcp(addresses[-1], port, timeout, local_address, socket_options)

    async def _checked(self, host: str) -> Sequence[str]:
        try:
            addresses = await asyncio.to_thread(self._resolve, host)
        except (OSError, UnicodeError) as error:
            raise Failed("no-address", f"{host}: {error}") from error
        for address in addresses:
            if why := refusal(address, private_allowed=host.lower() in self._private):
                raise Failed("refused-address", f"{host} is at {address}: {why}", lasting=True)
        if not addresses:
            raise Failed("no-address", f"{host} has no address")
        return addresses
